import Foundation

/// The words of a passage by which two passages can be compared: folded, without function words, cut to their stems.
///
/// «Russia denies that it has plans for an invasion» gives `russia deni plan invasion`. The stem is a rough one: what
/// it must do is to give one text for «invade», «invaded» and «invading», not to be a word.
package struct ContentWords: Sendable {
  private let functionWords: Set<String>

  /// - Throws: ``ReconciliationError`` when the list of function words cannot be read.
  package init() throws(ReconciliationError) {
    functionWords = try WordTable.words("function_words.txt")
  }

  /// The stems in the order of the text, numbers as they are written.
  package func stems(_ text: String) -> [String] {
    ContentWords.words(text).filter { !functionWords.contains($0) }.map(ContentWords.stem)
  }

  /// Every word, without case and accents, in order; «don't» is one, «27,000» is one, «1.5» is one.
  package static func words(_ text: String) -> [String] {
    let isPlain = text.utf8.allSatisfy { $0 < 128 }
    let folded =
      isPlain
      ? text.lowercased()
      : text.folding(options: [.caseInsensitive, .diacriticInsensitive], locale: nil)
    var words: [String] = []
    var word = ""
    var scalars = folded.unicodeScalars[...]
    while let scalar = scalars.popFirst() {
      if isPart(scalar) || isPoint(scalar, between: word, and: scalars.first) {
        word.unicodeScalars.append(scalar)
      } else if !isInner(scalar, after: word), !word.isEmpty {
        words.append(word)
        word = ""
      }
    }
    if !word.isEmpty { words.append(word) }
    return words
  }

  private static func isPart(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII { return (97...122).contains(scalar.value) || isDigit(scalar) }
    return scalar.properties.isAlphabetic || isDigit(scalar)
  }

  private static func isDigit(_ scalar: Unicode.Scalar?) -> Bool {
    guard let scalar else { return false }
    if scalar.isASCII { return (48...57).contains(scalar.value) }
    return scalar.properties.numericType != nil
  }

  /// The point of «1.5»; «1.5 percent» and «15 percent» are two things.
  private static func isPoint(
    _ scalar: Unicode.Scalar, between word: String, and next: Unicode.Scalar?
  ) -> Bool {
    scalar == "." && isDigit(word.unicodeScalars.last) && isDigit(next)
  }

  /// Marks that fall away inside a word or a number: «27,000», «U.S.», «don't».
  private static func isInner(_ scalar: Unicode.Scalar, after word: String) -> Bool {
    switch scalar {
    case "'", "\u{2019}", ".": true
    case ",": isDigit(word.unicodeScalars.last)
    default: false
    }
  }

  /// Cuts the endings of number, tense and derivation; what is left has three letters or more.
  package static func stem(_ word: String) -> String {
    guard word.utf8.count > 3, word.utf8.allSatisfy({ $0 >= 97 && $0 <= 122 }) else {
      return word
    }
    guard word.utf8.count > 4 else {
      return word.hasSuffix("s") && !word.hasSuffix("ss") && !word.hasSuffix("us")
        ? String(word.dropLast()) : word
    }
    for (ending, replacement) in endings where word.hasSuffix(ending) {
      let stem = word.dropLast(ending.count) + replacement
      if stem.count >= 3 { return undoubled(String(stem)) }
    }
    return word
  }

  /// «plann» of «planned» is «plan»; «add», «sell» and «press» stay.
  private static func undoubled(_ stem: String) -> String {
    let bytes = Array(stem.utf8.suffix(2))
    let isDoubled = stem.utf8.count > 3 && bytes[0] == bytes[1] && doubling.contains(bytes[1])
    return isDoubled ? String(stem.dropLast()) : stem
  }

  private static let doubling = Set("bdgmnprt".utf8)

  /// Longest first; «y» and «ie» meet.
  private static let endings: [(String, String)] = [
    ("ations", "at"), ("ation", "at"), ("ions", ""), ("ments", ""), ("ment", ""), ("ion", ""),
    ("ities", ""), ("ity", ""), ("ing", ""), ("ies", "i"), ("ied", "i"), ("ers", ""), ("ed", ""),
    ("es", ""), ("er", ""), ("ly", ""), ("s", ""), ("y", "i"), ("e", ""),
  ]
}
