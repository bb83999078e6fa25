/// A way to write a list: five small types in this folder, chosen by ``ExportFormat``.
///
/// A list is written as ``begin(_:)``, one ``line(_:)`` a row and ``end(_:)``; each gives the text to
/// put out next, which may be empty.
package protocol ListFormat {
  mutating func begin<Row: ListedRow>(_ rows: Row.Type) -> String

  /// - Throws: `EncodingError`, which no row of this package causes.
  mutating func line<Row: ListedRow>(_ row: Row) throws -> String

  mutating func end<Row: ListedRow>(_ rows: Row.Type) -> String
}

/// The formats by the names that a user gives them.
package enum ExportFormat: String, CaseIterable, Sendable {
  case table, json, jsonl, csv, markdown

  /// Those that are files for other programs.
  package static let files: [ExportFormat] = [.csv, .jsonl, .json, .markdown]

  /// As HTTP names it.
  package var mediaType: String {
    switch self {
    case .table: "text/plain; charset=utf-8"
    case .json: "application/json"
    case .jsonl: "application/jsonl"
    case .csv: "text/csv; charset=utf-8"
    case .markdown: "text/markdown; charset=utf-8"
    }
  }

  package func format(style: TextStyle) -> any ListFormat {
    switch self {
    case .table: TableFormat(style: style)
    case .json: JSONFormat()
    case .jsonl: JSONLinesFormat()
    case .csv: CSVFormat()
    case .markdown: MarkdownFormat()
    }
  }
}
