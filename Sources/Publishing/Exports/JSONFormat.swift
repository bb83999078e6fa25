/// A JSON list, one object a line.
package struct JSONFormat: ListFormat {
  private var isFirst = true

  package init() {}

  package func begin<Row: ListedRow>(_ rows: Row.Type) -> String { "[" }

  package mutating func line<Row: ListedRow>(_ row: Row) throws -> String {
    defer { isFirst = false }
    return (isFirst ? "\n" : ",\n") + (try JSONText.text(row))
  }

  package func end<Row: ListedRow>(_ rows: Row.Type) -> String {
    isFirst ? "]\n" : "\n]\n"
  }
}
