import Records
package import Store

/// A sentence with a word of contact or speech that gave no line, in a list.
package struct UnusedCueRow: ListedRow {
  package let line: UnusedCueLine

  package init(_ line: UnusedCueLine) {
    self.line = line
  }

  package static var columns: [Column<UnusedCueRow>] {
    [
      Column("article", "the article's identifier", \.line.article.id),
      Column("kind", "what the word would tell of: contact or statement", \.line.kind.rawValue),
      Column("cue", "the word as it is in a dictionary", \.line.cue),
      Column("sentence", "the sentence", \.line.passage.text),
      Column("start", "code points of the article before the sentence") {
        String($0.line.passage.start)
      },
      Column("end", "code points of the article up to the sentence's end") {
        String($0.line.passage.end)
      },
      Column("source", "the file that brought it; of several the first by name") {
        $0.line.article.sources.first
      },
    ]
  }

  package static var overview: [OverviewColumn<UnusedCueRow>] {
    [
      OverviewColumn("Cue", .whole, \.line.cue),
      OverviewColumn("Sentence", .wrapped, \.line.passage.text),
      OverviewColumn("Source", .wrapped) { SourceColumns.source(of: $0.line.article) },
      OverviewColumn("Article", .whole, \.line.article.id),
    ]
  }

  private enum CodingKeys: String, CodingKey {
    case article, kind, cue, sentence
  }

  /// Writes `kind`, `cue`, the `sentence` as a citation, and a summary of the `article`.
  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(ArticleSummary(line.article), forKey: .article)
    try container.encode(line.kind.rawValue, forKey: .kind)
    try container.encode(line.cue, forKey: .cue)
    try container.encode(line.passage, forKey: .sentence)
  }
}
