import GRDB
import Records

/// Finds the statements whose words name one of some actors.
///
/// A customary name counts everywhere. The last word of a person's name and the forms in which an article names the
/// actor («the French president») count in the articles that name the actor so; a single word in lower case («he») does
/// not, because it may mean anyone.
struct NamedActor {
  private let db: Database
  private let names: [String]

  init(db: Database, names: [String]) {
    self.db = db
    self.names = names
  }

  /// The lines in which one of some speakers says something that names one of the actors.
  ///
  /// What the speakers say is looked up first: it is little beside all that names the actors.
  func lines(by speakers: [String]) throws -> [String] {
    let told = try Row.fetchAll(
      db,
      sql: """
        SELECT DISTINCT s.number, s.article, told.line
        FROM lineActor AS part JOIN lineAccount AS told ON told.line = part.line
        JOIN statement AS s ON s.id = told.finding
        WHERE part.name IN (SELECT value FROM json_each(?)) AND part.role = 'speaker'
        """, arguments: [jsonList(speakers)])
    let numbers = Dictionary(grouping: told, by: { $0["article"] as String })
      .mapValues { $0.map { $0["number"] as Int64 } }
    var naming = try statements(with: names, in: nil)
    for (article, phrases) in try phrases(in: numbers.keys.sorted()) {
      guard let first = numbers[article]?.min(), let last = numbers[article]?.max() else {
        continue
      }
      naming.formUnion(try statements(with: phrases.sorted(), in: first...last))
    }
    return Set(told.filter { naming.contains($0["number"]) }.map { $0["line"] as String }).sorted()
  }

  /// The numbers of the statements, or of those in a range, in which one of some phrases stands.
  private func statements(with phrases: [String], in range: ClosedRange<Int64>?) throws -> Set<
    Int64
  > {
    guard !phrases.isEmpty else { return [] }
    let statement = try db.cachedStatement(
      sql: """
        SELECT rowid FROM statementSearch
        WHERE statementSearch MATCH ? AND rowid BETWEEN ? AND ?
        """)
    let words = phrases.map(SearchWords.quoted).joined(separator: " OR ")
    return Set(
      try Int64.fetchAll(
        statement,
        arguments: [words, range?.lowerBound ?? 0, range?.upperBound ?? Int64.max]))
  }

  /// What names one of the actors in each of some articles beside the customary names.
  private func phrases(in articles: [String]) throws -> [String: Set<String>] {
    let statement = try db.cachedStatement(
      sql: """
        SELECT present.article, known.name, known.kind, alias
        FROM knownActor AS known JOIN articleActor AS present ON present.actor = known.actor
        LEFT JOIN actorAlias AS called
          ON called.article = present.article AND called.actor = present.actor
        WHERE known.name IN (SELECT value FROM json_each(?))
          AND present.article IN (SELECT value FROM json_each(?))
        """)
    var phrases: [String: Set<String>] = [:]
    let rows = try Row.fetchCursor(
      statement, arguments: [jsonList(names), jsonList(articles)])
    while let row = try rows.next() {
      let name: String = row["name"]
      let words = name.split(separator: " ")
      let isPerson = (row["kind"] as String?) == Actor.Kind.person.rawValue && words.count > 1
      let surname = isPerson ? words.last.map(String.init) ?? name : name
      phrases[row["article"], default: []].insert(surname)
      if let alias = row["alias"] as String?, alias.contains(where: { $0.isUppercase || $0 == " " })
      {
        phrases[row["article"], default: []].insert(alias)
      }
    }
    return phrases
  }
}
