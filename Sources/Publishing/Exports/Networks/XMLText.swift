/// Text as XML 1.0 has it (<https://www.w3.org/TR/xml/#charsets>): nothing of an article is markup.
enum XMLText {
  /// For the inside of elements and of attributes in double quotes.
  ///
  /// What XML forbids even as a reference becomes U+FFFD; tabs and line ends become references, as XML would take them
  /// for spaces; `>` is escaped, so that no `]]>` stands.
  static func escaped(_ text: some StringProtocol) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      case "\t", "\n", "\r": escaped += "&#\(scalar.value);"
      default: escaped.unicodeScalars.append(isAllowed(scalar) ? scalar : "\u{FFFD}")
      }
    }
    return escaped
  }

  private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value >= 0x20 && scalar.value != 0xFFFE && scalar.value != 0xFFFF
  }
}
