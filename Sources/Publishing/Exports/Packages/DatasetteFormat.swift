import Foundation
import Records
import Store

/// `metadata.json` of Datasette (<https://docs.datasette.io/en/stable/metadata.html>): what the tables of the record's
/// file hold, and the common questions ready to ask.
struct DatasetteFormat: RecordFormat {
  let meaning =
    "titles, meanings of columns and ready questions, for `datasette RECORD --metadata metadata.json`"

  var files: [ExportFile] {
    [
      ExportFile("metadata.json", "application/json", "what Datasette shows of the record's file") {
        try DatasetteFormat.text(fileName: $0.fileName)
      }
    ]
  }

  /// Datasette calls a database as its file without the ending.
  static func text(fileName: String) throws -> String {
    let name = URL(filePath: fileName).deletingPathExtension().lastPathComponent
    return try LaidOutJSON.text(Metadata(databases: [name: Catalogue()]))
  }

  private struct Metadata: Encodable {
    let title = "A record of dealings"
    let description =
      "Who met, called and told whom what, as reports tell it; every line with the words it rests on."
    let about = Generator.text
    let databases: [String: Catalogue]
  }

  private struct Catalogue: Encodable {
    let description =
      "Lines are in line, whom they name in lineActor, the passages behind them in citation."
    let tables: [String: Table]
    let queries: [String: Question]

    init() {
      tables = Dictionary(
        SchemaDocumentation.tables.map { ($0.name, Table($0)) }, uniquingKeysWith: { $1 })
      queries = Dictionary(
        CommonQuestion.all.map { ($0.name, Question($0)) }, uniquingKeysWith: { $1 })
    }
  }

  private struct Table: Encodable {
    let description: String
    let columns: [String: String]
    let hidden: Bool?

    init(_ table: TableDocumentation) {
      description = table.purpose
      columns = Dictionary(table.columns.map { ($0.name, $0.meaning) }, uniquingKeysWith: { $1 })
      let isInner = table.name.hasPrefix("unsettled") || table.name == "grdb_migrations"
      hidden = isInner || table.kind == .index ? true : nil
    }
  }

  private struct Question: Encodable {
    let title: String
    let description: String
    let sql: String

    init(_ question: CommonQuestion) {
      (title, description, sql) = (question.title, question.description, question.sql)
    }
  }
}

/// JSON that people read as well: indented, keys in alphabetical order.
enum LaidOutJSON {
  static func text(_ value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes, .prettyPrinted]
    return String(decoding: try encoder.encode(value), as: UTF8.self) + "\n"
  }
}
