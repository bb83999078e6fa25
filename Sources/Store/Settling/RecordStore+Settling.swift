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
  /// Makes lines of the findings that came or went since it was last done: who is who, what is one, and last where
  /// accounts differ and what became of words given.
  ///
  /// Only the blocks that changed are touched. It is one transaction: stopped half way it leaves the record as it
  /// was, and the next call does the work. Disagreements and pledges are compared with all lines of a record; with
  /// `withMatters` false that is left to ``settleMatters(_:)``.
  ///
  /// - Throws: `disk_full`, `locked`, `read_only` or `failed`.
  @discardableResult
  package func settle(
    _ reconciler: Reconciler, withMatters: Bool = true
  ) throws(StoreError) -> Settled {
    let settled = try write { db in
      let corrections = LineCorrections(try CorrectionLog(db: db).effective())
      try ActorSettling(db: db, merge: reconciler.actors, corrections: corrections).settle()
      let directory = try ActorDirectory(db)
      var lines = LineSettling(db: db, directory: directory, corrections: corrections)
      try lines.settle(reconciler)
      if lines.settled.blocks > 0 {
        try db.execute(
          sql: "INSERT INTO unsettledBlock VALUES ('disagreement', '') ON CONFLICT DO NOTHING")
      }
      try ReprintSettling(db: db).settle()
      return lines.settled
    }
    if withMatters { try settleMatters(reconciler) }
    return settled
  }

  /// Whether disagreements and pledges are behind the other lines.
  ///
  /// - Throws: `locked`, `damaged` or `failed`.
  package func hasUnsettledMatters() throws(StoreError) -> Bool {
    try read { db in
      let sql = """
        SELECT EXISTS (SELECT 1 FROM unsettledBlock WHERE kind IN ('disagreement', 'pledge'))
        """
      return try Bool.fetchOne(db, sql: sql) ?? false
    }
  }

  /// Finds anew where accounts differ and what became of words given, if lines have changed since.
  ///
  /// - Throws: as ``settle(_:withMatters:)``.
  package func settleMatters(_ reconciler: Reconciler) throws(StoreError) {
    guard try hasUnsettledMatters() else { return }
    try write { db in
      let corrections = LineCorrections(try CorrectionLog(db: db).effective())
      try MatterSettling(db: db, directory: ActorDirectory(db), corrections: corrections)
        .settle(reconciler)
    }
  }
}
