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
      let directory = try ActorDirectory(db)
      var lines = LineSettling(db: db, directory: directory)
      try lines.settle(reconciler)
      if lines.settled.blocks > 0 {
        try MatterSettling(db: db, directory: directory).settle(reconciler)
      }
      return lines.settled
    }
  }
}
