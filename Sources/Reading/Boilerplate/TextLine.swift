import Records

/// A line of an article that is not blank, without the white space around it.
struct TextLine: Sendable {
  /// Where it stands in the article's text.
  let span: TextSpan
  let text: Substring
  /// Its words, folded; none for running text, which is not compared with lists.
  let words: [String]
  /// Its number in the text, from 1, blank lines counted.
  let number: Int
  /// Whether a blank line, or the beginning of the text, comes before it.
  let followsBlank: Bool

  /// Running text is long; what is set apart from it is short.
  var isShort: Bool { span.length <= TextLine.longestShort }

  private static let longestShort = 600

  static func lines(of string: String) -> [TextLine] {
    var lines: [TextLine] = []
    var followsBlank = true
    var offset = 0
    let parts = string.utf8.split(separator: 10, omittingEmptySubsequences: false)
    for (index, part) in parts.enumerated() {
      let trimmed = trim(part)
      if let trimmed {
        let start = offset + part.distance(from: part.startIndex, to: trimmed.startIndex)
        let text = Substring(trimmed)
        lines.append(
          TextLine(
            span: TextSpan(start, start + trimmed.count), text: text,
            words: trimmed.count <= TextLine.longestShort ? PlainWords.of(text) : [],
            number: index + 1,
            followsBlank: followsBlank))
      }
      followsBlank = trimmed == nil
      offset += part.count + 1
    }
    return lines
  }

  private static func trim(_ part: Substring.UTF8View) -> Substring.UTF8View? {
    let isSpace: (UInt8) -> Bool = { $0 == 32 || $0 == 9 || $0 == 12 }
    guard let first = part.firstIndex(where: { !isSpace($0) }),
      let last = part.lastIndex(where: { !isSpace($0) })
    else { return nil }
    return part[first...last]
  }
}

extension Substring {
  /// Where the same bytes first stand.
  func range(ofBytes sought: String) -> Range<String.Index>? {
    let wanted = Array(sought.utf8)
    var index = utf8.startIndex
    while let start = utf8[index...].firstIndex(of: wanted[0]) {
      if utf8[start...].starts(with: wanted) {
        return start..<utf8.index(start, offsetBy: wanted.count)
      }
      index = utf8.index(after: start)
    }
    return nil
  }

  /// Without marks of emphasis and headings, and white space, at both ends.
  var withoutEmphasis: Substring {
    let isMark: (Character) -> Bool = { "*_#>` ".contains($0) }
    var rest = drop(while: isMark)
    while let last = rest.last, isMark(last) { rest.removeLast() }
    return rest
  }
}
