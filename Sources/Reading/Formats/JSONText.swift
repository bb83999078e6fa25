import Foundation

/// JSON as Foundation reads it, with one line of reason when it is wrong.
enum JSONText {
  /// The value that the bytes hold; U+0000, which no text can keep, is U+FFFD as in HTML.
  ///
  /// - Throws: `malformed_json` with the parser's reason.
  static func value(_ text: String, source: String) throws(ReadingError) -> Any {
    do {
      return try JSONSerialization.jsonObject(with: withoutNulls(text), options: .fragmentsAllowed)
    } catch {
      let reason = (error as NSError).userInfo[NSDebugDescriptionErrorKey] as? String
      throw ReadingError(.malformedJSON, source, detail: reason.map { String($0.prefix(120)) })
    }
  }

  /// The bytes with `\uFFFD` for every `\u0000`; what follows an escaped backslash is no escape.
  private static func withoutNulls(_ text: String) -> Data {
    guard text.utf8.contains(92) else { return Data(text.utf8) }
    var bytes = Array(text.utf8)
    var index = 0
    while index < bytes.count {
      guard bytes[index] == 92 else {
        index += 1
        continue
      }
      let escape = index..<min(index + 6, bytes.count)
      if bytes[escape].elementsEqual("\\u0000".utf8) {
        bytes.replaceSubrange(escape, with: "\\uFFFD".utf8)
      }
      index += 2
    }
    return Data(bytes)
  }

  static func object(_ text: String, source: String) throws(ReadingError) -> [String: Any] {
    guard let object = try value(text, source: source) as? [String: Any] else {
      throw ReadingError(.malformedJSON, source, detail: "not an object in braces")
    }
    return object
  }
}
