import Records
import Testing

@testable import Language

@Suite("The grammar of a window")
struct WindowReaderTests {
  private static let labels = GrammarLabels(
    tags: ["X", "PROPN", "VERB", "PUNCT"], pennTags: ["FW", "NNP", "VBD", ".", "VBP"],
    lemmaScripts: ["=", "^say"], relations: ["root", "nsubj", "punct", "case", "nmod:desc", "obl"],
    names: ["person", "state"], nominals: ["none", "person"])

  private static func decoder(labels: Int) -> SpanDecoder {
    SpanDecoder(
      SpanField(
        transitions: [Float](repeating: 0, count: labels * labels),
        start: [Float](repeating: 0, count: labels), end: [Float](repeating: 0, count: labels)))
  }

  private let reader: WindowReader

  init() throws {
    reader = WindowReader(
      labels: Self.labels, lemmatiser: try Lemmatiser { _ in nil }, names: Self.decoder(labels: 5),
      sources: Self.decoder(labels: 3), cues: Self.decoder(labels: 3),
      contents: Self.decoder(labels: 3))
  }

  private static func tokens(_ words: String) -> [Token] {
    var start = 0
    return words.split(separator: " ").map { word in
      defer { start += word.utf8.count + 1 }
      return Token(
        span: TextSpan(start, start + word.utf8.count), kind: .word, text: word,
        folded: word.lowercased(), continuesWord: word == "n't")
    }
  }

  @Test func `A window far into an article is read at the article's own places`() {
    let tokens = Self.tokens("Before . Macron said yes")
    var scores = MadeUpScores(heads: [1, nil, 1], relations: [1, 0, 0])
    scores.tags = [
      .universalTag: [0: 1, 1: 2], .pennTag: [0: 1, 1: 2], .lemma: [1: 1], .nominal: [0: 1],
    ]
    scores.spans = [
      .names: [1, 0, 0], .sources: [1, 0, 0], .cues: [0, 1, 0], .contents: [0, 0, 1],
    ]
    scores.spanLabelCounts = [.names: 5]
    scores.links = [.sourceOfCue: [[2]], .contentOfCue: [[3]], .sourceOfContent: [[1]]]
    let grammar = reader.grammar(of: 2..<5, in: tokens, ends: [2], scores: scores)
    #expect(
      grammar.parses == [
        Parse(words: [
          Word(
            token: 2, tag: .properNoun, pennTag: "NNP", lemma: "macron", head: 3,
            relation: Relation(.nominalSubject)),
          Word(
            token: 3, tag: .verb, pennTag: "VBD", lemma: "say", head: nil,
            relation: Relation(.root)),
          // The model's best relation is the root's, which only the root can have.
          Word(
            token: 4, tag: .other, pennTag: "FW", lemma: "yes", head: 3,
            relation: Relation(.nominalSubject)),
        ])
      ])
    #expect(grammar.names == [NamedMention(tokens: 2..<3, kind: .person)])
    #expect(grammar.nominals == [NominalMention(head: 2, kind: .person, tokens: 2..<3)])
    #expect(
      grammar.attributions == [
        Attribution(source: 2..<3, cue: 3..<4, contents: [4..<5], score: 6)
      ])
    #expect(grammar.word(3)?.lemma == "say")
    #expect(grammar.word(1) == nil)
  }

  @Test func `A preposition is of the name and not of the title before it`() {
    let tokens = Self.tokens("met with President Macron")
    var scores = MadeUpScores(heads: [nil, 2, 3, 0], relations: [0, 3, 4, 5])
    scores.relationCount = 6
    let grammar = reader.grammar(of: 0..<4, in: tokens, ends: [], scores: scores)
    #expect(grammar.parses.flatMap { $0.tokens.map { grammar.word($0)?.head } } == [nil, 3, 3, 0])
  }

  @Test func `A past form is no present`() {
    let tokens = Self.tokens("They reaffirmed it")
    var scores = MadeUpScores(heads: [1, nil, 1], relations: [1, 0, 1])
    scores.tags = [.universalTag: [1: 2], .pennTag: [0: 4, 1: 4, 2: 4]]
    let grammar = reader.grammar(of: 0..<3, in: tokens, ends: [], scores: scores)
    #expect(grammar.word(1)?.pennTag == "VBD")
    #expect(grammar.word(0)?.pennTag == "VBP")
  }

  @Test func `Sentences end where the model says, at paragraphs and never inside a word`() {
    let tokens = Self.tokens("He did n't . She did Talks go")
    var scores = MadeUpScores(
      heads: [1, nil, 1, 1, 5, nil, 7, nil], relations: [Int](repeating: 1, count: 8))
    scores.tags = [.boundary: [1: 1, 3: 1]]
    scores.spanLabelCounts = [.names: 5]
    let grammar = reader.grammar(of: 0..<8, in: tokens, ends: [6], scores: scores)
    #expect(grammar.parses.map(\.tokens) == [0..<4, 4..<6, 6..<8])
  }

  @Test func `A name does not run over the end of a sentence`() {
    let tokens = Self.tokens("met Macron Putin said")
    var scores = MadeUpScores(heads: [nil, 0, 3, nil], relations: [0, 1, 1, 0])
    scores.tags = [.boundary: [1: 1]]
    scores.spans = [.names: [0, 1, 2, 0]]
    scores.spanLabelCounts = [.names: 5]
    let grammar = reader.grammar(of: 0..<4, in: tokens, ends: [], scores: scores)
    #expect(grammar.names.map(\.tokens) == [1..<2, 2..<3])
  }

  @Test func `Sentences of the model take their paragraphs from the rules`() {
    let tokens = Self.tokens("a b c d e f")
    let ruled = [(0..<2, 0), (2..<4, 1), (4..<6, 1)].map { run, paragraph in
      Sentence(
        tokens: run, span: TextSpan(0, 1), paragraph: paragraph, isHeadline: paragraph == 0)
    }
    let runs = SentenceRuns(ruled: ruled)
    #expect(runs.paragraphEnds == [2])
    let sentences = runs.sentences(of: [0..<1, 1..<2, 2..<6], in: tokens)
    #expect(sentences.map(\.paragraph) == [0, 0, 1])
    #expect(sentences.map(\.isHeadline) == [true, true, false])
    #expect(sentences.map(\.span) == [TextSpan(0, 1), TextSpan(2, 3), TextSpan(4, 11)])
  }
}
