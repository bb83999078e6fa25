extension SafeText {
  /// The text on one line, with other signs in place of some.
  ///
  /// Works on code points: a mark and an accent after it are one `Character` in Swift.
  static func line(
    _ text: some StringProtocol, replacing signs: [Unicode.Scalar: Unicode.Scalar]
  ) -> String {
    String(String.UnicodeScalarView(line(text).unicodeScalars.map { signs[$0] ?? $0 }))
  }
}
