/// Windows-1252, the one-byte encoding of most Western text that is not Unicode.
///
/// Table: <https://encoding.spec.whatwg.org/index-windows-1252.txt>.
enum Windows1252 {
  /// Nil when a byte stands for a control character, which text of this encoding does not have.
  static func decode(_ bytes: some Sequence<UInt8>) -> String? {
    var scalars = String.UnicodeScalarView()
    for byte in bytes {
      guard let scalar = scalar(byte) else { return nil }
      scalars.append(scalar)
    }
    return String(scalars)
  }

  private static func scalar(_ byte: UInt8) -> Unicode.Scalar? {
    switch byte {
    case 0x09, 0x0A, 0x0C, 0x0D: Unicode.Scalar(byte)
    case 0x00..<0x20, 0x7F: nil
    case 0x80..<0xA0: high[Int(byte) - 0x80]
    default: Unicode.Scalar(byte)
    }
  }

  /// 0x80…0x9F; nil where the encoding has no character.
  private static let high: [Unicode.Scalar?] = [
    "€", nil, "‚", "ƒ", "„", "…", "†", "‡", "ˆ", "‰", "Š", "‹", "Œ", nil, "Ž", nil,
    nil, "‘", "’", "“", "”", "•", "–", "—", "˜", "™", "š", "›", "œ", nil, "ž", "Ÿ",
  ]
}
