import Foundation
import Records
import Testing

@testable import Reading

@Suite struct TextDecodingTests {
  private static let text = "Élysée: “yes” – 5 €\nMacron met Putin."

  static let encodings: [(String, [UInt8])] = [
    ("UTF-8", Array(text.utf8)),
    ("UTF-8 with a mark", [0xEF, 0xBB, 0xBF] + Array(text.utf8)),
    ("UTF-16 LE with a mark", [0xFF, 0xFE] + utf16(text, isBigEndian: false)),
    ("UTF-16 BE with a mark", [0xFE, 0xFF] + utf16(text, isBigEndian: true)),
    ("UTF-16 LE without", utf16(text, isBigEndian: false)),
    ("UTF-16 BE without", utf16(text, isBigEndian: true)),
    ("Windows-1252", Array(text.data(using: .windowsCP1252) ?? Data())),
  ]

  private static func utf16(_ text: String, isBigEndian: Bool) -> [UInt8] {
    text.utf16.flatMap { unit in
      let bytes = [UInt8(unit >> 8), UInt8(unit & 0xFF)]
      return isBigEndian ? bytes : bytes.reversed()
    }
  }

  @Test(arguments: encodings)
  func `text comes out the same from every encoding`(_ name: String, _ bytes: [UInt8]) throws {
    #expect(try TextDecoding.decode(bytes, source: name) == Self.text)
  }

  static let failures: [(String, [UInt8], ReadingError.Code)] = [
    ("a zero byte", [0x61, 0x00, 0x62, 0x63], .binaryFile),
    ("a mark that is not kept", [0xEF, 0xBB, 0xBF, 0x61, 0xFF], .badEncoding),
    ("half of a UTF-16 unit", [0xFF, 0xFE, 0x61, 0x00, 0x62], .badEncoding),
    ("half of a pair", [0xFF, 0xFE, 0x61, 0x00, 0x00, 0xD8], .badEncoding),
    ("no character of Windows-1252", Array("caf".utf8) + [0xE9, 0x20, 0x81], .badEncoding),
    (
      "control characters", Array(repeating: [0x01, 0x02, 0xFF], count: 20).flatMap { $0 },
      .binaryFile
    ),
  ]

  @Test(arguments: failures)
  func `bytes that are no text are an error`(
    _ name: String, _ bytes: [UInt8], _ code: ReadingError.Code
  ) {
    #expect(throws: ReadingError(code, name)) { try TextDecoding.decode(bytes, source: name) }
  }

  @Test(arguments: [("a\r\nb\rc\nd", "a\nb\nc\nd"), ("\r\n\r\n", "\n\n"), ("none", "none")])
  func `line ends come out alike`(_ text: String, _ expected: String) {
    #expect(LineEnds.normalised(text) == expected)
  }

  @Test func `a page's own charset is believed`() throws {
    let page = #"<meta charset="windows-1251"><p>"#
    let bytes = Array(page.utf8) + [0xCF, 0xF3, 0xF2, 0xE8, 0xED]
    let text = try TextDecoding.decode(bytes, source: "x", declared: DeclaredCharset.decode)
    #expect(text.hasSuffix("Путин"))
  }
}
