import GRDB

/// The migration «2026-11-22 lists without reading whole lines»: indexes by which lines are chosen and put in order.
///
/// A line holds all its fields as JSON, and choosing fifty of fourteen thousand had to read them all. The first index
/// serves a list of a kind, the second a choice by actor, article or words.
enum QuickLists {
  static let name = "2026-11-22 lists without reading whole lines"

  static func migrate(_ db: Database) throws {
    try db.execute(
      sql: """
        DROP INDEX lineDay;
        CREATE INDEX lineOrder ON line (
          kind, isRejected, firstDay, lastDay, article, type, confidence);
        CREATE INDEX lineChoice ON line (
          id, kind, isRejected, firstDay, lastDay, article, type, confidence);
        """)
    try db.execute(sql: "PRAGMA user_version = 4")
  }
}
