/// A passage of an article's text: a half-open range of UTF-8 offsets.
///
/// Inside the program every range counts UTF-8 bytes; outputs count Unicode code points (see
/// ``Citation``).
package struct TextSpan: Hashable, Sendable, Comparable {
  package let start: Int
  package let end: Int

  package init(_ start: Int, _ end: Int) {
    precondition(0 <= start && start <= end, "a span runs forwards")
    self.start = start
    self.end = end
  }

  package var length: Int { end - start }
  package var isEmpty: Bool { start == end }

  package func contains(_ other: TextSpan) -> Bool {
    start <= other.start && other.end <= end
  }

  package func overlaps(_ other: TextSpan) -> Bool {
    start < other.end && other.start < end
  }

  /// The shortest span that holds both.
  package func union(_ other: TextSpan) -> TextSpan {
    TextSpan(min(start, other.start), max(end, other.end))
  }

  package static func < (left: TextSpan, right: TextSpan) -> Bool {
    (left.start, left.end) < (right.start, right.end)
  }
}
