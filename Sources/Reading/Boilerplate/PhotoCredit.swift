import Records

/// The credit of a photograph: «Image REUTERS», «**Stephane de Sakutin / AP**», «Photo: Kremlin».
///
/// Only the credit; the sentence of the caption tells who met where and stays in the report.
struct PhotoCredit: FurnitureRule {
  let credits: PhraseList
  let agencies: PhraseList
  var kind: Furniture.Kind { .caption }

  func passage(at index: Int, of lines: [TextLine]) -> TextSpan? {
    let line = lines[index]
    guard let tail = tail(of: line.text) else { return nil }
    let words = PlainWords.of(tail)
    let isWhole = tail.startIndex == line.text.startIndex
    let namesAgency = words.contains { agencies.contains($0) }
    guard (1...9).contains(words.count), hasOnlyNames(tail),
      credits.matches(words) || namesAgency && (!isWhole || tail.contains("/"))
    else { return nil }
    let start = line.text.utf8.distance(from: line.text.startIndex, to: tail.startIndex)
    return TextSpan(line.span.start + start, line.span.end)
  }

  /// What follows the last sentence of the line, or a short line without any sentence.
  private func tail(of text: Substring) -> Substring? {
    let stops: Set<Character> = [".", "!", "?", "”", "\"", "…"]
    var end = text.endIndex
    while end > text.startIndex, ".*_) ".contains(text[text.index(before: end)]) {
      end = text.index(before: end)
    }
    let window = text[..<end].suffix(70)
    if let stop = window.lastIndex(where: { stops.contains($0) }) {
      let tail = text[text.index(after: stop)...].drop(while: \.isWhitespace)
      return tail.isEmpty ? nil : tail
    }
    return text.utf8.count <= 70 ? text : nil
  }

  /// Names and the small words between them; a running sentence has other small words.
  private func hasOnlyNames(_ tail: Substring) -> Bool {
    let small: Set<String> = [
      "by", "via", "for", "of", "the", "de", "du", "van", "von", "da", "and", "photo", "image",
      "picture", "file", "pool", "credit", "courtesy", "handout", "foto", "bild", "fotograf", "par",
    ]
    return tail.split(whereSeparator: { !$0.isLetter && $0 != "'" && $0 != "’" && $0 != "." })
      .allSatisfy { $0.first?.isUppercase == true || small.contains($0.lowercased()) }
  }

  static let examples = [
    "Image REUTERS", "Photo: Kremlin Press Service", "**Stephane de Sakutin / AP**",
    "AP Photo/Alexander Zemlianichenko", "(Photo by Sean Gallup/Getty Images)",
  ]
  static let counterexamples = [
    "Reuters", "The two men then posed for a photo.", "Image is everything in Moscow",
    "He spoke to Reuters.",
  ]
}
