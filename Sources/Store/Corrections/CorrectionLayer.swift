import GRDB
import Records

/// Lays what was said of a line over the line's own row, so that it shows at once.
///
/// Whether a line is right, words beside it and a new value change nothing but that line; making it anew from its
/// accounts gives the same. Undoing a new value does not: the row no longer tells the old one.
struct CorrectionLayer {
  let db: Database

  /// Whether it could be laid; else the lines that it touches must be made anew.
  func lay(_ correction: Correction) throws -> Bool {
    let log = CorrectionLog(db: db)
    let root = try log.root(of: correction)
    switch root.kind {
    case .accept, .reject, .note: break
    case .edit: if correction.kind == .undo { return false }
    default: return false
    }
    let corrections = LineCorrections(try log.effective())
    for line in try log.lines(of: root) {
      try lay(corrections, edit: correction.kind == .edit ? correction : nil, over: line)
    }
    return true
  }

  private func lay(
    _ corrections: LineCorrections, edit: Correction?, over line: CorrectionLog.TouchedLine
  ) throws {
    switch line.kind {
    case .contact: try update(Contact.self, line.id, corrections, edit)
    case .statement: try update(Records.Statement.self, line.id, corrections, edit)
    case .figure: try update(Figure.self, line.id, corrections, edit)
    case .action: try update(Action.self, line.id, corrections, edit)
    case .disagreement: try update(Dispute.self, line.id, corrections, edit)
    case .pledge: try update(Pledge.self, line.id, corrections, edit)
    }
    guard edit != nil, line.kind != .disagreement, line.kind != .pledge else { return }
    try db.execute(
      sql: "INSERT INTO unsettledBlock VALUES ('disagreement', '') ON CONFLICT DO NOTHING")
  }

  private func update<Item: LineItem>(
    _ type: Item.Type, _ id: String, _ corrections: LineCorrections, _ edit: Correction?
  ) throws {
    let sql = "SELECT item FROM line WHERE id = ?"
    guard let row = try Row.fetchOne(db, sql: sql, arguments: [id]) else { return }
    var present = Corrected(item: try row.decoded("item") as Item)
    if let edit { present.apply(edit) }
    let accounts = try String.fetchAll(
      db, sql: "SELECT finding FROM lineAccount WHERE line = ?", arguments: [id])
    var corrected = corrections.applied(to: present.item, ids: accounts.map(Item.account) + [id])
    corrected.item = present.item
    try LineWriter(db: db, corrections: corrections).update(id, corrected)
  }
}
