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

  /// Words or sentences counted on both sides.
  private struct Count {
    var gold = 0
    var system = 0
    var same = 0

    var figures: String {
      let precision = system == 0 ? 0 : Double(same) / Double(system)
      let recall = gold == 0 ? 0 : Double(same) / Double(gold)
      let both = gold + system == 0 ? 0 : Double(2 * same) / Double(gold + system)
      return [precision, recall, both].map { String(format: "%.2f", $0 * 100) }
        .joined(separator: "  ")
    }
  }

  func run() throws {
    let documents = try TreebankText(options.path).documents
    let segmenter = try Segmenter()
    var words = Count()
    var sentences = Count()
    var tokens = Count()
    for document in documents {
      let found = SegmentationMeasurement.cut(document.text, with: segmenter)
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

  private static func cut(
    _ text: String, with segmenter: Segmenter
  ) -> (words: [TreebankText.Word], sentences: [Range<Int>]) {
    let article = Article(
      source: "treebank", details: ArticleDetails(), published: .unknown, text: ArticleText(text))
    let tokens = segmenter.tokens(of: article)
    var starts: [Int] = []
    var length = 0
    for token in tokens {
      starts.append(length)
      length += TreebankText.length(token.text)
    }
    starts.append(length)
    var words: [TreebankText.Word] = []
    var index = 0
    while index < tokens.count {
      var end = index + 1
      while end < tokens.count, tokens[end].continuesWord { end += 1 }
      words += tokens[index..<end].map {
        .init(
          form: $0.text.lowercased(), span: starts[index]..<starts[end],
          isPartOfToken: end > index + 1)
      }
      index = end
    }
    let sentences = segmenter.sentences(of: article, tokens: tokens)
      .map { starts[$0.tokens.lowerBound]..<starts[$0.tokens.upperBound] }
    return (words, sentences)
  }

  /// Lists what only one side has: `-` gold, `+` system; words, then borders of sentences.
  private func list(
    _ gold: TreebankText.Document, _ found: (words: [TreebankText.Word], sentences: [Range<Int>]),
    _ alignment: WordAlignment
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
