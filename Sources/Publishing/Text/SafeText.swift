/// Makes the words of an article harmless on a terminal.
///
/// An article is somebody else's text: it can hold escape sequences that recolour, retitle or remote-
/// control a terminal, and marks that turn the reading direction so that a line says what it does not
/// say. Controls become their pictures (`␛`), marks without a picture are dropped, and every
/// kind of space becomes one space.
package enum SafeText {
  /// The text on one line.
  package static func line(_ text: some StringProtocol) -> String {
    var safe = String.UnicodeScalarView()
    var pendingSpace = false
    for scalar in text.unicodeScalars {
      if scalar.properties.isWhitespace {
        pendingSpace = !safe.isEmpty
        continue
      }
      guard let shown = shown(scalar) else { continue }
      if pendingSpace { safe.append(" ") }
      pendingSpace = false
      safe.append(shown)
    }
    return String(safe)
  }

  /// The text with its spaces, tabs and line ends as they are.
  static func keepingSpaces(_ text: some StringProtocol) -> String {
    var safe = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if scalar == "\n" || scalar == "\t" {
        safe.append(scalar)
      } else if scalar.properties.isWhitespace {
        safe.append(" ")
      } else if let shown = shown(scalar) {
        safe.append(shown)
      }
    }
    return String(safe)
  }

  private static func shown(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar.value {
    case 0x00...0x1F: Unicode.Scalar(0x2400 + scalar.value)
    case 0x7F: "␡"
    case 0x80...0x9F: "\u{FFFD}"
    case 0x200C, 0x200D: scalar
    case 0xAD, 0x61C, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x206F, 0xFEFF, 0xFFF9...0xFFFB,
      0xE0000...0xE0FFF:
      nil
    // No characters: XML forbids some of them, and they mean nothing anywhere.
    case 0xFDD0...0xFDEF: "\u{FFFD}"
    case let value where value & 0xFFFE == 0xFFFE: "\u{FFFD}"
    default: scalar
    }
  }
}
