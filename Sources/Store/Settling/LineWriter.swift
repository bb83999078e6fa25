import Foundation
import GRDB
import Records

/// Writes lines, and takes away those of a block that is made anew.
struct LineWriter {
  let db: Database
  let corrections: LineCorrections

  func remove(_ kind: LineKind, block: String) throws {
    try db.run("DELETE FROM line WHERE kind = ? AND block = ?", [kind.rawValue, block])
  }

  func write<Item: LineItem>(_ line: Line<Item>, block: String) throws {
    let confidence = line.accounts.compactMap(\.confidence?.item.value).max()
    let corrected = corrections.applied(
      to: line.item, ids: line.accounts.map(\.id) + [line.id])
    try insert(
      LineRow(
        id: line.id, block: block, article: line.accounts[0].origin.article,
        confidence: confidence, variants: line.variants, links: line.links), corrected)
    for (position, account) in line.accounts.enumerated() {
      try db.run(
        "INSERT INTO lineAccount (line, position, finding, article) VALUES (?, ?, ?, ?)",
        [line.id, position, Item.finding(of: account.id), account.origin.article])
    }
  }

  /// Writes a dispute; it has no accounts of its own but passages of several articles.
  func write(_ dispute: Dispute, block: String) throws {
    let articles = dispute.sides.flatMap(\.citations).map(\.article).uniqued()
    guard let first = articles.first else { return }
    try insert(
      LineRow(
        id: dispute.id, block: block, article: first, confidence: nil, variants: [], links: []),
      corrections.applied(to: dispute, ids: [dispute.id]))
    for (position, article) in articles.enumerated() {
      try db.run(
        "INSERT INTO lineAccount (line, position, finding, article) VALUES (?, ?, '', ?)",
        [dispute.id, position, article])
    }
  }

  private func insert<Item: LineItem>(_ row: LineRow, _ corrected: Corrected<Item>) throws {
    let item = corrected.item
    let date = item.lineDate
    try db.run(
      """
      INSERT INTO line (
        id, kind, block, type, status, date, firstDay, lastDay, article, confidence, item,
        variants, links, isRejected, corrections)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """,
      [
        row.id, Item.lineKind.rawValue, row.block, item.lineType, item.lineStatus,
        date?.description, date?.firstDay?.isoText, date?.lastDay?.isoText, row.article,
        row.confidence, try LineWriter.json(item), try LineWriter.json(row.variants),
        try LineWriter.json(row.links), corrected.isRejected,
        try LineWriter.json(corrected.corrections),
      ])
    try insertParts(of: item, line: row.id)
  }

  /// Puts a corrected item in the place of what a line says; who tells of it stays.
  func update<Item: LineItem>(_ id: String, _ corrected: Corrected<Item>) throws {
    let item = corrected.item
    let date = item.lineDate
    try db.run(
      """
      UPDATE line SET type = ?, status = ?, date = ?, firstDay = ?, lastDay = ?, item = ?,
        isRejected = ?, corrections = ?
      WHERE id = ?
      """,
      [
        item.lineType, item.lineStatus, date?.description, date?.firstDay?.isoText,
        date?.lastDay?.isoText, try LineWriter.json(item), corrected.isRejected,
        try LineWriter.json(corrected.corrections), id,
      ])
    try db.run("DELETE FROM lineActor WHERE line = ?", [id])
    try insertParts(of: item, line: id)
  }

  private func insertParts(of item: some LineItem, line: String) throws {
    for (position, part) in item.parts.enumerated() {
      try db.run(
        "INSERT INTO lineActor (line, position, role, name) VALUES (?, ?, ?, ?)",
        [line, position, part.role, part.name])
    }
  }

  static func json(_ value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(value), as: UTF8.self)
  }
}

/// The columns of a line that its item does not give.
struct LineRow {
  let id: String
  let block: String
  let article: String
  let confidence: Double?
  let variants: [Variant]
  let links: [LineLink]
}
