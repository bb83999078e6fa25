import Publishing

extension Console {
  /// Puts out a list in a format, piece by piece.
  ///
  /// - Throws: ``OutputError``.
  func put<Row: ListedRow>(_ rows: some Sequence<Row>, as format: ExportFormat) throws {
    var writer = format.format(style: style)
    var text = writer.begin(Row.self)
    for row in rows {
      text += try writer.line(row)
      if text.utf8.count > 65_536 {
        try put(text)
        text = ""
      }
    }
    try put(text + writer.end(Row.self))
  }
}
