import Testing

@testable import Language

@Suite("A parse")
struct ParseTests {
  /// «Russia 's foreign minister , Lavrov , met two envoys in Moscow», beginning at token 10.
  private let parse = Parse(words: [
    word(10, 13, "nmod:poss"), word(11, 10, "case"), word(12, 13, "amod"), word(13, 17, "nsubj"),
    word(14, 15, "punct"), word(15, 13, "appos"), word(16, 15, "punct"), word(17, nil, "root"),
    word(18, 19, "nummod"), word(19, 17, "obj"), word(20, 21, "case"), word(21, 17, "obl"),
  ])

  private static func word(_ token: Int, _ head: Int?, _ relation: String) -> Word {
    Word(
      token: token, tag: .other, pennTag: "FW", lemma: "x", head: head,
      relation: Relation(relation) ?? Relation(.unspecified))
  }

  @Test func `Words are found by their tokens`() {
    #expect(parse.tokens == 10..<22)
    #expect(parse[12].head == 13)
    #expect(parse.root?.token == 17)
    #expect(parse.dependents(of: 17) == [13, 19, 21])
    #expect(parse.subtree(of: 13) == Array(10...16))
  }

  @Test func `A noun phrase leaves out apposition and preposition`() {
    #expect(parse.phrase(of: 13) == 10..<14)
    #expect(parse.phrase(of: 10) == 10..<11)
    #expect(parse.phrase(of: 21) == 21..<22)
    #expect(parse.phrase(of: 19) == 18..<20)
  }

  @Test(arguments: ["nsubj", "nsubj:pass", "acl:relcl", "root"])
  func `A relation is read and written as treebanks do`(text: String) {
    #expect(Relation(text)?.text == text)
  }

  @Test func `What is no relation is refused`() {
    #expect(Relation("subject") == nil)
    #expect(Relation("") == nil)
    #expect(Relation("nsubj:pass") == Relation(.nominalSubject, subtype: "pass"))
  }
}
