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

/// Turns a filter into conditions on a finding `f` in an article `a`.
struct FilterConditions {
  let filter: RecordFilter

  /// What holds for every kind of finding: days, words and the article.
  func common() -> [Condition] {
    var conditions = days(first: "f.firstDay", last: "f.lastDay")
    if let article = filter.article {
      let sql = "f.id IN (SELECT id FROM finding WHERE article = ?)"
      conditions.append(Condition(sql: sql, arguments: [article]))
    }
    if let least = filter.leastConfidence {
      let sql = "f.id IN (SELECT finding FROM confidence WHERE field = ? AND value >= ?)"
      conditions.append(Condition(sql: sql, arguments: [Confidence.itemName, least]))
    }
    return conditions
  }

  /// What holds for articles themselves.
  func articleConditions() -> [Condition] {
    var conditions = days(first: "NULL", last: "NULL")
    if let article = filter.article {
      conditions.append(Condition(sql: "a.id = ?", arguments: [article]))
    }
    conditions += who("a.id IN (SELECT article FROM articleActor WHERE actor = :actor)")
    if let words = SearchWords(filter.text) {
      conditions.append(
        words.condition("a.number IN (SELECT rowid FROM articleSearch WHERE articleSearch MATCH ?)")
      )
    }
    return conditions
  }

  /// The condition for each of the wanted actors, `:actor` in it standing for one.
  func who(_ sql: String) -> [Condition] {
    filter.who.map { name in
      let identifier = "(SELECT id FROM actor WHERE name = ?)"
      let places = sql.components(separatedBy: ":actor")
      return Condition(
        sql: places.joined(separator: identifier),
        arguments: StatementArguments(Array(repeating: name, count: places.count - 1)))
    }
  }

  /// One of the wanted raw values; none when no kinds are wanted.
  func kinds(_ column: String) -> [Condition] {
    guard !filter.kinds.isEmpty else { return [] }
    let places = filter.kinds.map { _ in "?" }.joined(separator: ", ")
    return [
      Condition(sql: "\(column) IN (\(places))", arguments: StatementArguments(filter.kinds))
    ]
  }

  /// The wanted words in one cited passage, or where the kind of finding has words of its own.
  func words(orWithin own: String?) -> [Condition] {
    guard let words = SearchWords(filter.text) else { return [] }
    let cited = """
      f.id IN (SELECT finding FROM citation WHERE number IN (
        SELECT rowid FROM citationSearch WHERE citationSearch MATCH ?))
      """
    return [words.condition(own.map { "\(cited) OR \($0)" } ?? cited)]
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
  static let finding = """
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
  /// As SQLite wants it: -1 for no limit.
  var sqlLimit: Int { limit.map { max(0, $0) } ?? -1 }
}
