import Foundation
import Language
import Neural
import Records

/// Compares tags and trees with those of a treebank: on its own words, and on raw text.
///
/// On the treebank's words and sentences, shares of words with the right tag, head, and head and
/// relation. From raw text the F1 of the CoNLL 2018 shared task. Subtypes of relations do not count.
struct TreebankMeasurement {
  private let options: Options

  init(_ options: Options) {
    self.options = options
  }

  func run() throws {
    let parser = try Parser(LanguageModel())
    let segmenter = try Segmenter()
    var (given, raw) = (Counts(), Counts())
    for document in try TreebankText(options.path).documents {
      compare(document, with: parser, &given)
      compare(document, cutBy: segmenter, with: parser, &raw)
    }
    print("the treebank's words and sentences:", given.figures)
    print("raw text:", raw.figures)
  }

  /// Reads the treebank's own words, spaced out, in its own sentences.
  private func compare(
    _ document: TreebankText.Document, with parser: Parser, _ count: inout Counts
  ) {
    let tokens = WindowLines.sentence(of: document.words.map { $0.grammar?.form ?? $0.form }).tokens
    var (first, paragraph) = (0, 0)
    let sentences = document.sentenceEnds.map { end in
      defer {
        first = end
        if document.paragraphEnds.contains(end) { paragraph += 1 }
      }
      return Sentence(
        tokens: first..<end, span: tokens[first].span.union(tokens[end - 1].span),
        paragraph: paragraph, isHeadline: false)
    }
    let read = parser.read(tokens, sentences: sentences, keepsSentences: true)
    for (index, word) in document.words.enumerated() {
      guard let gold = word.grammar, let found = read.grammar.word(index) else { continue }
      count.addWords(gold: 1, system: 1)
      count.add(found, gold, hasHead: found.head == gold.head)
    }
  }

  private func compare(
    _ document: TreebankText.Document, cutBy segmenter: Segmenter, with parser: Parser,
    _ count: inout Counts
  ) {
    let article = document.article
    let tokens = segmenter.tokens(of: article)
    let read = parser.read(
      tokens, sentences: segmenter.sentences(of: article, tokens: tokens))
    let cut = SegmentedText(tokens, sentences: read.sentences)
    let pairs = WordAlignment(gold: document.words, system: cut.words).pairs
    let systemOfGold = Dictionary(uniqueKeysWithValues: pairs.map { ($0.gold, $0.system) })
    count.addWords(gold: document.words.count, system: tokens.count)
    count.sentences.add(gold: Set(document.sentences), system: Set(cut.sentences))
    for (gold, system) in pairs {
      guard let word = document.words[gold].grammar, let found = read.grammar.word(system) else {
        continue
      }
      let head = word.head.flatMap { systemOfGold[$0] }
      count.add(found, word, hasHead: found.head == head && (head == nil) == (word.head == nil))
    }
  }

  /// Words that are right in each respect.
  private struct Counts {
    private var words: [String: F1Count] = [:]
    var sentences = F1Count()
    private static let names = ["words", "UPOS", "XPOS", "lemmas", "UAS", "LAS"]

    mutating func addWords(gold: Int, system: Int) {
      for name in Counts.names {
        words[name, default: F1Count()].gold += gold
        words[name, default: F1Count()].system += system
      }
    }

    mutating func add(_ found: Word, _ gold: TreebankText.Grammar, hasHead: Bool) {
      let rights = [
        true, found.tag.rawValue == gold.tag, found.pennTag == gold.pennTag,
        found.lemma == gold.lemma, hasHead,
        hasHead && found.relation.universal.rawValue == gold.relation,
      ]
      for (name, isRight) in zip(Counts.names, rights) where isRight {
        words[name, default: F1Count()].same += 1
      }
    }

    var figures: String {
      let figures = Counts.names.map { ($0, words[$0]?.f1 ?? 0) } + [("sentences", sentences.f1)]
      return figures.map { "\($0) " + String(format: "%.2f", $1 * 100) }.joined(separator: ", ")
    }
  }
}
