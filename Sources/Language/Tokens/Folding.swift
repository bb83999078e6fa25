import Foundation

/// Makes words comparable: lower case, no accents, plain quotation marks and dashes.
///
/// «Élysée» and «Elysee» fold to `elysee`; «Macron’s» to `macron's`.
package enum Folding {
  package static func fold(_ text: some StringProtocol) -> String {
    if text.utf8.allSatisfy({ $0 < 0x80 }) { return text.lowercased() }
    var folded = ""
    for scalar in text.decomposedStringWithCanonicalMapping.unicodeScalars {
      switch scalar.value {
      case 0x300...0x36F: continue
      case 0x2018, 0x2019, 0x201B, 0x2032, 0x60, 0xB4: folded.unicodeScalars.append("'")
      case 0x201C, 0x201D, 0x201E, 0x201F, 0xAB, 0xBB, 0x2033: folded.unicodeScalars.append("\"")
      case 0x2010...0x2015, 0x2212: folded.unicodeScalars.append("-")
      case 0xA0, 0x2000...0x200A, 0x202F: folded.unicodeScalars.append(" ")
      case 0x131: folded.unicodeScalars.append("i")
      case 0x142, 0x141: folded.unicodeScalars.append("l")
      case 0xF8, 0xD8: folded.unicodeScalars.append("o")
      case 0xDF: folded += "ss"
      default: folded.unicodeScalars.append(scalar)
      }
    }
    return folded.lowercased()
  }
}
