/// An article's words, with the arithmetic between UTF-8 offsets and code points.
///
/// The text is what was read, furniture included, with line ends as `\n`; it never changes after
/// reading, so that a citation stays true.
package struct ArticleText: Hashable, Sendable {
  package let string: String
  /// Code points before every ``stride``-th byte, so that a conversion walks at most one stride.
  private let codePointsBefore: [Int]
  private static let stride = 1024

  package init(_ string: String) {
    var native = string
    native.makeContiguousUTF8()
    self.string = native
    codePointsBefore = ArticleText.index(native)
  }

  /// The number of UTF-8 bytes.
  package var length: Int { string.utf8.count }

  package var whole: TextSpan { TextSpan(0, length) }

  /// The words of a span; empty when the span does not lie on code-point borders of this text.
  package subscript(span: TextSpan) -> Substring {
    guard let range = range(of: span) else { return "" }
    return string[range]
  }

  /// Quotes a passage: the only way to make a citation.
  ///
  /// Nil when the span is empty, reaches past the end or cuts a code point.
  package func quote(_ span: TextSpan) -> Citation? {
    guard !span.isEmpty, let range = range(of: span) else { return nil }
    let start = codePoints(before: span.start)
    let text = String(string[range])
    return Citation(
      span: span, start: start, end: start + text.unicodeScalars.count, text: text)
  }

  /// Quotes a passage given in code points, as outputs give it; nil when it does not exist.
  package func quote(codePoints start: Int, _ end: Int) -> Citation? {
    guard 0 <= start, start < end, let first = offset(ofCodePoint: start),
      let last = offset(ofCodePoint: end)
    else { return nil }
    return quote(TextSpan(first, last))
  }

  private func range(of span: TextSpan) -> Range<String.Index>? {
    let utf8 = string.utf8
    guard span.end <= utf8.count else { return nil }
    let start = utf8.index(utf8.startIndex, offsetBy: span.start)
    let end = utf8.index(utf8.startIndex, offsetBy: span.end)
    guard start.samePosition(in: string.unicodeScalars) != nil,
      end.samePosition(in: string.unicodeScalars) != nil
    else { return nil }
    return start..<end
  }

  private func codePoints(before offset: Int) -> Int {
    let block = offset / ArticleText.stride
    let utf8 = string.utf8
    let from = utf8.index(utf8.startIndex, offsetBy: block * ArticleText.stride)
    let to = utf8.index(utf8.startIndex, offsetBy: offset)
    return codePointsBefore[block] + ArticleText.countStarts(utf8[from..<to])
  }

  private func offset(ofCodePoint wanted: Int) -> Int? {
    var low = 0
    var high = codePointsBefore.count - 1
    while low < high {
      let middle = (low + high + 1) / 2
      if codePointsBefore[middle] <= wanted { low = middle } else { high = middle - 1 }
    }
    var seen = codePointsBefore[low]
    var offset = low * ArticleText.stride
    let utf8 = string.utf8
    for byte in utf8[utf8.index(utf8.startIndex, offsetBy: offset)...] {
      if ArticleText.isStart(byte) {
        if seen == wanted { return offset }
        seen += 1
      }
      offset += 1
    }
    return seen == wanted ? offset : nil
  }

  private static func index(_ string: String) -> [Int] {
    var counts = [0]
    var offset = 0
    var seen = 0
    for byte in string.utf8 {
      if isStart(byte) { seen += 1 }
      offset += 1
      if offset % stride == 0 { counts.append(seen) }
    }
    return counts
  }

  private static func countStarts(_ bytes: Substring.UTF8View) -> Int {
    bytes.reduce(0) { $0 + (isStart($1) ? 1 : 0) }
  }

  /// Whether a UTF-8 byte begins a code point.
  private static func isStart(_ byte: UInt8) -> Bool {
    byte & 0b1100_0000 != 0b1000_0000
  }
}
