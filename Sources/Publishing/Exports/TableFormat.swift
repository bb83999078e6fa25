/// A table for a terminal. Its columns fit the width, so it is laid out when all rows are known.
package struct TableFormat: ListFormat {
  private let style: TextStyle
  private var table: TextTable?

  package init(style: TextStyle) {
    self.style = style
  }

  package mutating func begin<Row: ListedRow>(_ rows: Row.Type) -> String {
    table = TextTable(
      headings: Row.overview.map(\.heading), fits: Row.overview.map(\.fit))
    return ""
  }

  package mutating func line<Row: ListedRow>(_ row: Row) -> String {
    table?.add(Row.overview.map { $0.value(row) })
    return ""
  }

  package mutating func end<Row: ListedRow>(_ rows: Row.Type) -> String {
    table?.text(style: style) ?? ""
  }
}
