import Foundation

/// Makes names comparable as people type them: no case, no accents, plain apostrophes, no «the».
///
/// «Élysée», «the Elysee» and «ELYSEE» fold to `elysee`; «Jean-Yves Le Drian» to `jean yves le
/// drian`. It does not spell other scripts in Latin letters.
enum NameFolding {
  static func fold(_ name: String) -> String {
    var folded = ""
    for scalar in name.decomposedStringWithCanonicalMapping.lowercased().unicodeScalars {
      switch scalar.value {
      case 0x300...0x36F, 0x2E, 0x27, 0x2018, 0x2019, 0x201B, 0x60, 0xB4: continue
      case 0x2D, 0x2010...0x2015: folded.unicodeScalars.append(" ")
      case 0x131: folded += "i"
      case 0x142: folded += "l"
      case 0xF8: folded += "o"
      case 0x111: folded += "d"
      case 0xDF: folded += "ss"
      case 0xE6: folded += "ae"
      case 0x153: folded += "oe"
      default: folded.unicodeScalars.append(scalar)
      }
    }
    var words = folded.split(whereSeparator: \.isWhitespace)
    if words.count > 1, words.first == "the" { words.removeFirst() }
    return words.joined(separator: " ")
  }
}
