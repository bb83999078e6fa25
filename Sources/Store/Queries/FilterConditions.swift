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

  /// The tables of the question; the article is joined only where days are asked for, which may be its own.
  var lineTable: String {
    filter.from == nil && filter.to == nil ? "line AS f" : RecordOrder.lines.table
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
struct RecordOrder {
  /// What is compared, one after the other; none is ever NULL.
  let terms: [String]
  /// The table of the rows, under the names that the terms use.
  let table: String
  /// The column of a row's identifier.
  let id: String

  static let lines = RecordOrder(
    terms: [
      "coalesce(f.firstDay, f.lastDay, a.publishedFirstDay, a.publishedLastDay) IS NULL",
      "coalesce(f.firstDay, f.lastDay, a.publishedFirstDay, a.publishedLastDay, '')",
      "coalesce(f.lastDay, f.firstDay, a.publishedLastDay, '')",
      "a.publishedFirstDay IS NULL", "coalesce(a.publishedFirstDay, '')", "f.id",
    ], table: "line AS f JOIN article AS a ON a.id = f.article", id: "f.id")

  static let articles = RecordOrder(
    terms: [
      "coalesce(a.publishedFirstDay, a.publishedLastDay) IS NULL",
      "coalesce(a.publishedFirstDay, a.publishedLastDay, '')", "coalesce(a.publishedLastDay, '')",
      "a.id",
    ], table: "article AS a", id: "a.id")

  /// The order as a question has it.
  var sql: String { terms.joined(separator: ", ") }

  /// The latest day first; what has none still comes last.
  var latestFirst: String {
    terms.map { $0.hasSuffix("IS NULL") || $0 == id ? $0 : "\($0) DESC" }.joined(separator: ", ")
  }

  /// The order in which the rows next to a filter's place come first.
  func sql(_ filter: RecordFilter) -> String {
    filter.isBackwards ? terms.map { "\($0) DESC" }.joined(separator: ", ") : sql
  }

  /// What holds for rows on the wanted side of a place.
  func conditions(_ filter: RecordFilter) -> [Condition] {
    guard let place = filter.place else { return [] }
    let key = "SELECT \(sql) FROM \(table) WHERE \(id) = ?"
    return [Condition(sql: "(\(sql)) \(place.sign) (\(key))", arguments: [place.id])]
  }
}

extension RecordFilter {
  /// The part of what passes that is shown, as the end of a question; -1 is SQLite's word for no limit.
  var sqlPage: String { "LIMIT \(limit.map { max(0, $0) } ?? -1) OFFSET \(max(0, offset))" }

  /// Whether rows are read from a place towards the beginning.
  var isBackwards: Bool {
    guard case .before? = place else { return false }
    return true
  }

  /// Rows that were read in the filter's direction, in the order of the list.
  func ordered<Row>(_ rows: [Row]) -> [Row] { isBackwards ? rows.reversed() : rows }
}
