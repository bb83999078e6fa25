import GRDB
package import Reconciliation
import Records

/// What settling did.
package struct Settled: Hashable, Sendable {
  /// How many blocks of findings were made into lines anew.
  package var blocks = 0
  /// How many lines these gave.
  package var lines = 0
}

extension RecordStore {
  /// Makes lines of the findings that came or went since it was last done: who is who, then what is one.
  ///
  /// Only the blocks that changed are touched. It is one transaction: stopped half way it leaves the record as it
  /// was, and the next call does the work.
  ///
  /// - Throws: `disk_full`, `locked`, `read_only` or `failed`.
  @discardableResult
  package func settle(_ reconciler: Reconciler) throws(StoreError) -> Settled {
    try write { db in
      try ActorSettling(db: db, merge: reconciler.actors).settle()
      var settling = LineSettling(db: db, directory: try ActorDirectory(db))
      try settling.settle(reconciler)
      return settling.settled
    }
  }
}

/// Makes the blocks anew whose findings have changed.
private struct LineSettling {
  let db: Database
  let directory: ActorDirectory
  private(set) var settled = Settled()
  /// Findings are read so many at a time.
  private static let batch = 500

  init(db: Database, directory: ActorDirectory) {
    self.db = db
    self.directory = directory
  }

  mutating func settle(_ reconciler: Reconciler) throws {
    let contacts = ContactMerge(directory: directory)
    try settle(Contact.self, block: contacts.block) { contacts.lines($0) }
    try settle(Records.Statement.self, block: \.origin.article) {
      $0.compactMap { Line($0.item, accounts: [$0]) }
    }
    try settle(Figure.self, block: \.origin.article) {
      $0.compactMap { Line($0.item, accounts: [$0]) }
    }
    try settle(Action.self, block: \.origin.article) {
      $0.compactMap { Line($0.item, accounts: [$0]) }
    }
  }

  /// Gives every new finding of a kind its block, then makes the changed blocks into lines.
  private mutating func settle<Item: KeptFinding & NamesActors & LineItem>(
    _ kind: Item.Type, block: (Account<Item>) -> String,
    lines: ([Account<Item>]) throws -> [Line<Item>]
  ) throws {
    let reader = AccountReader(db: db)
    let placeless = try String.fetchAll(
      db,
      sql: """
        SELECT id FROM finding WHERE kind = ?
          AND NOT EXISTS (SELECT 1 FROM findingBlock WHERE findingBlock.finding = finding.id)
        """, arguments: [Item.findingKind.rawValue])
    for start in stride(from: 0, to: placeless.count, by: LineSettling.batch) {
      let ids = Array(placeless[start..<min(start + LineSettling.batch, placeless.count)])
      for account: Account<Item> in try reader.accounts(ids) {
        try db.run(
          "INSERT INTO findingBlock (finding, kind, block) VALUES (?, ?, ?)",
          [account.id, Item.findingKind.rawValue, block(account.renamed(directory.name))])
      }
    }
    let blocks = try String.fetchAll(
      db, sql: "SELECT block FROM unsettledBlock WHERE kind = ? ORDER BY block",
      arguments: [Item.findingKind.rawValue])
    let writer = LineWriter(db: db)
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
}
