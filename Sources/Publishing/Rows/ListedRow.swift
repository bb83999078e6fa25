/// A line of the record as every format shows it: all its fields, and a few for a quick look.
///
/// JSON follows from the encoding; CSV shows ``columns``; tables and Markdown show ``overview``.
package protocol ListedRow: Encodable, Sendable {
  /// Every field in a fixed order.
  static var columns: [Column<Self>] { get }
  /// The fields for people, in the order of reading.
  static var overview: [OverviewColumn<Self>] { get }
}

/// A column of an export.
package struct Column<Row>: Sendable {
  package let name: String
  /// What the column holds, in plain words, for the manual.
  package let meaning: String
  /// The cell's text; empty when nothing is known.
  package let value: @Sendable (Row) -> String

  init(_ name: String, _ meaning: String, _ value: @escaping @Sendable (Row) -> String?) {
    self.name = name
    self.meaning = meaning
    self.value = { value($0) ?? "" }
  }
}

/// A column of a table for people.
package struct OverviewColumn<Row>: Sendable {
  package let heading: String
  package let fit: ColumnFit
  package let value: @Sendable (Row) -> String

  init(
    _ heading: String, _ fit: ColumnFit, _ value: @escaping @Sendable (Row) -> String?
  ) {
    self.heading = heading
    self.fit = fit
    self.value = { value($0) ?? "" }
  }
}

/// How a column of a table gives way when the table is too wide.
package enum ColumnFit: Sendable {
  /// Stays as wide as its cells while anything else can give way.
  case whole
  /// Wraps at words, three lines at most.
  case wrapped
}
