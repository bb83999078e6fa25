import Foundation

/// The words of a line made comparable: lower case, no accents, no punctuation.
///
/// «Reader’s Élysée, №5» gives `readers`, `elysee`, `5`; `©` counts as a word.
enum PlainWords {
  static func of(_ text: some StringProtocol) -> [String] {
    var words: [String] = []
    var word = ""
    for scalar in decomposed(text) {
      if isPart(scalar) {
        word.unicodeScalars.append(plain(scalar))
      } else if !isJoiner(scalar), !word.isEmpty {
        words.append(word.lowercased())
        word = ""
      }
    }
    if !word.isEmpty { words.append(word.lowercased()) }
    return words
  }

  private static func decomposed(_ text: some StringProtocol) -> String.UnicodeScalarView {
    if text.utf8.allSatisfy({ $0 < 0x80 }) { return String(text).unicodeScalars }
    return text.decomposedStringWithCanonicalMapping.unicodeScalars
  }

  /// Letters that have no accent to take away.
  private static func plain(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar {
    case "ı": "i"
    case "ł", "Ł": "l"
    case "ø", "Ø": "o"
    default: scalar
    }
  }

  private static func isPart(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII
      ? (0x30...0x39).contains(scalar.value) || (0x41...0x5A).contains(scalar.value)
        || (0x61...0x7A).contains(scalar.value)
      : scalar == "©" || scalar.properties.isAlphabetic
  }

  /// Marks that stand inside a word: accents after decomposition, apostrophes.
  private static func isJoiner(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "'" || scalar == "\u{2019}" || (0x300...0x36F).contains(scalar.value)
      || scalar == "\u{AD}"
  }
}
