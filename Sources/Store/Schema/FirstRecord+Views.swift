extension FirstRecord {
  /// Views that answer the common questions in another SQLite tool.
  static let views = contactList + statementList + actorActivity

  private static let contactList = """
    CREATE VIEW contactList AS
    SELECT
      contact.id, contact.kind, contact.status, contact.date, contact.firstDay, contact.lastDay,
      (SELECT group_concat(name, ', ') FROM (
         SELECT actor.name FROM contactParticipant JOIN actor ON actor.id = contactParticipant.actor
         WHERE contactParticipant.contact = contact.id ORDER BY contactParticipant.position)
      ) AS participants,
      contact.place, contact.durationMinutes,
      (SELECT name FROM actor WHERE actor.id = contact.initiator) AS initiator,
      contact.tally, contact.article, article.title, article.outlet, article.published,
      (SELECT text FROM citation WHERE citation.finding = contact.id AND citation.position = 0)
        AS citation
    FROM contact JOIN article ON article.id = contact.article;

    """

  private static let statementList = """
    CREATE VIEW statementList AS
    SELECT
      statement.id, statement.form, statement.act, statement.date, statement.firstDay,
      statement.lastDay,
      (SELECT group_concat(name, ', ') FROM (
         SELECT actor.name FROM statementSpeaker JOIN actor ON actor.id = statementSpeaker.actor
         WHERE statementSpeaker.statement = statement.id ORDER BY statementSpeaker.position)
      ) AS speakers,
      (SELECT name FROM actor WHERE actor.id = statement.addressee) AS addressee,
      statement.text, statement.article, article.title, article.outlet, article.published,
      (SELECT text FROM citation WHERE citation.finding = statement.id AND citation.position = 0)
        AS citation
    FROM statement JOIN article ON article.id = statement.article;

    """

  /// The kind and the state of an actor are those that most articles give it, the first in the
  /// alphabet of several; so they do not depend on the order in which articles came.
  private static let actorActivity = """
    CREATE VIEW actorActivity AS
    SELECT
      listed.id, listed.name,
      (SELECT kind FROM articleActor WHERE actor = listed.id AND kind IS NOT NULL
       GROUP BY kind ORDER BY count(*) DESC, kind LIMIT 1) AS kind,
      (SELECT state FROM articleActor WHERE actor = listed.id AND state IS NOT NULL
       GROUP BY state ORDER BY count(*) DESC, state LIMIT 1) AS state,
      (SELECT count(*) FROM articleActor WHERE actor = listed.id) AS articles,
      (SELECT count(DISTINCT contact) FROM contactParticipant WHERE actor = listed.id) AS contacts,
      (SELECT count(DISTINCT statement) FROM statementSpeaker WHERE actor = listed.id)
        AS statements,
      (SELECT count(*) FROM statement WHERE addressee = listed.id) AS addressed
    FROM actor AS listed;
    """
}
