import Records
package import Store

/// A citation that is not what its article says, in a list.
package struct CitationFaultRow: ListedRow {
  package let fault: CitationFault

  package init(_ fault: CitationFault) {
    self.fault = fault
  }

  package static var columns: [Column<CitationFaultRow>] {
    [
      Column("line", "the identifier of the line that cites", \.fault.line),
      Column("article", "the article's identifier", \.fault.passage.article),
      Column("start", "code points of the article before the words") {
        String($0.fault.passage.start)
      },
      Column("end", "code points of the article up to their end") { String($0.fault.passage.end) },
      Column("cited", "the words of the citation", \.fault.passage.text),
      Column("found", "the words that stand there; empty beyond the article's end", \.fault.found),
    ]
  }

  package static var overview: [OverviewColumn<CitationFaultRow>] {
    [
      OverviewColumn("Line", .whole, \.fault.line),
      OverviewColumn("Cited", .wrapped, \.fault.passage.text),
      OverviewColumn("Stands there", .wrapped, \.fault.found),
      OverviewColumn("Article", .whole, \.fault.passage.article),
    ]
  }

  private enum CodingKeys: String, CodingKey {
    case line, article, start, end, cited, found
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(fault.line, forKey: .line)
    try container.encode(fault.passage.article, forKey: .article)
    try container.encode(fault.passage.start, forKey: .start)
    try container.encode(fault.passage.end, forKey: .end)
    try container.encode(fault.passage.text, forKey: .cited)
    try container.encode(fault.found, forKey: .found)
  }
}
