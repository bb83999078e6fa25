/// How the first bytes of a file say that it is Unicode.
enum UnicodeForm: Hashable, Sendable {
  case utf8
  case utf16(isBigEndian: Bool)

  /// The form and the length of the byte-order mark. Without a mark, UTF-16 shows itself by zero
  /// bytes that stand in every second place, as they do in text of Latin letters.
  static func detect(_ start: ArraySlice<UInt8>) -> (form: UnicodeForm, markLength: Int) {
    let bytes = Array(start)
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return (.utf8, 3) }
    if bytes.starts(with: [0xFF, 0xFE]), !bytes.starts(with: [0xFF, 0xFE, 0, 0]) {
      return (.utf16(isBigEndian: false), 2)
    }
    if bytes.starts(with: [0xFE, 0xFF]) { return (.utf16(isBigEndian: true), 2) }
    var zeros = (even: 0, odd: 0)
    for (index, byte) in bytes.enumerated() where byte == 0 {
      if index.isMultiple(of: 2) { zeros.even += 1 } else { zeros.odd += 1 }
    }
    let pairs = bytes.count / 2
    if pairs > 1, zeros.odd * 10 >= pairs * 6, zeros.even == 0 {
      return (.utf16(isBigEndian: false), 0)
    }
    if pairs > 1, zeros.even * 10 >= pairs * 6, zeros.odd == 0 {
      return (.utf16(isBigEndian: true), 0)
    }
    return (.utf8, 0)
  }

  /// The text of UTF-16 bytes; nil when a half of a pair is missing.
  static func utf16(_ bytes: ArraySlice<UInt8>, isBigEndian: Bool) -> String? {
    guard bytes.count.isMultiple(of: 2) else { return nil }
    var units: [UInt16] = []
    units.reserveCapacity(bytes.count / 2)
    for index in stride(from: bytes.startIndex, to: bytes.endIndex, by: 2) {
      let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
      units.append(isBigEndian ? first << 8 | second : second << 8 | first)
    }
    return String(validating: units, as: UTF16.self)
  }
}
