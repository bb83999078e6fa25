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
      let corrections = LineCorrections(try CorrectionLog(db: db).effective())
      try ActorSettling(db: db, merge: reconciler.actors, corrections: corrections).settle()
      let directory = try ActorDirectory(db)
      var lines = LineSettling(db: db, directory: directory, corrections: corrections)
      try lines.settle(reconciler)
      let matters = MatterSettling(db: db, directory: directory, corrections: corrections)
      if try lines.settled.blocks > 0 || matters.isUnsettled() { try matters.settle(reconciler) }
      return lines.settled
    }
  }
}
