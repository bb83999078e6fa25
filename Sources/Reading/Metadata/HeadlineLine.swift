import Records

/// Finds the headline of a text that does not say which line it is.
///
/// «Putin's plea for peace: Russian leader woos Macron» is one: the first line, short, without a full
/// stop, and more follows. The first line of a paragraph that is wrapped at a fixed width is none.
struct HeadlineLine {
  private static let longest = 200

  /// The words of the headline, without `# `.
  static func find(in lines: [TextLine]) -> TextSpan? {
    guard let line = lines.first, lines.count > 1 else { return nil }
    let marks = line.text.prefix { $0 == "#" }.utf8.count
    if (1...6).contains(marks), line.text.dropFirst(marks).first == " " {
      let text = line.text.dropFirst(marks).drop { $0 == " " }
      return text.isEmpty ? nil : TextSpan(line.span.end - text.utf8.count, line.span.end)
    }
    guard line.text.count <= longest, !endsSentence(line.text),
      line.text.contains(where: \.isLetter), !isWrapped(lines)
    else { return nil }
    return line.span
  }

  private static func endsSentence(_ text: Substring) -> Bool {
    let bare = text.withoutEmphasis
    guard let last = bare.last else { return true }
    if ".:;,".contains(last) { return true }
    return "”\"’'»)".contains(last) && bare.dropLast().last == "."
  }

  /// Whether the first paragraph has three lines or more that end at a width.
  private static func isWrapped(_ lines: [TextLine]) -> Bool {
    let rest = lines.dropFirst().prefix { !$0.followsBlank }
    guard let next = rest.first else { return false }
    let isCut = (45...100).contains(lines[0].span.length)
    let goesOn = next.text.first?.isLowercase == true
    let isBlock =
      rest.count >= 2 && rest.dropLast().allSatisfy { (45...100).contains($0.span.length) }
    return isCut && (goesOn || isBlock)
  }
}
