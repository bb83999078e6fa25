package import Records

/// One thing that an identifier names, with the paragraphs behind it, article by article.
package enum RecordedItem: Hashable, Sendable {
  case contact(RecordLine<Contact>, [CitedParagraph])
  case statement(RecordLine<Statement>, [CitedParagraph])
  case figure(RecordLine<Figure>, [CitedParagraph])
  case action(RecordLine<Action>, [CitedParagraph])
  case disagreement(RecordLine<Dispute>, [CitedParagraph])
  case pledge(RecordLine<Pledge>, [CitedParagraph])
  /// An article with its whole text.
  case article(ArticleLine, text: String)

  /// The full identifier.
  package var id: String {
    switch self {
    case .contact(let line, _): line.id
    case .statement(let line, _): line.id
    case .figure(let line, _): line.id
    case .action(let line, _): line.id
    case .disagreement(let line, _): line.id
    case .pledge(let line, _): line.id
    case .article(let line, _): line.id
    }
  }
}

/// A paragraph of an article with the cited passages in it.
package struct CitedParagraph: Hashable, Sendable, Codable {
  /// Code points before the paragraph.
  package let start: Int
  /// Code points up to its end.
  package let end: Int
  package let text: String
  /// The passages that begin in it, in the order of the text; never empty.
  package let citations: [CitedPassage]

  /// The identifier of the article in which it stands.
  package var article: String { citations[0].article }
}

extension CitedParagraph {
  /// A context longer than this is cut at single line ends where it can be.
  private static let longest = 1200

  /// The paragraphs around some passages of one article, in the order of its text, each once.
  ///
  /// A paragraph ends at a blank line; in a text without blank lines it is one line, so that the
  /// context of a citation stays readable.
  static func around(_ passages: [CitedPassage], in text: ArticleText) -> [CitedParagraph] {
    var cited: [TextSpan: [CitedPassage]] = [:]
    for passage in passages {
      guard let quoted = text.quote(codePoints: passage.start, passage.end) else { continue }
      let wide = paragraph(around: quoted.span, in: text, ends: endsWithBlankLine)
      let span =
        wide.length > longest
        ? paragraph(around: quoted.span, in: text, ends: { _, _ in true }) : wide
      cited[span, default: []].append(passage)
    }
    return cited.keys.sorted().compactMap { span in
      guard let quoted = text.quote(span) else { return nil }
      let inside = (cited[span] ?? []).sorted { ($0.start, $0.end) < ($1.start, $1.end) }
      return CitedParagraph(
        start: quoted.start, end: quoted.end, text: quoted.text, citations: inside)
    }
  }

  private typealias Bytes = String.UTF8View
  private static let lineFeed: UInt8 = 10

  /// Whether the line end at an index stands next to another one.
  private static func endsWithBlankLine(_ bytes: Bytes, _ index: Bytes.Index) -> Bool {
    let next = bytes.index(after: index)
    if next < bytes.endIndex, bytes[next] == lineFeed { return true }
    return index > bytes.startIndex && bytes[bytes.index(before: index)] == lineFeed
  }

  private static func paragraph(
    around span: TextSpan, in text: ArticleText, ends: (Bytes, Bytes.Index) -> Bool
  ) -> TextSpan {
    let bytes = text.string.utf8
    var start = bytes.index(bytes.startIndex, offsetBy: span.start)
    while start > bytes.startIndex {
      let before = bytes.index(before: start)
      if bytes[before] == lineFeed, ends(bytes, before) { break }
      start = before
    }
    var end = bytes.index(bytes.startIndex, offsetBy: span.end)
    while end < bytes.endIndex, bytes[end] != lineFeed || !ends(bytes, end) {
      end = bytes.index(after: end)
    }
    return TextSpan(
      bytes.distance(from: bytes.startIndex, to: start),
      bytes.distance(from: bytes.startIndex, to: end))
  }
}
