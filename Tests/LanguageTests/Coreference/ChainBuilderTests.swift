import Records
import Testing

@testable import Language

@Suite("Chains of noun phrases")
struct ChainBuilderTests {
  /// Words with the tags of their kinds, each a noun phrase by itself where its tag says so.
  private struct Text {
    let tokens: [Token]
    let parse: Parse
    let nominals: [NominalMention]

    /// «Merkel/NNP met/VBD him/PRP»
    init(_ words: String) {
      var tokens: [Token] = []
      var parsed: [Word] = []
      var nominals: [NominalMention] = []
      for (index, piece) in words.split(separator: " ").enumerated() {
        let parts = piece.split(separator: "/")
        let (text, tag) = (parts[0], String(parts[1]))
        let start = (tokens.last?.span.end ?? -1) + 1
        tokens.append(
          Token(
            span: TextSpan(start, start + text.utf8.count), kind: .word, text: text,
            folded: text.lowercased()))
        let universal: UniversalTag =
          switch tag {
          case "NNP": .properNoun
          case "NN", "NNS": .noun
          case "PRP": .pronoun
          default: .verb
          }
        parsed.append(
          Word(
            token: index, tag: universal, pennTag: tag, lemma: text.lowercased(),
            head: index == 0 ? nil : 0, relation: Relation(index == 0 ? .root : .unspecified)))
        if universal != .verb {
          nominals.append(
            NominalMention(head: index, kind: .person, tokens: index..<index + 1))
        }
      }
      (self.tokens, parse, self.nominals) = (tokens, Parse(words: parsed), nominals)
    }

    /// The words of each chain of several phrases; `guesses` has for a phrase its antecedents and gains.
    func chains(_ guesses: [Int: [(Int, Float)]], named: [Int: Actor] = [:]) throws -> [[String]] {
      let references = nominals.indices.map { place in
        (guesses[place] ?? []).map { Reference(antecedent: $0.0, gain: $0.1) }
      }
      let grammar = Grammar(parses: [parse], nominals: nominals, references: references)
      let mentions = named.sorted { $0.key < $1.key }.map { token, actor in
        Mention(span: tokens[token].span, tokens: token..<token + 1, meaning: .actor(actor))
      }
      let chains = try ReferenceResolver(givenNames: ["emmanuel"])
        .chains(in: tokens, grammar: grammar, among: mentions)
      return chains.all.filter { $0.nominals.count > 1 }
        .map { $0.nominals.map { String(tokens[nominals[$0].head].text) } }
    }
  }

  private let macron = Actor(name: "Emmanuel Macron", kind: .person)
  private let france = Actor(name: "France", kind: .state)

  @Test func `A pronoun joins the chain whose phrases together are likeliest`() throws {
    let text = Text("Macron/NNP Maas/NNP Macron/NNP met/VBD him/PRP")
    // Maas is the best single guess, the two mentions of Macron together are better.
    let chains = try text.chains(
      [3: [(1, 0.9), (0, 0.5), (2, 0.6)]], named: [0: macron, 2: macron])
    #expect(chains == [["Macron", "Macron", "him"]])
  }

  @Test func `What is likelier new than known begins a chain`() throws {
    let text = Text("Macron/NNP met/VBD him/PRP")
    #expect(try text.chains([1: [(0, -0.5)]]).isEmpty)
  }

  @Test func `Names of one actor are one chain, however little the model thinks of it`() throws {
    let text = Text("Macron/NNP met/VBD president/NN")
    #expect(try text.chains([:], named: [0: macron, 2: macron]) == [["Macron", "president"]])
  }

  @Test func `Gender and number keep chains apart`() throws {
    let text = Text("he/PRP met/VBD her/PRP them/PRP")
    #expect(try text.chains([1: [(0, 3)], 2: [(0, 2), (1, 2)]]).isEmpty)
  }

  @Test func `No minister and no he is a state`() throws {
    let text = Text("France/NNP met/VBD minister/NN he/PRP")
    #expect(try text.chains([1: [(0, 3)], 2: [(0, 3)]], named: [0: france]).isEmpty)
  }

  @Test func `Two names that share no word are two`() throws {
    let text = Text("Paris/NNP Lyon/NNP")
    #expect(try text.chains([1: [(0, 3)]]).isEmpty)
  }
}
