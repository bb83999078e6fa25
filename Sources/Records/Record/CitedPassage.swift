/// A passage as a record keeps it: where in which article, and the exact words.
package struct CitedPassage: Hashable, Sendable, Codable {
  /// The article's identifier.
  package let article: String
  /// Code points before the passage.
  package let start: Int
  /// Code points up to its end.
  package let end: Int
  package let text: String

  package init(article: String, start: Int, end: Int, text: String) {
    self.article = article
    self.start = start
    self.end = end
    self.text = text
  }

  package init(_ citation: Citation, article: String) {
    self.init(article: article, start: citation.start, end: citation.end, text: citation.text)
  }
}

extension CitedPassage: Comparable {
  /// By article, then in the order of its text.
  package static func < (left: CitedPassage, right: CitedPassage) -> Bool {
    (left.article, left.start, left.end) < (right.article, right.start, right.end)
  }
}
