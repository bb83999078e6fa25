import Records
package import Store

/// What a kind of finding shows of itself in lists.
package protocol ListedItem: Codable, Hashable, Sendable {
  /// What one of the kind is called.
  static var noun: String { get }
  /// What it tells, in a line.
  var sentence: String { get }
  static var itemColumns: [Column<ItemRow<Self>>] { get }
  static var itemOverview: [OverviewColumn<ItemRow<Self>>] { get }
  /// Writes its fields as JSON; passages that it holds itself with their sources.
  func encode(to encoder: any Encoder, naming passages: PassageNaming) throws
}

extension ListedItem {
  package func encode(to encoder: any Encoder, naming passages: PassageNaming) throws {
    try encode(to: encoder)
  }
}

/// A line of any kind in a list, with the words it rests on and their articles.
package struct ItemRow<Item: ListedItem>: ListedRow {
  package let line: RecordLine<Item>

  package init(_ line: RecordLine<Item>) {
    self.line = line
  }

  package static var columns: [Column<ItemRow<Item>>] {
    [Column("id", "the line's identifier, for `readout show`", \.line.id)] + Item.itemColumns
      + SourceColumns.columns(\.line.origin)
      + [SourceColumns.confidence(\.line.confidence)]
  }

  package static var overview: [OverviewColumn<ItemRow<Item>>] {
    Item.itemOverview + [
      OverviewColumn("Source", .wrapped) { SourceColumns.sources(of: $0.line.origin) },
      OverviewColumn("Id", .whole, \.line.id),
    ]
  }

  private enum CodingKeys: String, CodingKey {
    case id, citations, articles, confidence, variants, links, corrections
    case independentSources = "independent_sources"
  }

  /// Writes the item's fields and those of the line side by side.
  package func encode(to encoder: any Encoder) throws {
    let naming = PassageNaming(line.articles + line.citedArticles)
    try line.item.encode(to: encoder, naming: naming)
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(line.id, forKey: .id)
    try container.encode(line.citations.map(naming.passage), forKey: .citations)
    try container.encode(line.articles.map(ArticleSummary.init), forKey: .articles)
    try container.encode(line.independentSources, forKey: .independentSources)
    try container.encode(line.variants.map(naming.variant), forKey: .variants)
    try container.encode(line.links, forKey: .links)
    try container.encode(line.corrections, forKey: .corrections)
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
  /// What a line rests on; at least one citation and one article, the earliest.
  struct Origin {
    let citations: [CitedPassage]
    let articles: [ArticleLine]
    let independentSources: Int
  }

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
      Column("reports", "how many articles tell of it") { String(origin($0).articles.count) },
      Column("independent_sources", "how many of them are no reprints of one another") {
        String(origin($0).independentSources)
      },
      Column("article", "the identifier of the earliest of them") { origin($0).articles[0].id },
      Column("title", "its headline") { origin($0).articles[0].title },
      Column("outlet", "its publisher") { origin($0).articles[0].outlet },
      Column("published", "when it was published, as an EDTF date") {
        origin($0).articles[0].published?.description
      },
      Column("source", "the file that brought it; of several the first by name") {
        origin($0).articles[0].sources.first
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

  /// «The Moscow Times, 2017-05-31 and 2 more, 2 independent».
  static func sources(of origin: Origin) -> String {
    let first = source(of: origin.articles[0])
    let others = origin.articles.count - 1
    guard others > 0 else { return first }
    let isEach = origin.independentSources == origin.articles.count
    return "\(first) and \(others) more"
      + (isEach ? "" : ", \(origin.independentSources) independent")
  }
}

extension RecordLine {
  var origin: SourceColumns.Origin {
    SourceColumns.Origin(
      citations: citations, articles: articles, independentSources: independentSources)
  }
}
