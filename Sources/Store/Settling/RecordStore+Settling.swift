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
  /// Most of it is done beside the record, so that others can write meanwhile; where they have changed its lines, it is
  /// done again, and after the third time with everyone else kept waiting.
  ///
  /// - Throws: as ``settle(_:withMatters:)``.
  package func settleMatters(_ reconciler: Reconciler) throws(StoreError) {
    try settleMatters(reconciler, meanwhile: {})
  }

  /// For tests, `meanwhile` is called between reading and writing.
  ///
  /// - Throws: as ``settle(_:withMatters:)``.
  func settleMatters(
    _ reconciler: Reconciler, meanwhile: () throws(StoreError) -> Void
  ) throws(StoreError) {
    for _ in 0..<3 {
      guard try hasUnsettledMatters() else { return }
      guard let sign = try write({ try MatterSettling(db: $0).announce() }) else { return }
      let matters = reconciler.matters(in: try read { try MatterSettling(db: $0).lines() })
      try meanwhile()
      let isDone = try write { db in
        let settling = MatterSettling(db: db)
        let left = try settling.signsLeft()
        if left == [sign] { try settling.write(matters) }
        // Without any sign someone else has read later and has written already.
        return left.isEmpty || left == [sign]
      }
      if isDone { return }
    }
    try write { db in
      let settling = MatterSettling(db: db)
      try settling.write(reconciler.matters(in: try settling.lines()))
    }
  }
}
