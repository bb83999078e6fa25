import Records
package import Store

/// What a kind of finding shows of itself in lists.
package protocol ListedItem: Codable, Hashable, Sendable {
  /// What one of the kind is called.
  static var noun: String { get }
  static var itemColumns: [Column<ItemRow<Self>>] { get }
  static var itemOverview: [OverviewColumn<ItemRow<Self>>] { get }
}

/// A contact or a statement in a list, with the words it rests on and their article.
package struct ItemRow<Item: ListedItem>: ListedRow {
  package let line: RecordLine<Item>

  package init(_ line: RecordLine<Item>) {
    self.line = line
  }

  package static var columns: [Column<ItemRow<Item>>] {
    [Column("id", "the line's identifier, for `readout show`", \.line.id)] + Item.itemColumns
      + SourceColumns.columns { ($0.line.citations, $0.line.article) }
      + [SourceColumns.confidence(\.line.confidence)]
  }

  package static var overview: [OverviewColumn<ItemRow<Item>>] {
    Item.itemOverview + [
      OverviewColumn("Source", .wrapped) { SourceColumns.source(of: $0.line.article) },
      OverviewColumn("Id", .whole, \.line.id),
    ]
  }

  private enum CodingKeys: String, CodingKey {
    case id, citations, article, confidence
  }

  /// Writes the item's fields, `id`, `citations`, `confidence` and a summary of the `article` side by side.
  package func encode(to encoder: any Encoder) throws {
    try line.item.encode(to: encoder)
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(line.id, forKey: .id)
    try container.encode(line.citations, forKey: .citations)
    try container.encode(ArticleSummary(line.article), forKey: .article)
    try container.encode(line.confidence, forKey: .confidence)
  }
}

/// The article of a line, in short.
struct ArticleSummary: Encodable {
  private let line: ArticleLine

  init(_ line: ArticleLine) {
    self.line = line
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: ArticleKey.self)
    try container.encode(line.id, forKey: .id)
    try container.encode(line.title, forKey: .title)
    try container.encode(line.outlet, forKey: .outlet)
    try container.encode(line.published, forKey: .published)
    try container.encode(line.url, forKey: .url)
    try container.encode(line.sources, forKey: .sources)
  }
}

/// The columns that tell where a line comes from.
enum SourceColumns {
  typealias Origin = (citations: [CitedPassage], article: ArticleLine)

  static func columns<Row>(_ origin: @escaping @Sendable (Row) -> Origin) -> [Column<Row>] {
    [
      Column("quote", "the words it rests on, the fullest mention") {
        origin($0).citations.first?.text
      },
      Column("start", "code points of the article before the quote") {
        origin($0).citations.first.map { String($0.start) }
      },
      Column("end", "code points of the article up to the quote's end") {
        origin($0).citations.first.map { String($0.end) }
      },
      Column("citations", "how many passages it rests on") { String(origin($0).citations.count) },
      Column("article", "the article's identifier") { origin($0).article.id },
      Column("title", "the article's headline") { origin($0).article.title },
      Column("outlet", "its publisher") { origin($0).article.outlet },
      Column("published", "when it was published, as an EDTF date") {
        origin($0).article.published?.description
      },
      Column("source", "the file that brought it; of several the first by name") {
        origin($0).article.sources.first
      },
    ]
  }

  /// How sure a line is.
  static func confidence<Row>(
    _ confidence: @escaping @Sendable (Row) -> Confidence?
  ) -> Column<Row> {
    Column("confidence", "how sure the line is: the share of right ones among lines found so") {
      confidence($0).map { "\($0.item.value)" }
    }
  }

  /// «The Moscow Times, 2017-05-31»; the headline or the file where the outlet is not known.
  static func source(of article: ArticleLine) -> String {
    let title = article.title.map { LineWrap.truncated(SafeText.line($0), width: 60) }
    let name = article.outlet ?? title ?? article.sources.first ?? article.id
    return [name, article.published?.description].compactMap(\.self).joined(separator: ", ")
  }
}
