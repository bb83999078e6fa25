import GRDB
import Records

/// Reads findings back as accounts: each with its report and its words.
struct AccountReader {
  let db: Database

  /// The accounts with some identifiers, in no order.
  func accounts<Item: KeptFinding>(_ ids: [String]) throws -> [Account<Item>] {
    guard !ids.isEmpty else { return [] }
    let list = jsonList(ids)
    let items = try Item.items(db, ids: list)
    let citations = try citations(ids: list)
    let confidences = try confidences(ids: list)
    let origins = try origins(Set(citations.values.compactMap(\.first?.article)))
    return ids.compactMap { id in
      guard let item = items[id], let passages = citations[id], let first = passages.first,
        let origin = origins[first.article]
      else { return nil }
      return Account(
        id: id, item: item, origin: origin, citations: passages, confidence: confidences[id])
    }
  }

  /// The passages of findings, by finding, the fullest first.
  func citations(ids: String) throws -> [String: [CitedPassage]] {
    var citations: [String: [CitedPassage]] = [:]
    let statement = try db.cachedStatement(
      sql: """
        SELECT finding, article, start, "end", text FROM citation
        WHERE finding IN (SELECT value FROM json_each(?)) ORDER BY finding, position
        """)
    let rows = try Row.fetchCursor(statement, arguments: [ids])
    while let row = try rows.next() {
      citations[row[0], default: []].append(
        CitedPassage(article: row[1], start: row[2], end: row[3], text: row[4]))
    }
    return citations
  }

  /// How sure findings are, by finding.
  func confidences(ids: String) throws -> [String: Confidence] {
    var shares: [String: [String: Confidence.Share]] = [:]
    let statement = try db.cachedStatement(
      sql: """
        SELECT finding, field, value, ground FROM confidence
        WHERE finding IN (SELECT value FROM json_each(?))
        """)
    let rows = try Row.fetchCursor(statement, arguments: [ids])
    while let row = try rows.next() {
      shares[row[0], default: [:]][row[1]] = Confidence.Share(value: row[2], ground: row[3])
    }
    return shares.compactMapValues { fields in
      fields[Confidence.itemName].map { item in
        Confidence(item: item, fields: fields.filter { $0.key != Confidence.itemName })
      }
    }
  }

  private func origins(_ articles: Set<String>) throws -> [String: Origin] {
    try db.items(
      """
      SELECT id, published, publishedHow,
        publicationBounds.firstDay || '/' || publicationBounds.lastDay AS within
      FROM article LEFT JOIN publicationBounds ON publicationBounds.article = article.id
      WHERE id IN (SELECT value FROM json_each(?))
      """, ids: jsonList(articles.sorted())
    ) { row in
      Origin(
        article: row["id"], published: try row.date("published", in: "article"),
        publishedHow: try row.choice("publishedHow", in: "article"),
        publishedWithin: try row.date("within", in: "publicationBounds"))
    }
  }
}
