/// Text as HTML has it: nothing of an article is markup.
enum HTMLText {
  /// For the inside of elements and of attributes in double quotes.
  ///
  /// Controls and marks that turn the reading direction are made harmless first (``SafeText``), so that an article can
  /// neither add an element, nor leave an attribute, nor show its words in another order.
  static func escaped(_ text: some StringProtocol) -> String {
    escaped(SafeText.line(text).unicodeScalars)
  }

  /// The same for text whose spaces and line ends matter.
  static func escapedKeepingSpaces(_ text: some StringProtocol) -> String {
    escaped(SafeText.keepingSpaces(text).unicodeScalars)
  }

  private static func escaped(_ scalars: String.UnicodeScalarView) -> String {
    var escaped = ""
    for scalar in scalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      case "'": escaped += "&#39;"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }

  /// An address that a browser may open, escaped; nil for any other scheme than that of the Web.
  static func link(_ address: String) -> String? {
    let scheme = address.prefix { $0 != ":" }.lowercased()
    guard scheme == "http" || scheme == "https", address.dropFirst(scheme.count).hasPrefix("://"),
      address.unicodeScalars.allSatisfy({ $0.value > 0x20 && $0.value != 0x7F })
    else { return nil }
    return escaped(address)
  }
}
