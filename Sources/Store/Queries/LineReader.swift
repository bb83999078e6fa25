import GRDB
import Records

/// Reads lines in two steps: the identifiers in order, then everything about them in a few questions.
struct LineReader {
  let db: Database

  /// The identifiers of one kind that pass a filter and further conditions, in the record's order.
  func identifiers<Item: LineItem>(
    _ kind: Item.Type, _ filter: RecordFilter, also further: [Condition] = []
  ) throws -> [String] {
    let own = Condition(sql: "f.kind = ?", arguments: [Item.lineKind.rawValue])
    let order = RecordOrder.lines
    let all = Condition.all(
      [own] + FilterConditions(filter: filter).lines() + further + order.conditions(filter))
    let sql = """
      SELECT f.id FROM \(order.table)
      WHERE \(all.sql) ORDER BY \(order.sql(filter)) \(filter.sqlPage)
      """
    return filter.ordered(try String.fetchAll(db, sql: sql, arguments: all.arguments))
  }

  /// How many lines of a kind pass a filter, whatever its limit.
  func count(_ kind: LineKind, _ filter: RecordFilter) throws -> Int {
    let own = Condition(sql: "f.kind = ?", arguments: [kind.rawValue])
    let conditions = FilterConditions(filter: filter)
    let all = Condition.all([own] + conditions.lines())
    let sql = "SELECT count(*) FROM \(conditions.lineTable) WHERE \(all.sql)"
    return try Int.fetchOne(db, sql: sql, arguments: all.arguments) ?? 0
  }

  /// The lines of one kind that pass a filter, in the record's order.
  func lines<Item: LineItem>(
    _ filter: RecordFilter, also further: [Condition] = []
  ) throws -> [RecordLine<Item>] {
    try lines(try identifiers(Item.self, filter, also: further))
  }

  /// The lines with some identifiers, in their order; unknown ones are left out.
  func lines<Item: LineItem>(_ ids: [String]) throws -> [RecordLine<Item>] {
    guard !ids.isEmpty else { return [] }
    let rows = try db.items(
      """
      SELECT id, item, variants, links, corrections FROM line
      WHERE id IN (SELECT value FROM json_each(?))
      """, ids: jsonList(ids)
    ) { (item: try $0.decoded("item") as Item, row: $0.copy()) }
    let tellers = try tellers(ids: jsonList(ids))
    let cited = rows.values.reduce(into: Set<String>()) { $0.formUnion($1.item.citedArticles) }
    let told = tellers.values.joined()
    let sources = LineSources(
      articles: try articles(cited.union(told.map(\.article))),
      originals: try originals(of: told.map(\.article)),
      citations: try AccountReader(db: db).citations(ids: jsonList(told.map(\.finding))),
      confidences: try AccountReader(db: db).confidences(ids: jsonList(told.map(\.finding))))
    return try ids.compactMap { id in
      guard let (item, row) = rows[id] else { return nil }
      return try sources.line(id, item, row, tellers[id] ?? [])
    }
  }

  /// Which findings of which articles tell of lines, by line.
  private func tellers(ids: String) throws -> [String: [(finding: String, article: String)]] {
    var tellers: [String: [(finding: String, article: String)]] = [:]
    let statement = try db.cachedStatement(
      sql: """
        SELECT line, finding, article FROM lineAccount
        WHERE line IN (SELECT value FROM json_each(?)) ORDER BY line, position
        """)
    let rows = try Row.fetchCursor(statement, arguments: [ids])
    while let row = try rows.next() {
      tellers[row[0], default: []].append((row[1], row[2]))
    }
    return tellers
  }

  /// The article of which each is a reprint, itself where it is none.
  private func originals(of articles: some Sequence<String>) throws -> [String: String] {
    try db.items(
      "SELECT article, original FROM reprint WHERE article IN (SELECT value FROM json_each(?))",
      ids: jsonList(Set(articles).sorted())
    ) { $0[1] }
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
}

extension LineReader {
  /// The sentences of an article from which nothing was drawn, in the order of its text.
  func unusedCues(of article: ArticleLine) throws -> [UnusedCueLine] {
    let statement = try db.cachedStatement(
      sql: """
        SELECT kind, cue, start, "end", text FROM unusedCue WHERE article = ? ORDER BY position
        """)
    return try Row.fetchAll(statement, arguments: [article.id]).map { row in
      UnusedCueLine(
        kind: try row.choice("kind", in: "unusedCue"), cue: row["cue"],
        passage: CitedPassage(
          article: article.id, start: row["start"], end: row["end"], text: row["text"]),
        article: article)
    }
  }
}

/// What lines rest on, read for many of them at once.
private struct LineSources {
  let articles: [String: ArticleLine]
  let originals: [String: String]
  let citations: [String: [CitedPassage]]
  let confidences: [String: Confidence]

  /// Nil where no article tells of it.
  func line<Item: LineItem>(
    _ id: String, _ item: Item, _ row: Row, _ tellers: [(finding: String, article: String)]
  ) throws -> RecordLine<Item>? {
    let reports = tellers.map(\.article).uniqued().compactMap { articles[$0] }
    guard !reports.isEmpty else { return nil }
    let told = Set(reports.map(\.id))
    let passages = tellers.map { citations[$0.finding] ?? [] }
    let variants: [Variant] = try row.decoded("variants")
    return RecordLine(
      id: id, item: item, articles: reports,
      citedArticles: item.citedArticles.subtracting(told).sorted().compactMap { articles[$0] },
      independentSources: Set(reports.map { originals[$0.id] ?? $0.id }).count,
      citations: item.ownCitations + passages.compactMap(\.first)
        + passages.flatMap { $0.dropFirst() },
      confidence: tellers.compactMap { confidences[$0.finding] }.max {
        $0.item.value < $1.item.value
      },
      variants: variants.map { variant in
        VariantLine(
          field: variant.field, value: variant.value,
          citations: variant.accounts.compactMap { citations[$0]?.first })
      }, links: try row.decoded("links"), corrections: try row.decoded("corrections"))
  }
}
