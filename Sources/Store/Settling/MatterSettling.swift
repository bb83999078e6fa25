import GRDB
import Reconciliation
import Records

/// Finds anew where accounts differ and what became of words given, over the lines of the record.
///
/// Reading and writing are apart, so that what lies between can be worked out while others write. A sign in the
/// record tells whether it is still what was read: the one that ``announce()`` left, alone.
struct MatterSettling {
  let db: Database

  /// Leaves a sign of its own in place of every other; nil where nothing is behind.
  func announce() throws -> String? {
    try db.execute(sql: "DELETE FROM unsettledBlock WHERE \(MatterSettling.signs)")
    guard db.changesCount > 0 else { return nil }
    let sign = try String.fetchOne(db, sql: "SELECT hex(randomblob(16))")
    try db.run("INSERT INTO unsettledBlock VALUES ('disagreement', ?)", [sign])
    return sign
  }

  /// What stands in the record now; the lines as they were read hold if it is one sign, left before they were read.
  func signsLeft() throws -> [String] {
    try String.fetchAll(
      db, sql: "SELECT block FROM unsettledBlock WHERE \(MatterSettling.signs) ORDER BY block")
  }

  private static let signs = "kind IN ('disagreement', 'pledge')"

  /// Writes what was found, with what readers have said of it by now.
  func write(_ matters: (disputes: [Dispute], pledges: [Line<Pledge>])) throws {
    let corrections = LineCorrections(try CorrectionLog(db: db).effective())
    let writer = LineWriter(db: db, corrections: corrections)
    try writer.remove(.disagreement, block: "")
    try writer.remove(.pledge, block: "")
    for dispute in matters.disputes { try writer.write(dispute, block: "") }
    for pledge in matters.pledges { try writer.write(pledge, block: "") }
    try db.execute(sql: "DELETE FROM unsettledBlock WHERE \(MatterSettling.signs)")
  }

  /// Everything that matters are drawn from.
  func lines() throws -> Lines {
    let directory = try ActorDirectory(db)
    var lines = Lines(actors: try actors())
    lines.contacts = try all(directory)
    lines.statements = try all(directory)
    lines.figures = try all(directory)
    lines.actions = try all(directory)
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
  private func all<Item: KeptFinding & NamesActors & LineItem>(
    _ directory: ActorDirectory
  ) throws -> [Line<Item>] {
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
