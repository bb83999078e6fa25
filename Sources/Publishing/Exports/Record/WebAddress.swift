/// An address of the Web that came with an article, as other programs may be given it.
enum WebAddress {
  /// The address in plain ASCII, signs with a meaning of their own in TeX, XML or JSON in percent; nil for any scheme but
  /// that of the Web, and for one with spaces or controls.
  static func encoded(_ url: String) -> String? {
    guard HTMLText.link(url) != nil else { return nil }
    let special = "{}\\\"<>^`|~'".unicodeScalars
    return url.unicodeScalars.map { scalar in
      if scalar.isASCII && !special.contains(scalar) { return String(scalar) }
      return String(scalar).utf8.map { byte in
        let digits = String(byte, radix: 16, uppercase: true)
        return "%" + (digits.count == 1 ? "0" : "") + digits
      }.joined()
    }.joined()
  }
}
