import ReadoutTestSupport
import Reconciliation
import Testing

@Suite struct `Articles that carry one text` {
  private static let texts = ReprintStories.all.map { $0.joined(separator: "\n\n") }

  /// All stories in all prints, by «story way», and the story's own text by its number alone.
  private static func corpus() -> [String: String] {
    var corpus: [String: String] = [:]
    for (index, paragraphs) in ReprintStories.all.enumerated() {
      corpus["\(index)"] = texts[index]
      var reprinted = Reprinted(paragraphs: paragraphs, seed: UInt64(index))
      for way in Reprinted.Way.allCases { corpus["\(index) \(way)"] = reprinted.text(way) }
    }
    return corpus
  }

  private static func story(_ name: String) -> Substring {
    name.prefix { $0 != " " }
  }

  private func areOne(_ left: String, _ right: String) -> Bool {
    let (first, second) = (ReprintSignature(text: left), ReprintSignature(text: right))
    #expect(first.isReprint(of: second) == second.isReprint(of: first))
    return first.isReprint(of: second)
  }

  @Test(arguments: [
    (Reprinted.Way.firstHalf, 12), (.lastThird, 12), (.everySecond, 12), (.turnedRound, 12),
    (.retitled, 12), (.reworded, 11),
  ])
  func `a print is known as the text's`(way: Reprinted.Way, atLeast: Int) {
    let known = ReprintStories.all.enumerated().count { index, paragraphs in
      var reprinted = Reprinted(paragraphs: paragraphs, seed: UInt64(index))
      return areOne(Self.texts[index], reprinted.text(way))
    }
    #expect(known >= atLeast, "\(known) of \(ReprintStories.all.count)")
  }

  @Test func `different reports of one event are no prints of one text`() {
    for (index, text) in Self.texts.enumerated() {
      for other in Self.texts[..<index] { #expect(!areOne(text, other)) }
    }
  }

  @Test func `of a corpus of prints 95 in 100 pairs are found, and 95 found ones are right`() {
    let corpus = Self.corpus()
    let groups = ReprintGroups(corpus.mapValues { ReprintSignature(text: $0) }).groups
    func pairs(_ names: [String]) -> [(String, String)] {
      names.indices.flatMap { right in names[..<right].map { ($0, names[right]) } }
    }
    let found = groups.flatMap(pairs)
    let right = found.filter { Self.story($0) == Self.story($1) }.count
    let wanted = pairs(corpus.keys.sorted()).filter { Self.story($0) == Self.story($1) }.count
    #expect(Double(right) >= 0.95 * Double(found.count))
    #expect(Double(right) >= 0.95 * Double(wanted))
  }

  @Test func `prints that share no paragraph are one group over the whole text`() {
    let paragraphs = ReprintStories.versailles
    let texts = [
      "a": paragraphs.prefix(2).joined(separator: "\n"),
      "b": paragraphs.suffix(2).joined(separator: "\n"), "c": Self.texts[0], "d": Self.texts[7],
    ]
    let groups = ReprintGroups(texts.mapValues { ReprintSignature(text: $0) }).groups
    #expect(groups == [["a", "b", "c"]])
  }

  @Test func `the words that an outlet puts around every article make no prints of them`() {
    let around = """
      Sign up for our morning letter with the most important stories of the day from our correspondents around the \
      world, and read more about this subject in our special section on foreign affairs and diplomacy.
      """
    let texts = Dictionary(
      uniqueKeysWithValues: (0..<30).map { number in
        ("a\(number)", "\(around) \(Self.sentence(number)) \(around)")
      })
    #expect(ReprintGroups(texts.mapValues { ReprintSignature(text: $0) }).groups == [])
  }

  /// Twenty words that no other number has.
  private static func sentence(_ number: Int) -> String {
    (0..<20).map { "word\(number)x\($0)" }.joined(separator: " ")
  }

  @Test func `a signature is the same after it was stored`() {
    let signature = ReprintSignature(text: Self.texts[0])
    #expect(ReprintSignature(stored: signature.stored) == signature)
    #expect(signature.stored.count <= ReprintSignature.size)
    #expect(Set(signature.bands).isSubset(of: signature.stored))
  }

  @Test func `texts too short to tell are prints of nothing`() {
    #expect(!areOne("", ""))
    #expect(!areOne("Putin met Macron.", "Putin met Macron."))
  }
}
