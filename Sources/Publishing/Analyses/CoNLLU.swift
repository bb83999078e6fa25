import Foundation
import Language
import Records

/// An analysis in the treebanks' format (<https://universaldependencies.org/format.html>).
///
/// One line a word, ten columns. Words that are written as one («don't») come with a line for both.
/// Columns for features and enhanced dependencies stay empty, all but the last do where the language
/// model has not read the article. The last column says where a token stands (`TokenRange`, in code
/// points), whether a space follows, and in which mentions, times and attributions it lies. Words are
/// put into Unicode's composed form (NFC), as treebanks are; the offsets are those of the article.
struct CoNLLU {
  private let analysis: Analysis
  private let marks: TokenMarks

  init(_ analysis: Analysis) {
    self.analysis = analysis
    marks = TokenMarks(analysis)
  }

  func write(to put: (String) throws -> Void) throws {
    var paragraph: Int?
    for (index, sentence) in analysis.sentences.enumerated() {
      var text = ""
      if index == 0 { text += opening }
      if sentence.paragraph != paragraph { text += "# newpar\n" }
      paragraph = sentence.paragraph
      text += "# sent_id = \(analysis.article.id)-\(index + 1)\n"
      text += "# text = \(plainText(sentence.tokens))\n"
      for written in writtenWords(sentence.tokens) {
        if written.count > 1 { text += rangeLine(written, first: sentence.tokens.lowerBound) }
        for token in written { text += line(token, first: sentence.tokens.lowerBound, in: written) }
      }
      try put(text + "\n")
    }
  }

  private var opening: String {
    let article = analysis.article
    let title = article.details.title.map { "# meta::title = \(SafeText.line($0))\n" }
    return "# newdoc id = \(article.id)\n# meta::source = \(SafeText.line(article.source))\n"
      + (title ?? "")
  }

  /// Runs of tokens that are written as one word; most have one token.
  private func writtenWords(_ tokens: Range<Int>) -> [Range<Int>] {
    var words: [Range<Int>] = []
    for token in tokens {
      if analysis.tokens[token].continuesWord, let last = words.popLast() {
        words.append(last.lowerBound..<token + 1)
      } else {
        words.append(token..<token + 1)
      }
    }
    return words
  }

  private func rangeLine(_ written: Range<Int>, first: Int) -> String {
    let id = "\(written.lowerBound - first + 1)-\(written.upperBound - first)"
    return columns(id, form(written), misc: place(written) + spacing(written))
  }

  private func line(_ token: Int, first: Int, in written: Range<Int>) -> String {
    let form = form(token..<token + 1)
    let misc =
      marks[token] + (written.count == 1 ? spacing(written) : []) + place(token..<token + 1)
    guard let word = analysis.grammar.word(token) else {
      return columns("\(token - first + 1)", form, misc: misc)
    }
    let head = word.head.map { $0 - first + 1 } ?? 0
    return columns(
      "\(token - first + 1)", form,
      grammar: [
        CoNLLU.safe(word.lemma), word.tag.rawValue, word.pennTag, "_", "\(head)",
        word.relation.text, "_",
      ], misc: misc)
  }

  private func columns(
    _ id: String, _ form: String, grammar: [String]? = nil, misc: [String]
  ) -> String {
    let grammar = grammar ?? [String](repeating: "_", count: 7)
    let misc = misc.isEmpty ? "_" : misc.sorted().joined(separator: "|")
    return ([id, form] + grammar + [misc]).joined(separator: "\t") + "\n"
  }

  /// The forms with a space wherever none is denied, as the format demands.
  private func plainText(_ tokens: Range<Int>) -> String {
    var text = ""
    for written in writtenWords(tokens) {
      text += form(written)
      if written.upperBound < tokens.upperBound, spacing(written).isEmpty { text += " " }
    }
    return text
  }

  private func form(_ written: Range<Int>) -> String {
    CoNLLU.safe(analysis.tokens[written].map(\.text).joined())
  }

  /// Says so where no space follows, which after the last word of a paragraph nobody asks.
  private func spacing(_ written: Range<Int>) -> [String] {
    guard written.upperBound < analysis.tokens.count else { return [] }
    let gap = TextSpan(
      analysis.tokens[written.upperBound - 1].span.end,
      analysis.tokens[written.upperBound].span.start)
    let hasSpace = analysis.article.text[gap].unicodeScalars.contains {
      $0.properties.isWhitespace
    }
    return hasSpace ? [] : ["SpaceAfter=No"]
  }

  private func place(_ tokens: Range<Int>) -> [String] {
    guard let citation = analysis.article.text.quote(analysis.span(of: tokens)) else { return [] }
    return ["TokenRange=\(citation.start):\(citation.end)"]
  }

  /// Without what would end a column or a line; never empty.
  private static func safe(_ text: String) -> String {
    let isPlain = text.utf8.allSatisfy { (33...126).contains($0) }
    if isPlain, !text.isEmpty { return text }
    let kept = String(
      String.UnicodeScalarView(
        text.precomposedStringWithCanonicalMapping.unicodeScalars.filter {
          !$0.properties.isWhitespace && $0.properties.generalCategory != .control
        }))
    return kept.isEmpty ? "_" : kept
  }
}
