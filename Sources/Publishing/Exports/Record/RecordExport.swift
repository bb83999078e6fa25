/// The formats in which a record can be exported, by the names that a user gives them.
package enum RecordExport: String, CaseIterable, Sendable {
  case csv, jsonl, timelinejs, icalendar, graphml, gexf, plover, polecat, annotations, bibtex
  case cslJSON = "csl-json"
  case datasette
  case roCrate = "ro-crate"

  /// What is written when nothing else is asked for.
  package static let customary: [RecordExport] = [.csv, .jsonl]

  package var format: any RecordFormat {
    switch self {
    case .csv: ListsFormat(format: .csv)
    case .jsonl: ListsFormat(format: .jsonl)
    case .timelinejs: TimelineJSFormat()
    case .icalendar: ICalendarFormat()
    case .graphml: GraphMLFormat()
    case .gexf: GEXFFormat()
    case .plover: PLOVERFormat()
    case .polecat: POLECATFormat()
    case .annotations: WebAnnotationFormat()
    case .bibtex: BibTeXFormat()
    case .cslJSON: CSLJSONFormat()
    case .datasette: DatasetteFormat()
    case .roCrate: ROCrateFormat()
    }
  }

  /// Writes the files of some formats one after the other, each format once, a manifest of them last.
  ///
  /// - Throws: whatever `put` throws; otherwise as ``ExportFile/text(of:)``.
  package static func write(
    _ formats: [RecordExport], of record: ExportedRecord, put: (ExportFile, String) throws -> Void
  ) throws {
    var record = record
    for format in allCases where formats.contains(format) {
      for file in format.format.files {
        let text = try file.text(of: record)
        try put(file, text)
        if formats.contains(.roCrate) { record.written.append(WrittenFile(file, text: text)) }
      }
    }
  }
}
