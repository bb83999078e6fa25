import GRDB

/// The migration «2026-11-21 the first record»: every table of the first version.
///
/// A migration never changes once it has been released; what comes later is another file. What each
/// table and column means stands in ``SchemaDocumentation``.
enum FirstRecord {
  static let name = "2026-11-21 the first record"

  static func migrate(_ db: Database) throws {
    for part in [articles, actors, findings, contacts, statements, others, searches, views] {
      try db.execute(sql: part)
    }
    try db.execute(sql: "PRAGMA application_id = \(RecordSchema.applicationID)")
    try db.execute(sql: "PRAGMA user_version = 1")
  }

  private static let articles = """
    CREATE TABLE article (
      number INTEGER PRIMARY KEY,
      id TEXT NOT NULL UNIQUE,
      title TEXT,
      byline TEXT,
      outlet TEXT,
      url TEXT,
      published TEXT,
      publishedFirstDay TEXT,
      publishedLastDay TEXT,
      publishedHow TEXT NOT NULL
        CHECK (publishedHow IN ('dateline', 'metadata', 'inferred', 'unknown')),
      headlineStart INTEGER,
      headlineEnd INTEGER,
      extractorVersion TEXT NOT NULL,
      text TEXT NOT NULL
    ) STRICT;
    CREATE INDEX articlePublished ON article (publishedFirstDay, id);

    CREATE TABLE articleSource (
      article TEXT NOT NULL REFERENCES article (id) ON DELETE CASCADE,
      source TEXT NOT NULL,
      PRIMARY KEY (article, source)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX articleSourceSource ON articleSource (source);

    CREATE TABLE publicationCandidate (
      article TEXT NOT NULL REFERENCES article (id) ON DELETE CASCADE,
      position INTEGER NOT NULL,
      value TEXT NOT NULL,
      how TEXT NOT NULL CHECK (how IN ('dateline', 'metadata', 'inferred', 'unknown')),
      foundIn TEXT NOT NULL,
      words TEXT NOT NULL,
      PRIMARY KEY (article, position)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE furniture (
      article TEXT NOT NULL REFERENCES article (id) ON DELETE CASCADE,
      position INTEGER NOT NULL,
      start INTEGER NOT NULL,
      "end" INTEGER NOT NULL,
      kind TEXT NOT NULL CHECK (kind IN (
        'cookie_notice', 'related_link', 'source_address', 'caption', 'comment_form',
        'share_links', 'subscription', 'copyright', 'disclaimer', 'byline', 'dateline',
        'navigation')),
      PRIMARY KEY (article, position)
    ) STRICT, WITHOUT ROWID;
    """

  private static let actors = """
    CREATE TABLE actor (
      id TEXT NOT NULL PRIMARY KEY,
      name TEXT NOT NULL UNIQUE,
      folded TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX actorFolded ON actor (folded);

    CREATE TABLE articleActor (
      article TEXT NOT NULL REFERENCES article (id) ON DELETE CASCADE,
      position INTEGER NOT NULL,
      actor TEXT NOT NULL REFERENCES actor (id),
      kind TEXT CHECK (kind IN ('person', 'state', 'organisation', 'group')),
      state TEXT,
      PRIMARY KEY (article, position),
      UNIQUE (actor, article)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE actorAlias (
      article TEXT NOT NULL,
      actor TEXT NOT NULL,
      position INTEGER NOT NULL,
      alias TEXT NOT NULL,
      folded TEXT NOT NULL,
      PRIMARY KEY (article, actor, position),
      FOREIGN KEY (actor, article) REFERENCES articleActor (actor, article) ON DELETE CASCADE
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX actorAliasFolded ON actorAlias (folded, actor);
    """

  /// A finding goes with its article, and all that hangs on it goes with the finding; so the column
  /// `article` of the tables below needs neither a reference nor an index of its own.
  private static let findings = """
    CREATE TABLE finding (
      id TEXT NOT NULL PRIMARY KEY,
      article TEXT NOT NULL REFERENCES article (id) ON DELETE CASCADE,
      kind TEXT NOT NULL
        CHECK (kind IN ('contact', 'statement', 'figure', 'action', 'disagreement'))
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX findingArticle ON finding (article, kind);

    CREATE TABLE citation (
      number INTEGER PRIMARY KEY,
      finding TEXT NOT NULL REFERENCES finding (id) ON DELETE CASCADE,
      position INTEGER NOT NULL,
      article TEXT NOT NULL,
      start INTEGER NOT NULL CHECK (start >= 0),
      "end" INTEGER NOT NULL CHECK ("end" > start),
      text TEXT NOT NULL,
      UNIQUE (finding, position)
    ) STRICT;
    """

  private static let contacts = """
    CREATE TABLE contact (
      id TEXT NOT NULL PRIMARY KEY REFERENCES finding (id) ON DELETE CASCADE,
      article TEXT NOT NULL,
      kind TEXT NOT NULL CHECK (kind IN (
        'meeting', 'call', 'video_call', 'visit', 'summit', 'press_conference', 'letter')),
      date TEXT,
      firstDay TEXT,
      lastDay TEXT,
      place TEXT,
      durationMinutes INTEGER,
      initiator TEXT REFERENCES actor (id),
      status TEXT NOT NULL
        CHECK (status IN ('held', 'planned', 'proposed', 'cancelled', 'refused')),
      tally INTEGER
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX contactInitiator ON contact (initiator)
      WHERE initiator IS NOT NULL;

    CREATE TABLE contactParticipant (
      contact TEXT NOT NULL REFERENCES contact (id) ON DELETE CASCADE,
      position INTEGER NOT NULL,
      actor TEXT NOT NULL REFERENCES actor (id),
      PRIMARY KEY (contact, position)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX contactParticipantActor ON contactParticipant (actor, contact);
    """

  private static let statements = """
    CREATE TABLE statement (
      number INTEGER PRIMARY KEY,
      id TEXT NOT NULL UNIQUE REFERENCES finding (id) ON DELETE CASCADE,
      article TEXT NOT NULL,
      addressee TEXT REFERENCES actor (id),
      form TEXT NOT NULL CHECK (form IN ('direct', 'mixed', 'indirect')),
      act TEXT NOT NULL CHECK (act IN (
        'claim', 'promise', 'demand', 'denial', 'accusation', 'threat', 'offer', 'refusal',
        'appeal', 'praise', 'agreement', 'question')),
      text TEXT NOT NULL,
      date TEXT,
      firstDay TEXT,
      lastDay TEXT
    ) STRICT;
    CREATE INDEX statementAddressee ON statement (addressee)
      WHERE addressee IS NOT NULL;

    CREATE TABLE statementSpeaker (
      statement TEXT NOT NULL REFERENCES statement (id) ON DELETE CASCADE,
      position INTEGER NOT NULL,
      actor TEXT NOT NULL REFERENCES actor (id),
      PRIMARY KEY (statement, position)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX statementSpeakerActor ON statementSpeaker (actor, statement);
    """

  private static let others = """
    CREATE TABLE figure (
      id TEXT NOT NULL PRIMARY KEY REFERENCES finding (id) ON DELETE CASCADE,
      article TEXT NOT NULL,
      measure TEXT NOT NULL,
      value REAL NOT NULL,
      bound TEXT NOT NULL CHECK (bound IN ('exactly', 'about', 'over', 'under', 'almost')),
      unit TEXT NOT NULL,
      place TEXT,
      asOf TEXT,
      firstDay TEXT,
      lastDay TEXT,
      attributedTo TEXT REFERENCES actor (id)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX figureAttributedTo ON figure (attributedTo)
      WHERE attributedTo IS NOT NULL;

    CREATE TABLE action (
      id TEXT NOT NULL PRIMARY KEY REFERENCES finding (id) ON DELETE CASCADE,
      article TEXT NOT NULL,
      type TEXT NOT NULL CHECK (type IN (
        'AGREE', 'CONSULT', 'SUPPORT', 'CONCEDE', 'COOPERATE', 'AID', 'RETREAT', 'REQUEST',
        'ACCUSE', 'REJECT', 'THREATEN', 'PROTEST', 'SANCTION', 'MOBILIZE', 'COERCE', 'ASSAULT')),
      actor TEXT NOT NULL REFERENCES actor (id),
      recipient TEXT NOT NULL REFERENCES actor (id),
      date TEXT,
      firstDay TEXT,
      lastDay TEXT,
      status TEXT NOT NULL CHECK (status IN ('happened', 'planned', 'hypothetical', 'denied'))
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX actionActor ON action (actor);
    CREATE INDEX actionRecipient ON action (recipient);

    CREATE TABLE disagreement (
      id TEXT NOT NULL PRIMARY KEY REFERENCES finding (id) ON DELETE CASCADE,
      article TEXT NOT NULL,
      kind TEXT NOT NULL CHECK (kind IN ('figure', 'date', 'fact', 'blame', 'denial')),
      about TEXT NOT NULL,
      sides TEXT NOT NULL CHECK (json_valid(sides))
    ) STRICT, WITHOUT ROWID;
    """
}
