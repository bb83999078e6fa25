import GRDB
import Records

/// What makes a line of each kind a dealing of two sides, each one name or several.
struct Dealing {
  private let db: Database
  private let a: [String]
  private let b: [String]

  init(db: Database, _ a: [String], _ b: [String]) {
    self.db = db
    self.a = a
    self.b = b
  }

  /// Someone of each side takes part.
  var contacts: Condition { chosen(by: lines((a, "participant"), (b, "participant"))) }

  /// One side speaks, and the other is addressed or named in what is said.
  func statements() throws -> Condition {
    let naming =
      try NamedActor(db: db, names: b).lines(by: a) + NamedActor(db: db, names: a).lines(by: b)
    let named = Condition(sql: "SELECT value FROM json_each(?)", arguments: [jsonList(naming)])
    return chosen(by: between("speaker", "addressee"), named)
  }

  /// One side acts upon the other.
  var actions: Condition { chosen(by: between("actor", "recipient")) }

  /// Each side holds a view.
  var disagreements: Condition { chosen(by: lines((a, "side"), (b, "side"))) }

  /// One side gives its word to the other, or gives it by one of some statements.
  func pledges(by statements: [String]) -> Condition {
    let told = Condition(
      sql: """
        SELECT line FROM lineAccount WHERE finding IN (
          SELECT finding FROM lineAccount WHERE line IN (SELECT value FROM json_each(?)))
        """, arguments: [jsonList(statements)])
    return chosen(by: between("speaker", "addressee"), told)
  }

  /// Someone of one side has one part in the line and someone of the other the other part.
  private func between(_ doer: String, _ receiver: String) -> Condition {
    Dealing.union([lines((a, doer), (b, receiver)), lines((b, doer), (a, receiver))])
  }

  /// The question for the lines in which someone of each of two lists of names has a role.
  private func lines(
    _ one: (names: [String], role: String), _ other: (names: [String], role: String)
  ) -> Condition {
    let lines = """
      SELECT line FROM lineActor WHERE name IN (SELECT value FROM json_each(?)) AND role = ?
      """
    return Condition(
      sql: "SELECT line FROM (\(lines) INTERSECT \(lines))",
      arguments: [jsonList(one.names), one.role, jsonList(other.names), other.role])
  }

  /// What holds for the lines that one of some questions gives; as one list they are looked up, instead of all looked
  /// through.
  private func chosen(by questions: Condition...) -> Condition {
    let all = Dealing.union(questions)
    return Condition(sql: "f.id IN (\(all.sql))", arguments: all.arguments)
  }

  private static func union(_ questions: [Condition]) -> Condition {
    Condition(
      sql: questions.map(\.sql).joined(separator: " UNION "),
      arguments: questions.reduce([]) { $0 + $1.arguments })
  }
}
