import GRDB
package import Reconciliation
package import Records

/// A correction in the log, with what became of it.
package struct LoggedCorrection: Hashable, Sendable {
  /// The raw values appear in outputs.
  package enum Standing: String, Sendable, CaseIterable, Codable {
    case applied, undone
    /// Nothing in the record is what it is about; it waits.
    case withoutTarget = "without_target"
  }

  package let correction: Correction
  package let standing: Standing
}

extension RecordStore {
  /// The log of corrections in the order in which they were made.
  ///
  /// - Throws: `locked`, `damaged` or `failed`.
  package func corrections() throws(StoreError) -> [LoggedCorrection] {
    try read { db in
      let log = CorrectionLog(db: db)
      let all = try log.all()
      let undone = CorrectionLog.undone(among: all)
      return try all.map { try log.logged($0, undone: undone) }
    }
  }

  /// One correction of the log; nil where none has the identifier.
  ///
  /// - Throws: as ``corrections()``.
  package func loggedCorrection(id: String) throws(StoreError) -> LoggedCorrection? {
    try read { db in
      let log = CorrectionLog(db: db)
      let all = try log.all()
      let undone = CorrectionLog.undone(among: all)
      return try all.last { $0.id == id }.map { try log.logged($0, undone: undone) }
    }
  }

  /// The correction that an undoing means: the one named, else the last that holds and undoes none; nil without one.
  func undoable(_ id: String) throws(StoreError) -> Correction? {
    try read { db in
      let all = try CorrectionLog(db: db).all()
      let undone = CorrectionLog.undone(among: all)
      return all.last {
        !undone.contains($0.id) && (id.isEmpty ? $0.kind != .undo : $0.id == id)
      }
    }
  }

  /// Adds corrections to the log and lays them over the record, as one transaction; known ones are passed over.
  ///
  /// With `withMatters` false, disagreements and pledges that may follow from them are left to ``settleMatters(_:)``;
  /// what is said of a disagreement or pledge itself shows at once nevertheless.
  ///
  /// - Returns: how many were new.
  /// - Throws: `disk_full`, `locked`, `read_only` or `failed`; then nothing is changed.
  @discardableResult
  package func correct(
    _ corrections: [Correction], _ reconciler: Reconciler, withMatters: Bool = true
  ) throws(StoreError) -> Int {
    let (count, isLaid) = try write { db in
      let log = CorrectionLog(db: db)
      var count = 0
      var isLaid = true
      for correction in corrections where try log.append(correction) {
        count += 1
        if corrections.count <= fewCorrections, try CorrectionLayer(db: db).lay(correction) {
          continue
        }
        isLaid = false
        try log.unsettle(correction)
      }
      return (count, isLaid)
    }
    if withMatters || !isLaid { try settle(reconciler, withMatters: withMatters) }
    return count
  }

  /// The accounts of the line that an identifier names: what a correction of it remembers; nil without such a line.
  ///
  /// - Throws: `ambiguous_id`, `locked`, `damaged` or `failed`.
  package func target(id: String) throws(StoreError) -> CorrectionTarget? {
    try read { db in
      guard let (line, kind) = try self.identify(id, db), let kind else { return nil }
      let accounts = try String.fetchAll(
        db,
        sql: "SELECT finding FROM lineAccount WHERE line = ? AND finding <> '' ORDER BY position",
        arguments: [line])
      // A pledge is corrected by its own identifier; its accounts are those of a statement.
      let isOfAccounts = kind != .pledge && kind != .disagreement
      return CorrectionTarget(line: line, kind: kind, accounts: isOfAccounts ? accounts : [])
    }
  }

  /// Whether an edit fits the line that an identifier names.
  ///
  /// - Throws: as ``target(id:)``.
  package func canEdit(
    _ target: CorrectionTarget, field: String, value: String?
  ) throws(StoreError) -> Bool {
    try read { db in
      let edit = FieldEdit(field: field, value: value)
      let sql = "SELECT item FROM line WHERE id = ?"
      guard let row = try Row.fetchOne(db, sql: sql, arguments: [target.line]) else { return false }
      switch target.kind {
      case .contact: return (try? edit.edited(row.decoded("item") as Contact)) != nil
      case .statement: return (try? edit.edited(row.decoded("item") as Records.Statement)) != nil
      case .figure: return (try? edit.edited(row.decoded("item") as Figure)) != nil
      case .action: return (try? edit.edited(row.decoded("item") as Action)) != nil
      case .disagreement: return (try? edit.edited(row.decoded("item") as Dispute)) != nil
      case .pledge: return (try? edit.edited(row.decoded("item") as Pledge)) != nil
      }
    }
  }
}

/// A line that is to be corrected.
package struct CorrectionTarget: Hashable, Sendable {
  package let line: String
  package let kind: LineKind
  /// Identifiers of its accounts; empty for disagreements and pledges, which have none of their own.
  package let accounts: [String]
}

extension CorrectionLog {
  /// What became of a correction; `undone` are the identifiers of those that do not hold.
  func logged(_ correction: Correction, undone: Set<String>) throws -> LoggedCorrection {
    let standing: LoggedCorrection.Standing =
      undone.contains(correction.id)
      ? .undone : try hasTarget(correction) ? .applied : .withoutTarget
    return LoggedCorrection(correction: correction, standing: standing)
  }
}

/// So many are laid one by one; of more than that the lines are made anew together.
private let fewCorrections = 10
