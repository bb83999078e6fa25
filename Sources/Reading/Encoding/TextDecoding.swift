/// Turns the bytes of a file into text.
///
/// A byte-order mark decides; then valid UTF-8; then UTF-16 by its pattern of zero bytes; then
/// Windows-1252. Zero bytes otherwise mean that the file is no text. Line ends come out as `\n`.
enum TextDecoding {
  /// The text of a whole file or line.
  ///
  /// - Throws: `binary_file` for zero bytes, `bad_encoding` for bytes that no encoding explains.
  static func decode(_ bytes: [UInt8], source: String) throws(ReadingError) -> String {
    try decode(bytes, source: source) { _ in nil }
  }

  /// As above, with a guess that the content itself makes, tried before Windows-1252.
  static func decode(
    _ bytes: [UInt8], source: String, declared: ([UInt8]) -> String?
  ) throws(ReadingError) -> String {
    let (encoding, markLength) = UnicodeForm.detect(bytes.prefix(4096))
    let content = bytes.dropFirst(markLength)
    let text: String?
    switch encoding {
    case .utf16(let isBigEndian):
      text = UnicodeForm.utf16(content, isBigEndian: isBigEndian)
    case .utf8 where markLength > 0:
      text = String(validating: content, as: UTF8.self)
    case .utf8:
      guard !content.contains(0) else { throw ReadingError(.binaryFile, source) }
      text =
        String(validating: content, as: UTF8.self) ?? declared(bytes)
        ?? Windows1252.decode(content)
    }
    guard let text else {
      let isBinary = encoding == .utf8 && looksBinary(content)
      throw ReadingError(isBinary ? .binaryFile : .badEncoding, source)
    }
    guard !hasControls(text) else { throw ReadingError(.binaryFile, source) }
    return LineEnds.normalised(text)
  }

  /// Text holds no control characters beyond tabs, line ends and the odd slip.
  private static func hasControls(_ text: String) -> Bool {
    var controls = 0
    for byte in text.utf8 where byte < 0x20 || byte == 0x7F {
      if byte == 0 { return true }
      if byte != 9, byte != 10, byte != 12, byte != 13 { controls += 1 }
    }
    return controls > 8 && controls * 100 > text.utf8.count
  }

  /// Whether one byte in fifty of the beginning is a control character.
  static func looksBinary(_ bytes: some Collection<UInt8>) -> Bool {
    let sample = bytes.prefix(65_536)
    let controls = sample.count { $0 < 0x20 && $0 != 9 && $0 != 10 && $0 != 12 && $0 != 13 }
    return controls * 50 > sample.count
  }
}

/// Line ends as `\n`.
enum LineEnds {
  static func normalised(_ text: String) -> String {
    guard text.utf8.contains(13) else { return text }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count)
    var previous: UInt8 = 0
    for byte in text.utf8 {
      if byte == 13 {
        bytes.append(10)
      } else if byte != 10 || previous != 13 {
        bytes.append(byte)
      }
      previous = byte
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
