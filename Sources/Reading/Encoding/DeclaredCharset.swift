import Foundation

/// The encoding that an HTML page names in its head: `<meta charset="windows-1251">`.
enum DeclaredCharset {
  /// The page decoded as it says; nil when it says nothing, something unknown or something untrue.
  static func decode(_ bytes: [UInt8]) -> String? {
    guard let label = label(bytes), let encoding = encodings[label] else { return nil }
    return String(bytes: bytes, encoding: encoding)
  }

  /// The name after `charset=` in the first 4096 bytes, in lower case.
  static func label(_ bytes: [UInt8]) -> String? {
    let head = String(decoding: bytes.prefix(4096), as: UTF8.self).lowercased()
    guard let range = head.range(of: "charset=") else { return nil }
    let name = head[range.upperBound...].drop { $0 == "\"" || $0 == "'" || $0 == " " }
      .prefix { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-" || $0 == "_") }
    return name.isEmpty ? nil : String(name)
  }

  private static let encodings: [String: String.Encoding] = [
    "windows-1250": .windowsCP1250, "windows-1251": .windowsCP1251, "cp1251": .windowsCP1251,
    "windows-1253": .windowsCP1253, "windows-1254": .windowsCP1254,
    "iso-8859-2": .isoLatin2, "shift_jis": .shiftJIS, "euc-jp": .japaneseEUC,
    "iso-8859-9": .windowsCP1254,
  ]
}
