import Records

/// Reads a `.csv` or `.tsv` file row by row; its first row names the columns.
struct CSVReading: Sendable {
  let assembly: ArticleAssembly
  /// Nil when the first row shall tell.
  let separator: UInt8?

  /// - Throws: only what `receive` throws; a bad row is received as skipped.
  func read(
    _ stream: ByteStream, source: String, _ receive: (ReadingOutcome) throws -> Void
  ) throws {
    do {
      var rows = CSVRows(stream, separator: try separator ?? CSVReading.separator(of: stream))
      let names = try columns(&rows, source: source)
      var isEmpty = true
      while let row = try rows.next() {
        isEmpty = false
        try receive(outcome(row, names, source: source))
      }
      if isEmpty { throw ReadingError(.emptyFile, source) }
    } catch let error as ReadingError {
      try receive(.skipped(SkippedSource(error)))
    }
  }

  /// The sign that stands most often in the first line: `,`, `;` or a tab.
  private static func separator(of stream: ByteStream) throws(ReadingError) -> UInt8 {
    let line = try stream.peek().prefix { $0 != 10 }
    let count = { (sign: UInt8) in line.count { $0 == sign } }
    let comma: UInt8 = 0x2C
    return [comma, 0x3B, 0x09].max { count($0) < count($1) } ?? comma
  }

  /// The names of the columns, `text` among them.
  private func columns(_ rows: inout CSVRows, source: String) throws(ReadingError) -> [String] {
    switch try rows.next() {
    case nil:
      throw ReadingError(.emptyFile, source)
    case .bad(let code, let detail, let line):
      throw ReadingError(code, "\(source)#\(line)", detail: detail)
    case .fields(let fields, _):
      var names: [String] = []
      for field in fields {
        let name = try TextDecoding.decode(field, source: source)
        names.append(Stated.clean(name)?.lowercased() ?? "")
      }
      let values = Dictionary(names.map { ($0, $0) }) { first, _ in first }
      guard ArticleFields(values).text != nil else {
        throw ReadingError(
          .missingText, source, detail: "columns: \(names.prefix(8).joined(separator: ", "))")
      }
      return names
    }
  }

  private func outcome(_ row: CSVRows.Row, _ names: [String], source: String) -> ReadingOutcome {
    do throws(ReadingError) {
      switch row {
      case .bad(let code, let detail, let line):
        throw ReadingError(code, "\(source)#\(line)", detail: detail)
      case .fields(let fields, let line):
        return .article(try article(fields, names, source: "\(source)#\(line)"))
      }
    } catch {
      return .skipped(SkippedSource(error))
    }
  }

  private func article(
    _ fields: [[UInt8]], _ names: [String], source: String
  ) throws(ReadingError) -> Article {
    guard fields.count <= names.count else {
      throw ReadingError(
        .malformedCSV, source, detail: "\(fields.count) fields for \(names.count) columns")
    }
    var values: [String: String] = [:]
    for (name, field) in zip(names, fields) where !field.isEmpty && values[name] == nil {
      values[name] = try TextDecoding.decode(field, source: source)
    }
    return assembly.article(
      try assembly.draft(ArticleFields(values), source: source, place: "column"))
  }
}
