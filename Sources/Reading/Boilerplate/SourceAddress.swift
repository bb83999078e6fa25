import Records

/// The address that a text was copied from: «Original url:» and «<https://…>».
struct SourceAddress: FurnitureRule {
  let labels: PhraseList
  var kind: Furniture.Kind { .sourceAddress }

  func passage(at index: Int, of lines: [TextLine]) -> TextSpan? {
    let line = lines[index]
    guard line.isShort else { return nil }
    if isAddress(line) { return line.span }
    guard let label = labels.match(line.words), label.lowerBound == 0 else { return nil }
    if label.upperBound == line.words.count {
      guard index + 1 < lines.count, isAddress(lines[index + 1]) else { return nil }
      return line.span.union(lines[index + 1].span)
    }
    return WebAddress.first(in: line.text) == nil ? nil : line.span
  }

  /// Whether a line is an address and nothing else.
  private func isAddress(_ line: TextLine) -> Bool {
    guard let address = WebAddress.first(in: line.text) else { return false }
    return line.text.utf8.count - address.utf8.count <= 4
  }

  static let examples = [
    "Original url: https://example.org/2019/03/01/asia/story",
    "<https://www.themoscowtimes.com/2017/05/31/france-russia>",
    "Source: https://example.org/story",
  ]
  static let counterexamples = [
    "The ministry's site, https://example.org, carried the statement on Monday.",
    "Source: a French diplomat who asked not to be named.",
  ]
}

/// Web addresses in a line.
enum WebAddress {
  /// The first address, without brackets and full stops around it.
  static func first(in text: Substring) -> String? {
    guard let scheme = text.range(ofBytes: "://"), scheme.lowerBound > text.startIndex else {
      return nil
    }
    let before = text[..<scheme.lowerBound]
    guard let name = ["https", "http"].first(where: { before.hasSuffix($0) }) else { return nil }
    let address = text[text.index(scheme.lowerBound, offsetBy: -name.count)...]
      .prefix { !$0.isWhitespace && !"<>()[]\"«»".contains($0) }
    var trimmed = address
    while let last = trimmed.last, ".,;*_".contains(last) { trimmed.removeLast() }
    return trimmed.utf8.count > name.utf8.count + 5 ? String(trimmed) : nil
  }
}
