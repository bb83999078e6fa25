import Records
import Store

/// A list of every kind of line, with all its fields.
struct ListsFormat: RecordFormat {
  let format: ExportFormat

  var meaning: String {
    switch format {
    case .csv: "a table of every kind, for spreadsheets; the columns below"
    default: "an object a line of every kind, for programs, with all passages; see JSON below"
    }
  }

  var files: [ExportFile] {
    [
      file("articles", "the reports that were read") { try $0.articles().map(ArticleRow.init) },
      file("actors", "everyone whom reports name") { try $0.actors().map(ActorRow.init) },
      file("contacts", "who met, called, visited or wrote to whom") { try rows($0.contacts()) },
      file("statements", "who said what to whom") { try rows($0.statements()) },
      file("figures", "quantities that reports give") { try rows($0.figures()) },
      file("actions", "what one actor did to another") { try rows($0.actions()) },
      file("disagreements", "points on which accounts differ") { try rows($0.disagreements()) },
      file("pledges", "words given, and what became of them") { try rows($0.pledges()) },
    ]
  }

  private func rows<Item: ListedItem>(_ lines: [RecordLine<Item>]) -> [ItemRow<Item>] {
    lines.map { ItemRow($0) }
  }

  private func file<Row: ListedRow>(
    _ name: String, _ meaning: String, rows: @escaping @Sendable (ExportedRecord) throws -> [Row]
  ) -> ExportFile {
    let mediaType = format == .csv ? "text/csv" : "application/x-ndjson"
    return ExportFile("\(name).\(format.rawValue)", mediaType, meaning) { [format] record in
      var writer = format.format(style: TextStyle(width: 0, hasColour: false))
      var text = writer.begin(Row.self)
      for row in try rows(record) { text += try writer.line(row) }
      return text + writer.end(Row.self)
    }
  }
}
