import Foundation

/// How a name sounds, roughly: what the spellings of a name in other alphabets have in common.
///
/// «Zelensky», «Zelenskiy» and «Zelenskyy» give one text, so do «Gaddafi» and «Qaddafi», «Schröder» and «Schroder».
enum NameSound {
  static func of(_ word: String) -> String {
    var sound = folded(word)
    for (letters, sign) in signs {
      sound = sound.replacingOccurrences(of: letters, with: sign)
    }
    var result = ""
    for letter in sound where letter != result.last { result.append(letter) }
    while result.count > 3, result.hasSuffix("i") { result.removeLast() }
    return result
  }

  /// Without case and accents.
  static func folded(_ text: String) -> String {
    text.folding(options: [.caseInsensitive, .diacriticInsensitive], locale: nil)
  }

  /// Spellings of one sound, longer ones first.
  private static let signs = [
    ("tsch", "c"), ("sch", "sh"), ("kh", "h"), ("dj", "j"), ("ck", "k"), ("q", "k"), ("y", "i"),
    ("w", "v"), ("ou", "u"), ("ee", "i"), ("ph", "f"), ("'", ""), ("\u{2019}", ""),
  ]
}
