import GRDB

/// The migration «2026-11-22 how sure the lines are»: shares of confidence, and cues that gave no line.
///
/// Nothing of an older record is changed; its lines have no share until their articles are added anew.
enum SureRecord {
  static let name = "2026-11-22 how sure the lines are"

  static func migrate(_ db: Database) throws {
    try db.execute(sql: tables)
    try db.execute(sql: "PRAGMA user_version = 2")
  }

  private static let tables = """
    CREATE TABLE confidence (
      finding TEXT NOT NULL REFERENCES finding (id) ON DELETE CASCADE,
      field TEXT NOT NULL,
      value REAL NOT NULL CHECK (value BETWEEN 0 AND 1),
      ground TEXT NOT NULL,
      PRIMARY KEY (finding, field)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE unusedCue (
      article TEXT NOT NULL REFERENCES article (id) ON DELETE CASCADE,
      position INTEGER NOT NULL,
      kind TEXT NOT NULL CHECK (kind IN ('contact', 'statement')),
      cue TEXT NOT NULL,
      start INTEGER NOT NULL,
      "end" INTEGER NOT NULL,
      text TEXT NOT NULL,
      PRIMARY KEY (article, position)
    ) STRICT, WITHOUT ROWID;
    """
}
