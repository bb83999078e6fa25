import GRDB
import Records

extension RecordStore {
  /// What needs a reader's eye: lines in the record's order, then names, then articles.
  ///
  /// What a reader has accepted, rejected or edited is no longer among it.
  ///
  /// - Throws: `locked`, `damaged` or `failed`.
  package func review(_ filter: ReviewFilter) throws(StoreError) -> ReviewList {
    var (list, lines) = try read { db in
      let reader = ReviewReader(db: db)
      return (try reader.list(filter), try reader.lines(filter))
    }
    var found: [ReviewEntry] = []
    for line in lines {
      guard let item = try self.line(id: line.id) else { continue }
      found.append(ReviewEntry(subject: .line(item), reasons: line.reasons))
    }
    list.entries = found + list.entries
    return list
  }
}

/// Asks the record what needs a reader's eye.
private struct ReviewReader {
  let db: Database

  /// Everything but the lines themselves, which stand before what is found here.
  func list(_ filter: ReviewFilter) throws -> ReviewList {
    var list = ReviewList()
    let lineCount = try countLines(filter, in: &list)
    let names = try names().map { ReviewEntry(subject: .names($0, $1), reasons: [.onePerson]) }
    let articles = try barrenArticles()
    list.counts[.onePerson] = names.count
    list.counts[.unusedCues] = articles.count
    list.left += names.count + articles.count
    var others: [ReviewEntry] = []
    if filter.kind == nil, [nil, .onePerson].contains(filter.reason) { others += names }
    if filter.kind == nil, [nil, .unusedCues].contains(filter.reason) {
      let shown = try LineReader(db: db).articles(Set(articles))
      others += articles.compactMap { shown[$0] }
        .map { ReviewEntry(subject: .article($0), reasons: [.unusedCues]) }
    }
    list.total = lineCount + others.count
    let start = max(0, filter.offset - lineCount)
    let end = max(start, filter.offset + filter.limit - lineCount)
    list.entries = Array(others.dropFirst(start).prefix(end - start))
    return list
  }

  /// The lines of a page with their reasons.
  func lines(_ filter: ReviewFilter) throws -> [(id: String, reasons: [ReviewReason])] {
    let flags = ReviewReason.ofLines.compactMap(\.condition)
    let sql = """
      SELECT f.id, \(flags.joined(separator: ", "))
      FROM line AS f JOIN article AS a ON a.id = f.article
      WHERE \(ReviewReader.open) AND (\(condition(filter)))
      ORDER BY \(RecordOrder.lines.sql) LIMIT \(max(0, filter.limit)) OFFSET \(max(0, filter.offset))
      """
    return try Row.fetchAll(db, sql: sql).map { row in
      let reasons = ReviewReason.ofLines.enumerated().filter { index, _ in
        row[index + 1] as Bool? == true
      }
      return (row[0], reasons.map(\.element))
    }
  }

  /// A note alone does not settle whether a line is right.
  private static let open = """
    NOT f.isRejected AND (f.corrections = '[]' OR NOT EXISTS (
      SELECT 1 FROM json_each(f.corrections) WHERE json_extract(value, '$.kind') <> 'note'))
    """

  private func condition(_ filter: ReviewFilter) -> String {
    let reasons = filter.reason.map { [$0] } ?? ReviewReason.ofLines
    let any = reasons.compactMap(\.condition).map { "(\($0))" }.joined(separator: " OR ")
    let kind = filter.kind.map { "f.kind = '\($0.rawValue)' AND " } ?? ""
    return kind + "(\(any.isEmpty ? "FALSE" : any))"
  }

  /// How many lines pass; counts those of each reason as well.
  private func countLines(_ filter: ReviewFilter, in list: inout ReviewList) throws -> Int {
    let conditions = ReviewReason.ofLines.compactMap(\.condition)
    let flags = (conditions + [condition(filter)]).map { "total((\($0)))" }
    let any = conditions.map { "(\($0))" }.joined(separator: " OR ")
    let sql = """
      SELECT \(flags.joined(separator: ", ")), count(*)
      FROM line AS f WHERE \(ReviewReader.open) AND (\(any))
      """
    guard let row = try Row.fetchOne(db, sql: sql) else { return 0 }
    for (index, reason) in ReviewReason.ofLines.enumerated() { list.counts[reason] = row[index] }
    list.left = row[flags.count]
    return row[flags.count - 1]
  }

  /// Pairs of names of people that sound alike at their end: a bare surname and a full name, or two full names that
  /// begin with the same letter and of whom no two states are told; without those that a reader has kept apart.
  private func names() throws -> [(String, String)] {
    let apart = try CorrectionLog(db: db).effective().filter { $0.kind == .splitActors }
      .map { Set([$0.target, $0.other ?? ""]) }
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT DISTINCT a.name, b.name FROM knownActor AS a
        JOIN knownActor AS b ON b.block = a.block AND a.name < b.name
        WHERE a.kind = 'person' AND b.kind = 'person'
          AND a.name GLOB '[A-ZÀ-Þ]*' AND b.name GLOB '[A-ZÀ-Þ]*'
          AND ((instr(a.name, ' ') = 0) <> (instr(b.name, ' ') = 0)
            OR instr(a.name, ' ') > 0 AND substr(a.name, 1, 1) = substr(b.name, 1, 1))
          AND coalesce(a.state, b.state, '') = coalesce(b.state, a.state, '')
        ORDER BY a.name, b.name
        """)
    return rows.map { ($0[0], $0[1]) }.filter { !apart.contains([$0.0, $0.1]) }
  }

  /// The articles with cues and without any finding, in the record's order.
  private func barrenArticles() throws -> [String] {
    try String.fetchAll(
      db,
      sql: """
        SELECT a.id FROM article AS a
        WHERE EXISTS (SELECT 1 FROM unusedCue WHERE article = a.id)
          AND NOT EXISTS (SELECT 1 FROM finding WHERE article = a.id)
        ORDER BY \(RecordOrder.articles.sql)
        """)
  }
}
