/// A question that people ask a record in another SQLite tool, with the SQL that answers it.
///
/// The SQL keeps to what SQLite 3.31 understands, so that older tools can run it.
package struct CommonQuestion: Sendable {
  /// A name for addresses: `contacts_of_two`.
  package let name: String
  package let title: String
  package let description: String
  /// Takes the values that it needs as named parameters: `:a`.
  package let sql: String

  /// Every question, in the order of the manual.
  package static let all = [contacts, disagreements, pledges, sources, pairs]

  private static let contacts = CommonQuestion(
    name: "contacts_of_two", title: "Contacts of two actors",
    description: "Who met, called or wrote to whom, in order. Give a part of each name.",
    sql: """
      SELECT line.id, line.date, line.type, line.status,
        (SELECT group_concat(name, ', ') FROM (
           SELECT name FROM lineActor
           WHERE lineActor.line = line.id AND role = 'participant' ORDER BY position)
        ) AS participants,
        json_extract(line.item, '$.place') AS place,
        json_extract(line.item, '$.duration_minutes') AS minutes,
        citation.text AS quote, article.outlet, article.title, article.published
      FROM line
      JOIN article ON article.id = line.article
      JOIN lineAccount ON lineAccount.line = line.id AND lineAccount.position = 0
      JOIN citation ON citation.finding = lineAccount.finding AND citation.position = 0
      WHERE line.kind = 'contact' AND NOT line.isRejected
        AND line.id IN (
          SELECT line FROM lineActor WHERE role = 'participant' AND name LIKE '%' || :a || '%')
        AND line.id IN (
          SELECT line FROM lineActor WHERE role = 'participant' AND name LIKE '%' || :b || '%')
      ORDER BY line.firstDay IS NULL, line.firstDay, line.id
      """)

  private static let disagreements = CommonQuestion(
    name: "disagreements", title: "Disagreements with their sides",
    description: "Points on which accounts differ, a row for each side.",
    sql: """
      SELECT line.id, line.type, json_extract(line.item, '$.about') AS about,
        json_extract(side.value, '$.who') AS who, json_extract(side.value, '$.says') AS says,
        json_extract(side.value, '$.since') AS since,
        json_extract(side.value, '$.citations[0].text') AS quote,
        article.outlet, article.title, article.published
      FROM line, json_each(line.item, '$.sides') AS side
      LEFT JOIN article ON article.id = json_extract(side.value, '$.citations[0].article')
      WHERE line.kind = 'disagreement' AND NOT line.isRejected
      ORDER BY line.firstDay IS NULL, line.firstDay, line.id, side.key
      """)

  private static let pledges = CommonQuestion(
    name: "pledges", title: "Pledges with their outcomes",
    description: "Words given, a row for each report of what became of them; one row without.",
    sql: """
      SELECT line.id, line.type, line.date,
        (SELECT group_concat(value, ', ') FROM json_each(line.item, '$.by')) AS giver,
        json_extract(line.item, '$.to') AS receiver, json_extract(line.item, '$.what') AS pledge,
        json_extract(line.item, '$.due') AS due,
        json_extract(outcome.value, '$.bearing') AS bearing,
        json_extract(outcome.value, '$.who') AS who, json_extract(outcome.value, '$.says') AS says,
        json_extract(outcome.value, '$.date') AS outcome_date,
        json_extract(outcome.value, '$.citations[0].text') AS quote
      FROM line LEFT JOIN json_each(line.item, '$.outcomes') AS outcome
      WHERE line.kind = 'pledge' AND NOT line.isRejected
      ORDER BY outcome.key IS NULL, line.firstDay IS NULL, line.firstDay, line.id, outcome.key
      """)

  private static let sources = CommonQuestion(
    name: "sources_of_a_line", title: "Sources of a line",
    description: "Every passage on which a line rests. Give the line's identifier.",
    sql: """
      SELECT passage.text AS quote, passage.start, passage."end", passage.article,
        article.outlet, article.title, article.published, article.url,
        (SELECT min(source) FROM articleSource WHERE articleSource.article = article.id) AS source
      FROM (
        SELECT lineAccount.position AS account, citation.position, citation.text, citation.start,
          citation."end", citation.article
        FROM lineAccount JOIN citation ON citation.finding = lineAccount.finding
        WHERE lineAccount.line = :line
        UNION ALL
        SELECT side.key, cited.key, json_extract(cited.value, '$.text'),
          json_extract(cited.value, '$.start'), json_extract(cited.value, '$.end'),
          json_extract(cited.value, '$.article')
        FROM line, json_each(line.item, '$.sides') AS side,
          json_each(side.value, '$.citations') AS cited
        WHERE line.id = :line AND line.kind = 'disagreement'
      ) AS passage
      JOIN article ON article.id = passage.article
      WHERE NOT (SELECT isRejected FROM line WHERE line.id = :line)
      ORDER BY passage.account, passage.position
      """)

  private static let pairs = CommonQuestion(
    name: "most_active_pairs", title: "The pairs with most dealings",
    description: "Contacts held, statements of one to the other and actions done, for two actors.",
    sql: """
      SELECT min(one.name, other.name) AS a, max(one.name, other.name) AS b,
        count(DISTINCT CASE line.kind WHEN 'contact' THEN line.id END) AS contacts,
        count(DISTINCT CASE line.kind WHEN 'statement' THEN line.id END) AS statements,
        count(DISTINCT CASE line.kind WHEN 'action' THEN line.id END) AS actions,
        count(DISTINCT line.id) AS dealings,
        min(line.firstDay) AS first_day, max(line.lastDay) AS last_day
      FROM line
      JOIN lineActor AS one ON one.line = line.id
      JOIN lineActor AS other ON other.line = line.id
      WHERE NOT line.isRejected AND one.name <> other.name AND (
        line.kind = 'contact' AND line.status = 'held'
          AND json_extract(line.item, '$.tally') IS NULL
          AND one.role = 'participant' AND other.role = 'participant'
        OR line.kind = 'statement' AND one.role = 'speaker' AND other.role = 'addressee'
        OR line.kind = 'action' AND line.status = 'happened'
          AND one.role = 'actor' AND other.role = 'recipient')
      GROUP BY 1, 2 ORDER BY dealings DESC, a, b LIMIT 100
      """)
}
