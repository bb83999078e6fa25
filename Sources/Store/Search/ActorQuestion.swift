import GRDB

/// The question for actors in their order, with what each does in the lines, counted in one pass over them.
struct ActorQuestion {
  let sql: String
  let arguments: StatementArguments

  /// `wanted` are conditions on a row `known` of known actors.
  init(_ wanted: [Condition], _ filter: RecordFilter) {
    let order = filter.isBackwards ? "ORDER BY -lines DESC, name DESC" : "ORDER BY -lines, name"
    let place = filter.place.map { place in
      Condition(
        sql: "name = (SELECT name FROM knownActor WHERE actor = ?)", arguments: [place.id])
    }
    let side = filter.place.flatMap { side in
      place.map { "(-lines, name) \(side.sign) (SELECT -lines, name FROM counted WHERE \($0.sql))" }
    }
    let listed = ActorQuestion.listed(wanted, with: place)
    sql = """
      WITH listed AS (
        SELECT DISTINCT name, kind, state FROM knownActor WHERE \(listed.sql)),
      \(ActorQuestion.counted(isNarrowed: !wanted.isEmpty))
      SELECT shown.*,
        (SELECT count(DISTINCT article) FROM knownActor AS same JOIN articleActor USING (actor)
          WHERE same.name = shown.name) AS articles
      FROM (
        SELECT * FROM counted WHERE \(side ?? "TRUE") \(order) \(filter.sqlPage)) AS shown
      \(order)
      """
    arguments = listed.arguments + (place?.arguments ?? [])
  }

  /// Those who are wanted, and the one at the place, so that the others can be compared with it.
  private static func listed(_ wanted: [Condition], with place: Condition?) -> Condition {
    guard !wanted.isEmpty else { return Condition(sql: "TRUE") }
    let all = Condition.all(wanted)
    let sql = "name IN (SELECT known.name FROM knownActor AS known WHERE \(all.sql))"
    return Condition(
      sql: sql + (place.map { " OR " + $0.sql } ?? ""),
      arguments: all.arguments + (place?.arguments ?? []))
  }

  /// What the listed actors do.
  ///
  /// Looking each line up is quick for some actors, taking all statements at once for all of them.
  private static func counted(isNarrowed: Bool) -> String {
    let isOfStatement =
      isNarrowed
      ? "EXISTS (SELECT 1 FROM line WHERE id = lineActor.line AND kind = 'statement')"
      : "line IN (SELECT id FROM line WHERE kind = 'statement')"
    return """
      active AS (
        SELECT name, sum(role = 'participant') AS contacts, sum(role = 'speaker') AS statements,
          sum(role = 'addressee') AS addressed
        FROM (SELECT DISTINCT lineActor.name, role, line
          FROM listed CROSS JOIN lineActor USING (name)
          WHERE role = 'participant' OR role IN ('speaker', 'addressee') AND \(isOfStatement))
        GROUP BY name),
      counted AS (
        SELECT listed.*, coalesce(contacts, 0) AS contacts, coalesce(statements, 0) AS statements,
          coalesce(addressed, 0) AS addressed,
          coalesce(contacts + statements + addressed, 0) AS lines
        FROM listed LEFT JOIN active USING (name))
      """
  }
}
