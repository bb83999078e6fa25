import Records

/// Buttons for sharing, printing and following: «Share on Facebook», «Share | Print | Text size».
struct ShareLinks: FurnitureRule {
  let phrases: PhraseList
  var kind: Furniture.Kind { .shareLinks }

  func passage(at index: Int, of lines: [TextLine]) -> TextSpan? {
    let line = lines[index]
    guard line.words.count <= 14, phrases.matches(line.words), !line.text.hasSuffix(".")
    else { return nil }
    return line.span
  }

  static let examples = [
    "Share on Facebook", "Share | Print | Text size A A A", "Tweet this", "Follow us on Twitter",
    "Partager sur Facebook",
  ]
  static let counterexamples = [
    "Share prices fell in Moscow after the call.",
    "The two leaders share on most things a common view.",
  ]
}
