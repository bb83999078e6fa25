import Foundation

/// One JSON object a line, keys in alphabetical order (<https://jsonlines.org>).
package struct JSONLinesFormat: ListFormat {
  package init() {}

  package func begin<Row: ListedRow>(_ rows: Row.Type) -> String { "" }

  package func line<Row: ListedRow>(_ row: Row) throws -> String {
    try JSONText.text(row) + "\n"
  }

  package func end<Row: ListedRow>(_ rows: Row.Type) -> String { "" }
}

/// How every JSON of the program is written: keys in alphabetical order, `/` as it is, no spaces.
package enum JSONText {
  /// - Throws: `EncodingError` for a number that JSON has not, such as infinity.
  package static func text(_ value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(value), as: UTF8.self)
  }
}
