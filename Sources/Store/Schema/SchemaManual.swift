/// The manual page of the record's schema, made from ``SchemaDocumentation``.
package enum SchemaManual {
  /// The page in Markdown: what the file is, then every table and view with its columns.
  package static func markdown() -> String {
    let parts = SchemaDocumentation.tables.map(section)
    return introduction + parts.joined(separator: "\n")
  }

  private static let introduction = """
    # The schema of a record

    A record is one SQLite file in write-ahead mode. `PRAGMA application_id` is 0x52444F54 («RDOT»),
    `PRAGMA user_version` counts the versions of the schema. Identifiers follow from content, so they
    are the same in every record that holds the same articles. Dates are EDTF (ISO 8601-2); the days
    beside them sort and compare as text. Offsets count Unicode code points from 0.

    Deleting an article deletes all that hangs on it. The full-text indexes hold no text of their
    own; their tables that end in `_data`, `_idx`, `_docsize` and `_config` belong to SQLite.


    """

  private static func section(_ table: TableDocumentation) -> String {
    let title = table.kind == .table ? table.name : "\(table.name) (\(table.kind.rawValue))"
    let rows = table.columns.map { "| `\($0.name)` | \($0.meaning) |\n" }.joined()
    return """
      ## \(title)

      \(table.purpose)

      | column | meaning |
      | --- | --- |
      \(rows)
      """
  }
}
