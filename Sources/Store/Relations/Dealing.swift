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
  var contacts: Condition {
    let (first, second) = (names(a, role: "participant"), names(b, role: "participant"))
    return Condition(
      sql: "\(first.sql) AND \(second.sql)", arguments: first.arguments + second.arguments)
  }

  /// One side speaks, and the other is addressed or named in what is said.
  func statements() throws -> Condition {
    Dealing.either(
      try [(a, b), (b, a)].map { speakers, others in
        let (speak, hear) = (
          names(speakers, role: "speaker"), names(others, role: "addressee")
        )
        let naming = try NamedActor(db: db, names: others).lines(by: speakers)
        return Condition(
          sql: "\(speak.sql) AND (\(hear.sql) OR f.id IN (SELECT value FROM json_each(?)))",
          arguments: speak.arguments + hear.arguments + [jsonList(naming)])
      })
  }

  /// One side acts upon the other.
  var actions: Condition { between("actor", "recipient") }

  /// Each side holds a view.
  var disagreements: Condition {
    let (first, second) = (names(a, role: "side"), names(b, role: "side"))
    return Condition(
      sql: "\(first.sql) AND \(second.sql)", arguments: first.arguments + second.arguments)
  }

  /// One side gives its word to the other, or gives it by one of some statements.
  func pledges(by statements: [String]) -> Condition {
    Dealing.either([
      between("speaker", "addressee"),
      Condition(
        sql: """
          f.id IN (SELECT line FROM lineAccount WHERE finding IN (
            SELECT finding FROM lineAccount WHERE line IN (SELECT value FROM json_each(?))))
          """, arguments: [jsonList(statements)]),
    ])
  }

  /// Someone of one side has one part in the line and someone of the other the other part.
  private func between(_ doer: String, _ receiver: String) -> Condition {
    Dealing.either(
      [(a, b), (b, a)].map { from, to in
        let (does, receives) = (names(from, role: doer), names(to, role: receiver))
        return Condition(
          sql: "\(does.sql) AND \(receives.sql)", arguments: does.arguments + receives.arguments)
      })
  }

  private func names(_ names: [String], role: String) -> Condition {
    Condition(
      sql: """
        f.id IN (SELECT line FROM lineActor
          WHERE name IN (SELECT value FROM json_each(?)) AND role = '\(role)')
        """, arguments: [jsonList(names)])
  }

  private static func either(_ conditions: [Condition]) -> Condition {
    Condition(
      sql: conditions.map { "(\($0.sql))" }.joined(separator: " OR "),
      arguments: conditions.reduce([]) { $0 + $1.arguments })
  }
}
