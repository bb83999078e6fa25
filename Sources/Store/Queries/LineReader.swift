import GRDB
import Records

/// Reads lines in two steps: the identifiers in order, then everything about them in batches.
struct LineReader {
  let db: Database

  /// The identifiers of one kind that pass a filter and further conditions, in the record's order.
  func identifiers<Item: KeptFinding>(
    _ kind: Item.Type, _ filter: RecordFilter, also further: [Condition] = []
  ) throws -> [String] {
    let conditions = FilterConditions(filter: filter)
    let all = Condition.all(conditions.common() + Item.conditions(conditions) + further)
    let sql = """
      SELECT f.id FROM \(Item.source) AS f JOIN article AS a ON a.id = f.article
      WHERE \(all.sql) ORDER BY \(RecordOrder.finding) LIMIT ?
      """
    return try String.fetchAll(db, sql: sql, arguments: all.arguments + [filter.sqlLimit])
  }

  /// The lines with some identifiers, in their order; unknown ones are left out.
  func lines<Item: KeptFinding>(_ ids: [String]) throws -> [RecordLine<Item>] {
    guard !ids.isEmpty else { return [] }
    let list = jsonList(ids)
    let items = try Item.items(db, ids: list)
    let citations = try citations(ids: list)
    let confidences = try confidences(ids: list)
    let articles = try articles(Set(citations.values.compactMap(\.first?.article)))
    return ids.compactMap { id in
      guard let item = items[id], let passages = citations[id], let first = passages.first,
        let article = articles[first.article]
      else { return nil }
      return RecordLine(
        id: id, item: item, article: article, citations: passages,
        confidence: confidences[id])
    }
  }

  /// The lines of one kind that pass a filter, in the record's order.
  func lines<Item: KeptFinding>(
    _ filter: RecordFilter, also further: [Condition] = []
  ) throws -> [RecordLine<Item>] {
    try lines(try identifiers(Item.self, filter, also: further))
  }

  /// Articles as lists show them, by identifier.
  func articles(_ ids: Set<String>) throws -> [String: ArticleLine] {
    let list = jsonList(ids.sorted())
    let sources = try db.names(
      """
      SELECT article, source FROM articleSource
      WHERE article IN (SELECT value FROM json_each(?)) ORDER BY article, source
      """, ids: list)
    return try db.items(
      """
      SELECT a.id, a.title, a.byline, a.outlet, a.url, a.published, a.publishedHow,
        (SELECT count(*) FROM finding WHERE article = a.id AND kind = 'contact') AS contacts,
        (SELECT count(*) FROM finding WHERE article = a.id AND kind = 'statement') AS statements,
        (SELECT count(*) FROM finding WHERE article = a.id AND kind = 'figure') AS figures,
        (SELECT count(*) FROM finding WHERE article = a.id AND kind = 'action') AS actions,
        (SELECT count(*) FROM unusedCue WHERE article = a.id) AS unusedCues
      FROM article AS a WHERE a.id IN (SELECT value FROM json_each(?))
      """, ids: list
    ) { row in
      let id: String = row["id"]
      return ArticleLine(
        id: id, sources: sources[id] ?? [], title: row["title"], byline: row["byline"],
        outlet: row["outlet"], url: row["url"],
        published: try row.date("published", in: "article"),
        publishedHow: try row.choice("publishedHow", in: "article"),
        contacts: row["contacts"], statements: row["statements"], figures: row["figures"],
        actions: row["actions"], unusedCues: row["unusedCues"])
    }
  }

  private func confidences(ids: String) throws -> [String: Confidence] {
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

  private func citations(ids: String) throws -> [String: [CitedPassage]] {
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
}
