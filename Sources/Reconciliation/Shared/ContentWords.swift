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

  /// Every word, without case and accents, in order; «don't» is one, «27,000» is one.
  package static func words(_ text: String) -> [String] {
    let folded = text.folding(options: [.caseInsensitive, .diacriticInsensitive], locale: nil)
    var words: [String] = []
    var word = ""
    for scalar in folded.unicodeScalars {
      if scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
        word.unicodeScalars.append(scalar)
      } else if isInner(scalar, after: word) {
        continue
      } else if !word.isEmpty {
        words.append(word)
        word = ""
      }
    }
    if !word.isEmpty { words.append(word) }
    return words
  }

  /// Marks that fall away inside a word or a number: «27,000», «U.S.», «don't».
  private static func isInner(_ scalar: Unicode.Scalar, after word: String) -> Bool {
    switch scalar {
    case "'", "\u{2019}", ".": true
    case ",": word.unicodeScalars.last?.properties.numericType != nil
    default: false
    }
  }

  /// Cuts the endings of number, tense and derivation; what is left has three letters or more.
  package static func stem(_ word: String) -> String {
    guard word.utf8.count > 4, word.utf8.allSatisfy({ $0 >= 97 && $0 <= 122 }) else {
      return word
    }
    for (ending, replacement) in endings where word.hasSuffix(ending) {
      let stem = word.dropLast(ending.count) + replacement
      if stem.count >= 3 { return String(stem) }
    }
    return word
  }

  /// Longest first; «y» and «ie» meet, a doubled consonant stays.
  private static let endings: [(String, String)] = [
    ("ations", "at"), ("ation", "at"), ("ions", ""), ("ments", ""), ("ment", ""), ("ion", ""),
    ("ities", ""), ("ity", ""), ("ing", ""), ("ies", "i"), ("ied", "i"), ("ers", ""), ("ed", ""),
    ("es", ""), ("er", ""), ("ly", ""), ("s", ""), ("y", "i"), ("e", ""),
  ]
}
