import Foundation

/// Makes words comparable: lower case, no accents, plain quotation marks and dashes.
///
/// «Élysée» and «Elysee» fold to `elysee`; «Macron’s» to `macron's`.
package enum Folding {
  package static func fold(_ text: some StringProtocol) -> String {
    if text.utf8.allSatisfy({ $0 < 0x80 }) { return text.lowercased() }
    var folded = ""
    var known = true
    for scalar in text.unicodeScalars where known {
      if let plain = plain(scalar) { folded += plain } else { known = false }
    }
    return known ? folded : decomposed(text)
  }

  /// What a frequent letter or mark folds to; nil for others.
  private static func plain(_ scalar: Unicode.Scalar) -> String? {
    switch scalar.value {
    case 0x60: "'"
    case 0x41...0x5A: String(Character(Unicode.Scalar(UInt8(scalar.value + 32))))
    case 0..<0x80: String(Character(scalar))
    case 0xC0..<0x180: latin[Int(scalar.value) - 0xC0]
    default: mark(scalar)
    }
  }

  /// The folded forms of the Latin letters U+00C0 to U+017F.
  private static let latin: [String] = (0xC0..<0x180).map { value in
    Unicode.Scalar(value).map { decomposed(String(Character($0))) } ?? ""
  }

  private static func mark(_ scalar: Unicode.Scalar) -> String? {
    switch scalar.value {
    case 0x2018, 0x2019, 0x201B, 0x2032, 0x60, 0xB4: "'"
    case 0x201C, 0x201D, 0x201E, 0x201F, 0xAB, 0xBB, 0x2033: "\""
    case 0x2010...0x2015, 0x2212: "-"
    case 0xA0, 0x2000...0x200A, 0x202F: " "
    case 0x300...0x36F, 0xAD, 0x200B...0x200F, 0x2060, 0xFEFF: ""
    default: nil
    }
  }

  private static func decomposed(_ text: some StringProtocol) -> String {
    var folded = ""
    for scalar in text.decomposedStringWithCanonicalMapping.unicodeScalars {
      switch scalar.value {
      case 0x131: folded.unicodeScalars.append("i")
      case 0x142, 0x141: folded.unicodeScalars.append("l")
      case 0xF8, 0xD8: folded.unicodeScalars.append("o")
      case 0xDF: folded += "ss"
      default:
        if let mark = mark(scalar) {
          folded += mark
        } else {
          folded.unicodeScalars.append(scalar)
        }
      }
    }
    return folded.lowercased()
  }
}
