import Foundation
import GRDB
import Records

/// One condition of a question, with the values it binds.
struct Condition {
  let sql: String
  var arguments: StatementArguments = []

  /// All of some conditions as the inside of a `WHERE`; true when there are none.
  static func all(_ conditions: [Condition]) -> Condition {
    guard !conditions.isEmpty else { return Condition(sql: "TRUE") }
    let sql = conditions.map { "(\($0.sql))" }.joined(separator: " AND ")
    return Condition(sql: sql, arguments: conditions.reduce([]) { $0 + $1.arguments })
  }
}

/// Turns a filter into conditions on a line `f` whose first article is `a`.
struct FilterConditions {
  let filter: RecordFilter

  /// What holds for lines of any kind.
  func lines() -> [Condition] {
    var conditions = days(first: "f.firstDay", last: "f.lastDay")
    if !filter.showsRejected { conditions.append(Condition(sql: "NOT f.isRejected")) }
    if let article = filter.article {
      let sql = "f.id IN (SELECT line FROM lineAccount WHERE article = ?)"
      conditions.append(Condition(sql: sql, arguments: [article]))
    }
    if let least = filter.leastConfidence {
      conditions.append(Condition(sql: "f.confidence >= ?", arguments: [least]))
    }
    conditions += filter.who.map { name in
      Condition(sql: "f.id IN (SELECT line FROM lineActor WHERE name = ?)", arguments: [name])
    }
    return conditions + kinds("f.type") + words()
  }

  /// What holds for articles themselves.
  func articleConditions() -> [Condition] {
    var conditions = days(first: "NULL", last: "NULL")
    if let article = filter.article {
      conditions.append(Condition(sql: "a.id = ?", arguments: [article]))
    }
    conditions += filter.who.map { name in
      Condition(
        sql: """
          a.id IN (SELECT articleActor.article FROM articleActor JOIN knownActor USING (actor)
            WHERE knownActor.name = ?)
          """, arguments: [name])
    }
    if let words = SearchWords(filter.text) {
      conditions.append(
        words.condition("a.number IN (SELECT rowid FROM articleSearch WHERE articleSearch MATCH ?)")
      )
    }
    return conditions
  }

  /// One of the wanted raw values; none when no kinds are wanted.
  func kinds(_ column: String) -> [Condition] {
    guard !filter.kinds.isEmpty else { return [] }
    let places = filter.kinds.map { _ in "?" }.joined(separator: ", ")
    return [
      Condition(sql: "\(column) IN (\(places))", arguments: StatementArguments(filter.kinds))
    ]
  }

  /// The wanted words in one cited passage, in what is said, or in what the line says of itself.
  private func words() -> [Condition] {
    guard let words = SearchWords(filter.text) else { return [] }
    return [
      words.condition(
        """
        f.id IN (SELECT line FROM lineAccount WHERE finding IN (
          SELECT finding FROM citation WHERE number IN (
            SELECT rowid FROM citationSearch WHERE citationSearch MATCH ?)))
        """
          + " OR " + """
            f.id IN (SELECT line FROM lineAccount WHERE finding IN (
              SELECT id FROM statement WHERE number IN (
                SELECT rowid FROM statementSearch WHERE statementSearch MATCH ?)))
            """)
    ]
  }

  /// Days that the line's own date can mean, else those of its article's publication.
  private func days(first: String, last: String) -> [Condition] {
    var conditions: [Condition] = []
    let isDated = "\(first) IS NOT NULL OR \(last) IS NOT NULL"
    if let from = filter.from {
      let sql = """
        CASE WHEN \(isDated) THEN \(last) IS NULL OR \(last) >= ?
        ELSE coalesce(a.publishedLastDay, a.publishedFirstDay) >= ? END
        """
      conditions.append(Condition(sql: sql, arguments: [from.isoText, from.isoText]))
    }
    if let to = filter.to {
      let sql = """
        CASE WHEN \(isDated) THEN \(first) IS NULL OR \(first) <= ?
        ELSE coalesce(a.publishedFirstDay, a.publishedLastDay) <= ? END
        """
      conditions.append(Condition(sql: sql, arguments: [to.isoText, to.isoText]))
    }
    return conditions
  }
}

/// The one order of everything dated: its day (else its article's), undated last, then the
/// identifier; so it does not depend on the order in which articles were added.
enum RecordOrder {
  static let line = """
    coalesce(f.firstDay, f.lastDay, a.publishedFirstDay, a.publishedLastDay) IS NULL,
    coalesce(f.firstDay, f.lastDay, a.publishedFirstDay, a.publishedLastDay),
    coalesce(f.lastDay, f.firstDay, a.publishedLastDay),
    a.publishedFirstDay IS NULL, a.publishedFirstDay, f.id
    """

  static let article = """
    coalesce(a.publishedFirstDay, a.publishedLastDay) IS NULL,
    coalesce(a.publishedFirstDay, a.publishedLastDay), a.publishedLastDay, a.id
    """
}

extension RecordFilter {
  /// The part of what passes that is shown, as the end of a question; -1 is SQLite's word for no limit.
  var sqlPage: String { "LIMIT \(limit.map { max(0, $0) } ?? -1) OFFSET \(max(0, offset))" }
}
