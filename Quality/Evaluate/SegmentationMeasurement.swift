import Foundation
import Language
import Records

/// Compares words and sentences cut from raw text with those of a treebank.
///
/// The figures are those of the CoNLL 2018 shared task; the ranges are those of the multiword tokens.
struct SegmentationMeasurement {
  private let options: Options

  init(_ options: Options) {
    self.options = options
  }

  func run() throws {
    let documents = try TreebankText(options.path).documents
    let segmenter = try Segmenter()
    var words = F1Count()
    var sentences = F1Count()
    var tokens = F1Count()
    for document in documents {
      let article = document.article
      let tokenised = segmenter.tokens(of: article)
      let found = SegmentedText(
        tokenised, sentences: segmenter.sentences(of: article, tokens: tokenised))
      let alignment = WordAlignment(gold: document.words, system: found.words)
      words.gold += document.words.count
      words.system += found.words.count
      words.same += alignment.pairs.count
      sentences.gold += document.sentences.count
      sentences.system += found.sentences.count
      sentences.same += Set(document.sentences).intersection(found.sentences).count
      let ranges = [document.words, found.words].map { Set($0.filter(\.isPartOfToken).map(\.span)) }
      tokens.gold += ranges[0].count
      tokens.system += ranges[1].count
      tokens.same += ranges[0].intersection(ranges[1]).count
      if options.showsDetails { list(document, found, alignment) }
    }
    print("             gold    system  P      R      F1")
    for (name, count) in [("words", words), ("sentences", sentences), ("ranges", tokens)] {
      print(
        name.padding(toLength: 12, withPad: " ", startingAt: 0),
        "\(count.gold)".padding(toLength: 7, withPad: " ", startingAt: 0),
        "\(count.system)".padding(toLength: 7, withPad: " ", startingAt: 0), count.figures)
    }
  }

  /// Lists what only one side has: `-` gold, `+` system; words, then borders of sentences.
  private func list(
    _ gold: TreebankText.Document, _ found: SegmentedText, _ alignment: WordAlignment
  ) {
    let paired = (
      Set(alignment.pairs.map(\.gold)), Set(alignment.pairs.map(\.system))
    )
    let signs = Array(gold.text.unicodeScalars).filter { !$0.properties.isWhitespace }
    let around = { (span: Range<Int>) in
      let before = max(0, span.lowerBound - 25)..<span.lowerBound
      let after = span.upperBound..<min(signs.count, span.upperBound + 15)
      return [before, span, after].map { String(String.UnicodeScalarView(signs[$0])) }
    }
    for (index, word) in gold.words.enumerated() where !paired.0.contains(index) {
      let (before, _, after) = (around(word.span)[0], 0, around(word.span)[2])
      print("- \(word.form)  [\(before)«…»\(after)]")
    }
    for (index, word) in found.words.enumerated() where !paired.1.contains(index) {
      print("+ \(word.form)  [\(around(word.span)[0])«…»\(around(word.span)[2])]")
    }
    let borders = (Set(gold.sentences.map(\.upperBound)), Set(found.sentences.map(\.upperBound)))
    for end in borders.0.subtracting(borders.1).sorted() {
      print("-s \(around(end..<end).joined(separator: "|"))")
    }
    for end in borders.1.subtracting(borders.0).sorted() {
      print("+s \(around(end..<end).joined(separator: "|"))")
    }
  }
}
