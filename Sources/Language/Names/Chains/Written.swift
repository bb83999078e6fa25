/// A personal name as an article writes it.
struct Written {
  /// As written, with single spaces.
  let text: String
  /// Folded words without hyphens, joined by spaces.
  let key: String
  /// The first token.
  let place: Int

  private static let suffixes: Set<String> = ["ii", "iii", "iv", "jr", "sr", "jr."]

  /// The words that can stand for the person alone: the family name, with its particles.
  func surnames(familyFirst: Bool) -> Set<String> {
    var parts = text.split(separator: " ")
    while parts.count > 1, let last = parts.last, Written.suffixes.contains(Folding.fold(last)) {
      parts.removeLast()
    }
    guard parts.count > 1, let last = parts.last else { return [key] }
    // «Ban Ki-moon», «Tung Chee-hwa»: a second half in small letters is a given name.
    let isEastAsian = parts.dropFirst().contains { part in
      part.split(separator: "-").dropFirst().contains { $0.first?.isLowercase == true }
        && !part.hasPrefix("al-")
    }
    var keys: Set<String> = []
    if familyFirst || isEastAsian { keys.insert(Written.key(parts[0])) }
    if !isEastAsian { keys.insert(Written.key(last)) }
    if parts.count > 2 {
      keys.insert(Written.key(Substring(parts.suffix(2).joined(separator: " "))))
    }
    return keys
  }

  private static func key(_ part: Substring) -> String {
    Folding.fold(part).split(whereSeparator: { $0 == "-" || $0 == " " })
      .map { Gazetteer.key(String($0)) }.joined(separator: " ")
  }
}
