import GRDB
import Records

/// The log of corrections in a record: only ever added to.
struct CorrectionLog {
  let db: Database

  /// All of them, in the order in which they were made.
  func all() throws -> [Correction] {
    try Row.fetchAll(db, sql: "SELECT correction FROM correction ORDER BY number")
      .map { try $0.decoded("correction") }
  }

  /// Those that hold, in order: without undone ones, and without those that undo.
  func effective() throws -> [Correction] {
    let all = try all()
    let undone = CorrectionLog.undone(among: all)
    return all.filter { $0.kind != .undo && !undone.contains($0.id) }
  }

  /// The identifiers of undone corrections; an undoing that is itself undone counts no longer.
  static func undone(among all: [Correction]) -> Set<String> {
    var undone: Set<String> = []
    for correction in all.reversed() where correction.kind == .undo {
      if !undone.contains(correction.id) { undone.insert(correction.target) }
    }
    return undone
  }

  /// Whether it is new.
  func append(_ correction: Correction) throws -> Bool {
    try db.run(
      "INSERT INTO correction (id, correction) VALUES (?, ?) ON CONFLICT DO NOTHING",
      [correction.id, try LineWriter.json(correction)])
    return db.changesCount > 0
  }

  /// Whether something in the record is what a correction is about; an undoing's target is a correction.
  func hasTarget(_ correction: Correction) throws -> Bool {
    switch correction.kind {
    case .undo:
      return try exists("SELECT 1 FROM correction WHERE id = ?", [correction.target])
    case .mergeActors, .splitActors:
      return try [correction.target, correction.other ?? ""].allSatisfy {
        try exists("SELECT 1 FROM actor WHERE name = ?", [$0])
      }
    default:
      let other =
        correction.other == nil ? [] : [correction.otherAccounts + [correction.other ?? ""]]
      return try ([correction.accounts + [correction.target]] + other).allSatisfy { ids in
        try exists(
          """
          SELECT 1 FROM finding WHERE id IN (SELECT value FROM json_each(?1))
          UNION ALL SELECT 1 FROM line WHERE id IN (SELECT value FROM json_each(?1))
          """, [jsonList(ids)])
      }
    }
  }

  /// Marks as unsettled what a correction touches; of one that undoes, what it undoes touches.
  func unsettle(_ correction: Correction) throws {
    let correction = try root(of: correction)
    for name in [correction.target, correction.other].compactMap(\.self) {
      try db.run(
        "INSERT INTO unsettledActor SELECT id FROM actor WHERE name = ? ON CONFLICT DO NOTHING",
        [name])
    }
    let list = jsonList(identifiers(of: correction))
    if [.merge, .split].contains(correction.kind) {
      try db.run(
        "DELETE FROM findingBlock WHERE finding IN (SELECT value FROM json_each(?))", [list])
    }
    try db.run(
      """
      INSERT INTO unsettledBlock
      SELECT kind, block FROM findingBlock WHERE finding IN (SELECT value FROM json_each(?1))
      UNION SELECT kind, block FROM line WHERE id IN (SELECT value FROM json_each(?2))
      ON CONFLICT DO NOTHING
      """, [list, jsonList(try lines(of: correction).map(\.id))])
  }

  /// A line that a correction is about, under whatever identifier.
  struct TouchedLine {
    let id: String
    let kind: LineKind
  }

  /// The lines of which a correction speaks: by their own identifier or by one of their accounts.
  func lines(of correction: Correction) throws -> [TouchedLine] {
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT id, kind FROM line WHERE id IN (SELECT value FROM json_each(?1))
        UNION SELECT line.id, kind FROM lineAccount JOIN line ON line.id = lineAccount.line
          WHERE kind <> 'pledge' AND finding IN (SELECT value FROM json_each(?1))
        UNION SELECT line.id, kind FROM lineAccount JOIN line ON line.id = lineAccount.line
          WHERE kind = 'pledge' AND finding IN (SELECT value FROM json_each(?2))
        ORDER BY id
        """,
      arguments: [
        jsonList(identifiers(of: correction)),
        jsonList(identifiers(of: correction).filter { $0.hasPrefix("p") }.map(Pledge.finding)),
      ])
    return try rows.map { TouchedLine(id: $0["id"], kind: try $0.choice("kind", in: "line")) }
  }

  /// What a correction is about in the end: itself, or what it undoes, be it over several steps.
  func root(of correction: Correction) throws -> Correction {
    var root = correction
    var seen: Set<String> = []
    while root.kind == .undo, seen.insert(root.id).inserted {
      let sql = "SELECT correction FROM correction WHERE id = ?"
      guard let row = try Row.fetchOne(db, sql: sql, arguments: [root.target]) else { return root }
      root = try row.decoded("correction")
    }
    return root
  }

  private func identifiers(of correction: Correction) -> [String] {
    let ids = [correction.target] + correction.accounts + correction.otherAccounts
    return ids + [correction.other].compactMap(\.self).filter(isIdentifier)
  }

  private func isIdentifier(_ text: String) -> Bool {
    text.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) }
  }

  private func exists(_ sql: String, _ arguments: StatementArguments) throws -> Bool {
    try Bool.fetchOne(db, sql: "SELECT EXISTS (\(sql))", arguments: arguments) ?? false
  }
}
