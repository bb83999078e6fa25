import GRDB

/// The migration «2026-11-22 one record from many reports»: who is who, the lines, and what must be settled anew.
///
/// Findings stay what single articles say. A line is what they say together; it is made anew, block by block, when
/// a finding of its block comes or goes. The triggers below note which blocks those are, so that a program that is
/// stopped between adding and settling leaves no line wrong for good.
enum OneRecord {
  static let name = "2026-11-22 one record from many reports"

  static func migrate(_ db: Database) throws {
    for part in [actors, blocks, lines, reprints, corrections, views] { try db.execute(sql: part) }
    try db.execute(sql: "INSERT INTO unsettledActor SELECT id FROM actor")
    try db.execute(sql: "PRAGMA user_version = 3")
  }

  private static let actors = """
    CREATE TABLE knownActor (
      actor TEXT NOT NULL PRIMARY KEY REFERENCES actor (id) ON DELETE CASCADE,
      block TEXT NOT NULL,
      name TEXT NOT NULL,
      kind TEXT CHECK (kind IN ('person', 'state', 'organisation', 'group')),
      state TEXT
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX knownActorBlock ON knownActor (block);
    CREATE INDEX knownActorName ON knownActor (name);

    CREATE TABLE unsettledActor (actor TEXT NOT NULL PRIMARY KEY) STRICT, WITHOUT ROWID;
    CREATE TRIGGER articleActorCame AFTER INSERT ON articleActor BEGIN
      INSERT INTO unsettledActor VALUES (new.actor) ON CONFLICT DO NOTHING;
    END;
    CREATE TRIGGER articleActorWent AFTER DELETE ON articleActor BEGIN
      INSERT INTO unsettledActor VALUES (old.actor) ON CONFLICT DO NOTHING;
    END;

    """

  private static let blocks = """
    CREATE TABLE findingBlock (
      finding TEXT NOT NULL PRIMARY KEY REFERENCES finding (id) ON DELETE CASCADE,
      kind TEXT NOT NULL,
      block TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX findingBlockBlock ON findingBlock (kind, block);

    CREATE TABLE unsettledBlock (
      kind TEXT NOT NULL,
      block TEXT NOT NULL,
      PRIMARY KEY (kind, block)
    ) STRICT, WITHOUT ROWID;
    CREATE TRIGGER findingBlockCame AFTER INSERT ON findingBlock BEGIN
      INSERT INTO unsettledBlock VALUES (new.kind, new.block) ON CONFLICT DO NOTHING;
    END;
    CREATE TRIGGER findingBlockWent AFTER DELETE ON findingBlock BEGIN
      INSERT INTO unsettledBlock VALUES (old.kind, old.block) ON CONFLICT DO NOTHING;
    END;

    """

  private static let lines = """
    CREATE TABLE line (
      id TEXT NOT NULL PRIMARY KEY,
      kind TEXT NOT NULL CHECK (kind IN (
        'contact', 'statement', 'figure', 'action', 'disagreement', 'pledge')),
      block TEXT NOT NULL,
      type TEXT NOT NULL,
      status TEXT,
      date TEXT,
      firstDay TEXT,
      lastDay TEXT,
      article TEXT NOT NULL,
      confidence REAL,
      item TEXT NOT NULL CHECK (json_valid(item)),
      variants TEXT NOT NULL CHECK (json_valid(variants)),
      links TEXT NOT NULL CHECK (json_valid(links)),
      isRejected INTEGER NOT NULL DEFAULT 0,
      corrections TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(corrections))
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX lineBlock ON line (kind, block);
    CREATE INDEX lineDay ON line (kind, firstDay);

    CREATE TABLE lineAccount (
      line TEXT NOT NULL REFERENCES line (id) ON DELETE CASCADE,
      position INTEGER NOT NULL,
      finding TEXT NOT NULL,
      article TEXT NOT NULL,
      PRIMARY KEY (line, position)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX lineAccountFinding ON lineAccount (finding);
    CREATE INDEX lineAccountArticle ON lineAccount (article);

    CREATE TABLE lineActor (
      line TEXT NOT NULL REFERENCES line (id) ON DELETE CASCADE,
      position INTEGER NOT NULL,
      role TEXT NOT NULL,
      name TEXT NOT NULL,
      PRIMARY KEY (line, position)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX lineActorName ON lineActor (name, line);

    """

  private static let reprints = """
    CREATE TABLE publicationBounds (
      article TEXT NOT NULL PRIMARY KEY REFERENCES article (id) ON DELETE CASCADE,
      firstDay TEXT NOT NULL,
      lastDay TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE dateClue (
      article TEXT NOT NULL REFERENCES article (id) ON DELETE CASCADE,
      position INTEGER NOT NULL,
      kind TEXT NOT NULL,
      says TEXT NOT NULL,
      clue TEXT NOT NULL CHECK (json_valid(clue)),
      PRIMARY KEY (article, position)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE reprint (
      article TEXT NOT NULL PRIMARY KEY REFERENCES article (id) ON DELETE CASCADE,
      original TEXT NOT NULL,
      signature BLOB NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX reprintOriginal ON reprint (original);
    """

  /// Only ever added to; what a correction does is undone by another one.
  private static let corrections = """
    CREATE TABLE correction (
      number INTEGER PRIMARY KEY,
      id TEXT NOT NULL UNIQUE,
      correction TEXT NOT NULL CHECK (json_valid(correction))
    ) STRICT;

    """

  /// What each actor does in the lines; it takes the place of the first version's view over findings.
  private static let views = """
    DROP VIEW actorActivity;
    CREATE VIEW actorActivity AS
    SELECT
      listed.name, listed.kind, listed.state,
      (SELECT count(DISTINCT articleActor.article) FROM articleActor
       JOIN knownActor USING (actor) WHERE knownActor.name = listed.name) AS articles,
      (SELECT count(DISTINCT line.id) FROM lineActor JOIN line ON line.id = lineActor.line
       WHERE lineActor.name = listed.name AND role = 'participant') AS contacts,
      (SELECT count(DISTINCT line.id) FROM lineActor JOIN line ON line.id = lineActor.line
       WHERE lineActor.name = listed.name AND role = 'speaker' AND line.kind = 'statement')
        AS statements,
      (SELECT count(DISTINCT line.id) FROM lineActor JOIN line ON line.id = lineActor.line
       WHERE lineActor.name = listed.name AND role = 'addressee' AND line.kind = 'statement')
        AS addressed
    FROM (SELECT DISTINCT name, kind, state FROM knownActor) AS listed;
    """
}
