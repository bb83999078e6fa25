import Foundation

/// JSON as Foundation reads it, with one line of reason when it is wrong.
enum JSONText {
  /// The value that the bytes hold.
  ///
  /// - Throws: `malformed_json` with the parser's reason.
  static func value(_ text: String, source: String) throws(ReadingError) -> Any {
    do {
      return try JSONSerialization.jsonObject(with: Data(text.utf8), options: .fragmentsAllowed)
    } catch {
      let reason = (error as NSError).userInfo[NSDebugDescriptionErrorKey] as? String
      throw ReadingError(.malformedJSON, source, detail: reason.map { String($0.prefix(120)) })
    }
  }

  static func object(_ text: String, source: String) throws(ReadingError) -> [String: Any] {
    guard let object = try value(text, source: source) as? [String: Any] else {
      throw ReadingError(.malformedJSON, source, detail: "not an object in braces")
    }
    return object
  }
}
