import GRDB
import Records

extension RecordStore {
  /// What a reader sees first of a record, with at most `most` of each kind of line.
  ///
  /// - Throws: `locked`, `damaged` or `failed`.
  package func overview(most: Int) throws(StoreError) -> RecordOverview {
    let counts = try counts()
    return try read { db in
      let reader = OverviewReader(db: db, most: most)
      let last = try reader.lastPublished()
      return RecordOverview(
        counts: counts, articles: try reader.articlesByTime(),
        contacts: try reader.contactsByTime(), busiestActors: try reader.busiestActors(),
        busiestPairs: try reader.busiestPairs(), newest: try reader.newestContacts(),
        ahead: try reader.contacts(after: last), disagreements: try reader.disagreements(),
        lastPublished: last, undatedArticles: try reader.undatedArticles())
    }
  }
}

/// Asks the small questions of which an overview is made; each reads an index or the lines of one kind.
private struct OverviewReader {
  let db: Database
  let most: Int
  /// More months than these are counted as years.
  private static let mostMonths = 36

  func articlesByTime() throws -> [TimeCount] {
    try byTime(
      """
      SELECT substr(publishedFirstDay, 1, 7), count(*) FROM article
      WHERE publishedFirstDay IS NOT NULL GROUP BY 1 ORDER BY 1
      """)
  }

  func contactsByTime() throws -> [TimeCount] {
    try byTime(
      """
      SELECT substr(coalesce(f.firstDay, f.lastDay, a.publishedFirstDay), 1, 7) AS month, count(*)
      FROM line AS f JOIN article AS a ON a.id = f.article
      WHERE f.kind = 'contact' AND NOT f.isRejected AND month IS NOT NULL GROUP BY 1 ORDER BY 1
      """)
  }

  /// Months where they are few enough to be seen, else years.
  private func byTime(_ sql: String) throws -> [TimeCount] {
    let months = try Row.fetchAll(db, sql: sql).map {
      (month: $0[0] as String, count: $0[1] as Int)
    }
    guard let first = months.first.flatMap({ EventDate($0.month)?.firstDay }),
      let last = months.last.flatMap({ EventDate($0.month)?.firstDay })
    else { return [] }
    let span = (last.year - first.year) * 12 + last.month - first.month + 1
    let length = span <= OverviewReader.mostMonths ? 7 : 4
    var counts: [TimeCount] = []
    for (month, count) in months {
      guard let period = EventDate(String(month.prefix(length))) else { continue }
      let before = counts.last?.period == period ? counts.removeLast().count : 0
      counts.append(TimeCount(period: period, count: before + count))
    }
    return counts
  }

  /// A few more than are wanted are counted, because a line can name one who is no actor: «the article».
  func busiestActors() throws -> [BusyActor] {
    let names = try Row.fetchAll(
      db,
      sql: """
        SELECT name, lines FROM (
          SELECT name, count(DISTINCT line) AS lines FROM lineActor
          GROUP BY name ORDER BY lines DESC, name LIMIT ?)
        WHERE name IN (SELECT name FROM knownActor) ORDER BY lines DESC, name
        """, arguments: [most + 8])
    return names.prefix(most).map { BusyActor(name: $0[0], lines: $0[1]) }
  }

  func busiestPairs() throws -> [BusyPair] {
    try Row.fetchAll(
      db,
      sql: """
        SELECT one.name, other.name, count(DISTINCT line.id) AS contacts FROM line
        CROSS JOIN lineActor AS one ON one.line = line.id AND one.role = 'participant'
        CROSS JOIN lineActor AS other
          ON other.line = line.id AND other.role = 'participant' AND one.name < other.name
        WHERE line.kind = 'contact' AND line.status = 'held' AND NOT line.isRejected
        GROUP BY 1, 2 ORDER BY contacts DESC, 1, 2 LIMIT ?
        """, arguments: [most]
    ).map { BusyPair(a: $0[0], b: $0[1], contacts: $0[2]) }
  }

  func newestContacts() throws -> [RecordLine<Contact>] {
    try lines(
      """
      kind = 'contact' AND status = 'held' AND firstDay IS NOT NULL
      ORDER BY firstDay DESC, lastDay, id
      """)
  }

  func contacts(after day: CalendarDay?) throws -> [RecordLine<Contact>] {
    guard let day else { return [] }
    return try lines(
      """
      kind = 'contact' AND status IN ('planned', 'proposed') AND lastDay > ?
      ORDER BY firstDay IS NULL, firstDay, lastDay, id
      """, [day.isoText])
  }

  func disagreements() throws -> [RecordLine<Dispute>] {
    try lines("kind = 'disagreement' ORDER BY firstDay IS NULL, firstDay DESC, id")
  }

  /// The day of the newest article; one whose day is not known to a year does not tell how new the record is.
  func lastPublished() throws -> CalendarDay? {
    try String.fetchOne(
      db,
      sql: """
        SELECT max(publishedLastDay) FROM article
        WHERE julianday(publishedLastDay) - julianday(publishedFirstDay) <= 366
        """
    ).flatMap { EventDate($0)?.lastDay }
  }

  func undatedArticles() throws -> Int {
    try Int.fetchOne(
      db,
      sql: """
        SELECT count(*) FROM article WHERE publishedFirstDay IS NULL AND publishedLastDay IS NULL
        """) ?? 0
  }

  private func lines<Item: LineItem>(
    _ condition: String, _ arguments: StatementArguments = []
  ) throws -> [RecordLine<Item>] {
    let sql = "SELECT id FROM line WHERE NOT isRejected AND \(condition) LIMIT ?"
    let ids = try String.fetchAll(db, sql: sql, arguments: arguments + [most])
    return try LineReader(db: db).lines(ids)
  }
}
