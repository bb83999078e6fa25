import Records
package import Store

/// An article in a list.
package struct ArticleRow: ListedRow {
  package let line: ArticleLine

  package init(_ line: ArticleLine) {
    self.line = line
  }

  package static var columns: [Column<ArticleRow>] {
    [
      Column("id", "the article's identifier", \.line.id),
      Column("title", "the headline", \.line.title),
      Column("outlet", "the publisher", \.line.outlet),
      Column("byline", "who wrote it, or the agency it credits", \.line.byline),
      Column("published", "when it was published, as an EDTF date", \.published),
      Column("published_how", "how the date became known", \.line.publishedHow.rawValue),
      Column("url", "its public address", \.line.url),
      Column("contacts", "how many contacts it reports") { String($0.line.contacts) },
      Column("statements", "how many statements it reports") { String($0.line.statements) },
      Column("figures", "how many figures it reports") { String($0.line.figures) },
      Column("actions", "how many actions it reports") { String($0.line.actions) },
      Column("unused_cues", "how many sentences with a word of contact or speech gave nothing") {
        String($0.line.unusedCues)
      },
      Column("sources", "the files that brought it, separated by `; `") {
        $0.line.sources.joined(separator: "; ")
      },
    ]
  }

  package static var overview: [OverviewColumn<ArticleRow>] {
    [
      OverviewColumn("Published", .whole) { $0.published ?? "undated" },
      OverviewColumn("Outlet", .wrapped, \.line.outlet),
      OverviewColumn("Title", .wrapped) { $0.line.title ?? $0.line.sources.first },
      OverviewColumn("Gave", .wrapped, \.yield),
      OverviewColumn("Id", .whole, \.line.id),
    ]
  }

  /// «2 contacts, 1 figure; unused: 3 cues»: what there is of each kind.
  private var yield: String {
    let counts = [
      (line.contacts, "contact"), (line.statements, "statement"), (line.figures, "figure"),
      (line.actions, "action"),
    ]
    let given = counts.filter { $0.0 > 0 }.map(ArticleRow.count).joined(separator: ", ")
    let unused = line.unusedCues > 0 ? "; unused: " + ArticleRow.count(line.unusedCues, "cue") : ""
    return (given.isEmpty ? "nothing" : given) + unused
  }

  private static func count(_ number: Int, _ noun: String) -> String {
    "\(number) \(noun)\(number == 1 ? "" : "s")"
  }

  private var published: String? { line.published?.description }

  /// Writes every field, `null` where nothing is known.
  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: ArticleKey.self)
    try container.encode(line.id, forKey: .id)
    try container.encode(line.sources, forKey: .sources)
    try container.encode(line.title, forKey: .title)
    try container.encode(line.byline, forKey: .byline)
    try container.encode(line.outlet, forKey: .outlet)
    try container.encode(line.url, forKey: .url)
    try container.encode(line.published, forKey: .published)
    try container.encode(line.publishedHow, forKey: .publishedHow)
    try container.encode(line.contacts, forKey: .contacts)
    try container.encode(line.statements, forKey: .statements)
    try container.encode(line.figures, forKey: .figures)
    try container.encode(line.actions, forKey: .actions)
    try container.encode(line.unusedCues, forKey: .unusedCues)
  }
}

/// The names under which JSON gives an article's fields.
enum ArticleKey: String, CodingKey {
  case id, sources, title, byline, outlet, url, published
  case publishedHow = "published_how"
  case contacts, statements, figures, actions
  case unusedCues = "unused_cues"
}
