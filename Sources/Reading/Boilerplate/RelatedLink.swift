import Records

/// A link to another story: «**Related article:** [How the Kremlin …](#)», «Read more: …».
struct RelatedLink: FurnitureRule {
  let phrases: PhraseList
  var kind: Furniture.Kind { .relatedLink }

  func passage(at index: Int, of lines: [TextLine]) -> TextSpan? {
    let line = lines[index]
    guard line.span.length <= 300, let match = phrases.match(line.words) else { return nil }
    let isLabel = match.lowerBound == 0 && match.upperBound == line.words.count
    guard isLabel || isLabelled(line, by: match) else { return nil }
    // A label alone takes the line after it when that is nothing but a link.
    if isLabel, index + 1 < lines.count, isLink(lines[index + 1].text) {
      return line.span.union(lines[index + 1].span)
    }
    return line.span
  }

  /// «Read more about the talks» is a link, «Read more than ten books» is none: a colon, a bracket or
  /// a dash follows the label, or nothing that ends like a sentence.
  private func isLabelled(_ line: TextLine, by label: Range<Int>) -> Bool {
    let rest = line.text.withoutEmphasis
    if rest.contains("](") || rest.contains(": ") || rest.contains(":*") || rest.hasSuffix(":") {
      return true
    }
    return label.count > 1 && !rest.hasSuffix(".") && line.words.count <= 14
  }

  private func isLink(_ text: Substring) -> Bool {
    let bare = text.drop { "-*• ".contains($0) }
    return bare.hasPrefix("[") && bare.hasSuffix(")") && bare.contains("](")
  }

  static let examples = [
    "**Related article:** [How the Kremlin Turned Macron Against Russia](#)",
    "Read more: Putin and Macron speak again",
    "READ ALSO: Erdogan calls Biden",
    "Lire aussi : Macron à Moscou",
    "Read More",
  ]
  static let counterexamples = [
    "Read more than once, the communique says nothing about Syria.",
    "Related talks in Vienna ended without a result.",
  ]
}
