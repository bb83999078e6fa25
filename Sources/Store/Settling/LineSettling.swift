import GRDB
import Reconciliation
import Records

/// Makes lines of the blocks whose findings have changed.
struct LineSettling {
  let db: Database
  let directory: ActorDirectory
  let corrections: LineCorrections
  private(set) var settled = Settled()
  /// Findings are read so many at a time.
  private static let batch = 500

  init(db: Database, directory: ActorDirectory, corrections: LineCorrections) {
    self.db = db
    self.directory = directory
    self.corrections = corrections
  }

  mutating func settle(_ reconciler: Reconciler) throws {
    let contacts = ContactMerge(directory: directory)
    let (statements, figures) = (reconciler.statements, reconciler.figures)
    let (actions, ruling) = (reconciler.actions, corrections.ruling)
    try settle(Contact.self, block: contacts.block) {
      contacts.linked(ruling.applied(to: contacts.lines($0), line: contacts.line))
    }
    try settle(Records.Statement.self, block: { StatementMerge.block($0.item) }) {
      ruling.applied(to: statements.lines($0), line: statements.line)
    }
    try settle(Figure.self, block: { figures.block($0.item) }) {
      ruling.applied(to: figures.lines($0), line: figures.line)
    }
    try settle(Action.self, block: { ActionMerge.block($0.item) }) {
      ruling.applied(to: actions.lines($0), line: actions.line)
    }
  }

  /// Gives every new finding of a kind its block, then makes the changed blocks into lines.
  private mutating func settle<Item: KeptFinding & NamesActors & LineItem>(
    _ kind: Item.Type, block: (Account<Item>) -> String,
    lines: ([Account<Item>]) throws -> [Line<Item>]
  ) throws {
    let reader = AccountReader(db: db)
    try placeNew(kind, block: block)
    try corrections.placeJoined(Item.findingKind, db)
    let blocks = try String.fetchAll(
      db, sql: "SELECT block FROM unsettledBlock WHERE kind = ? ORDER BY block",
      arguments: [Item.findingKind.rawValue])
    let writer = LineWriter(db: db, corrections: corrections)
    for block in blocks {
      let ids = try String.fetchAll(
        db, sql: "SELECT finding FROM findingBlock WHERE kind = ? AND block = ?",
        arguments: [Item.findingKind.rawValue, block])
      let accounts: [Account<Item>] = try reader.accounts(ids)
      try writer.remove(Item.lineKind, block: block)
      for line in try lines(accounts.map { $0.renamed(directory.name) }) {
        try writer.write(line, block: block)
        settled.lines += 1
      }
      settled.blocks += 1
    }
    try db.execute(
      sql: "DELETE FROM unsettledBlock WHERE kind = ?", arguments: [Item.findingKind.rawValue])
  }

  private func placeNew<Item: KeptFinding & NamesActors>(
    _ kind: Item.Type, block: (Account<Item>) -> String
  ) throws {
    let new = try String.fetchAll(
      db,
      sql: """
        SELECT id FROM finding WHERE kind = ?
          AND NOT EXISTS (SELECT 1 FROM findingBlock WHERE findingBlock.finding = finding.id)
        """, arguments: [Item.findingKind.rawValue])
    for start in stride(from: 0, to: new.count, by: LineSettling.batch) {
      let ids = Array(new[start..<min(start + LineSettling.batch, new.count)])
      let accounts: [Account<Item>] = try AccountReader(db: db).accounts(ids)
      for account in accounts {
        try db.run(
          "INSERT INTO findingBlock (finding, kind, block) VALUES (?, ?, ?)",
          [account.id, Item.findingKind.rawValue, block(account.renamed(directory.name))])
      }
    }
  }
}
