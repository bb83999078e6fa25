import GRDB
import Reconciliation
import Records

/// Finds anew where accounts differ and what became of words given, over the lines of the record.
struct MatterSettling {
  let db: Database
  let directory: ActorDirectory
  let corrections: LineCorrections

  func settle(_ reconciler: Reconciler) throws {
    let matters = reconciler.matters(in: try lines())
    let writer = LineWriter(db: db, corrections: corrections)
    try writer.remove(.disagreement, block: "")
    try writer.remove(.pledge, block: "")
    for dispute in matters.disputes { try writer.write(dispute, block: "") }
    for pledge in matters.pledges { try writer.write(pledge, block: "") }
    try db.execute(sql: "DELETE FROM unsettledBlock WHERE kind IN ('disagreement', 'pledge')")
  }

  private func lines() throws -> Lines {
    var lines = Lines(actors: try actors())
    lines.contacts = try all()
    lines.statements = try all()
    lines.figures = try all()
    lines.actions = try all()
    let ids = try String.fetchAll(
      db, sql: "SELECT id FROM finding WHERE kind = ? ORDER BY id",
      arguments: [FindingKind.disagreement.rawValue])
    lines.disagreements = try AccountReader(db: db).accounts(ids).map {
      $0.renamed(directory.name)
    }
    return lines
  }

  /// Whom each article names, under the names of the record.
  private func actors() throws -> [String: [Actor]] {
    let aliases = try db.names(
      "SELECT article || actor, alias FROM actorAlias ORDER BY article, actor, position")
    var actors: [String: [Actor]] = [:]
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT article, articleActor.actor, knownActor.name, knownActor.kind, knownActor.state
        FROM articleActor JOIN knownActor USING (actor)
        WHERE knownActor.kind IS NOT NULL ORDER BY article, position
        """)
    while let row = try rows.next() {
      let article: String = row[0]
      let actor: String = row[1]
      guard let kind = (row[3] as String?).flatMap(Actor.Kind.init(rawValue:)) else { continue }
      actors[article, default: []].append(
        Actor(name: row[2], kind: kind, state: row[4], aliases: aliases[article + actor] ?? []))
    }
    return actors
  }

  /// All lines of a kind, with their accounts.
  private func all<Item: KeptFinding & NamesActors & LineItem>() throws -> [Line<Item>] {
    let findings = try Row.fetchAll(
      db,
      sql: """
        SELECT line.id, lineAccount.finding FROM line JOIN lineAccount ON lineAccount.line = line.id
        WHERE line.kind = ? ORDER BY line.id, position
        """, arguments: [Item.lineKind.rawValue])
    let accounts: [Account<Item>] = try AccountReader(db: db).accounts(findings.map { $0[1] })
    let byFinding = Dictionary(
      accounts.map { ($0.id, $0.renamed(directory.name)) }, uniquingKeysWith: { first, _ in first })
    var tellers: [String: [Account<Item>]] = [:]
    for row in findings {
      if let account = byFinding[row[1]] { tellers[row[0], default: []].append(account) }
    }
    let items = try Row.fetchAll(
      db, sql: "SELECT id, item, variants FROM line WHERE kind = ? ORDER BY id",
      arguments: [Item.lineKind.rawValue])
    return try items.compactMap { row in
      Line(
        try row.decoded("item") as Item, accounts: tellers[row["id"]] ?? [],
        variants: try row.decoded("variants"))
    }
  }
}
