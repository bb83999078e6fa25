import Foundation
import GRDB
import Reconciliation
import Records

/// Finds out anew which articles carry one text, when articles came.
///
/// A group is named by its earliest article, which counts as the original.
struct ReprintSettling {
  let db: Database

  func settle() throws {
    let new = try String.fetchAll(
      db,
      sql: """
        SELECT id FROM article
        WHERE NOT EXISTS (SELECT 1 FROM reprint WHERE reprint.article = article.id) ORDER BY id
        """)
    guard !new.isEmpty else { return }
    let reader = ArticleReader(db: db)
    for id in new {
      guard let (article, _) = try reader.article(id) else { continue }
      let body = article.body.map { article.text[$0] }.joined(separator: "\n")
      try db.run(
        "INSERT INTO reprint (article, original, signature) VALUES (?1, ?1, ?2)",
        [id, ReprintSettling.data(ReprintSignature(text: body).stored)])
    }
    try group()
  }

  private func group() throws {
    var signatures: [String: ReprintSignature] = [:]
    let rows = try Row.fetchCursor(db, sql: "SELECT article, signature FROM reprint")
    while let row = try rows.next() {
      signatures[row[0]] = ReprintSignature(stored: ReprintSettling.numbers(row[1]))
    }
    let order = try String.fetchAll(
      db, sql: "SELECT a.id FROM article AS a ORDER BY \(RecordOrder.articles.sql)")
    let ranks = Dictionary(
      order.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    var originals: [String: String] = [:]
    for group in ReprintGroups(signatures).groups {
      let first = group.min { ranks[$0, default: .max] < ranks[$1, default: .max] }
      for article in group { originals[article] = first }
    }
    try db.execute(sql: "UPDATE reprint SET original = article WHERE original <> article")
    for (article, original) in originals.sorted(by: { $0.key < $1.key }) {
      try db.run("UPDATE reprint SET original = ? WHERE article = ?", [original, article])
    }
  }

  /// Numbers as bytes, eight each, the lowest first.
  private static func data(_ numbers: [Int64]) -> Data {
    numbers.reduce(into: Data()) { data, number in
      withUnsafeBytes(of: number.littleEndian) { data.append(contentsOf: $0) }
    }
  }

  private static func numbers(_ data: Data) -> [Int64] {
    data.withUnsafeBytes { bytes in
      stride(from: 0, to: bytes.count - 7, by: 8).map {
        Int64(littleEndian: bytes.loadUnaligned(fromByteOffset: $0, as: Int64.self))
      }
    }
  }
}
