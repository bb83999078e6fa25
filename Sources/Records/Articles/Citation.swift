/// The exact words that a line of the record rests on, and where they stand.
///
/// Follows the W3C Web Annotation model (<https://www.w3.org/TR/annotation-model/>): a text position,
/// counted in Unicode code points, and the quote. Only ``ArticleText/quote(_:)`` makes one, so that
/// offsets and words cannot part.
package struct Citation: Hashable, Sendable {
  /// The passage in UTF-8 offsets, for use inside the program.
  package let span: TextSpan
  /// Code points before the passage.
  package let start: Int
  /// Code points up to its end.
  package let end: Int
  /// The words at those offsets.
  package let text: String

  init(span: TextSpan, start: Int, end: Int, text: String) {
    self.span = span
    self.start = start
    self.end = end
    self.text = text
  }
}

extension Citation: Codable {
  private enum CodingKeys: String, CodingKey {
    case start, end, text
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(start, forKey: .start)
    try container.encode(end, forKey: .end)
    try container.encode(text, forKey: .text)
  }

  /// Quotes the passage anew from the article in the decoder's `userInfo` (``articleTextKey``).
  ///
  /// - Throws: `DecodingError` when there is no article, or its words at the offsets differ.
  package init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    let start = try container.decode(Int.self, forKey: .start)
    let end = try container.decode(Int.self, forKey: .end)
    let text = try container.decode(String.self, forKey: .text)
    guard let key = Citation.articleTextKey,
      let article = decoder.userInfo[key] as? ArticleText,
      let citation = article.quote(codePoints: start, end), citation.text == text
    else {
      throw DecodingError.dataCorruptedError(
        forKey: .text, in: container,
        debugDescription: "the article has other words at \(start)–\(end) than «\(text)»")
    }
    self = citation
  }

  /// Where a decoder is given the article's text.
  package static let articleTextKey = CodingUserInfoKey(rawValue: "readout.articleText")
}
