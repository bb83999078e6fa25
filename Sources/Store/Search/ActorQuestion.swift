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
      \(ActorQuestion.counted)
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

  /// What the listed actors do; each count reads a part of one index, whether all are listed or one.
  ///
  /// Counted once per actor, so that those in front can be found by it.
  private static let counted = """
    active AS MATERIALIZED (
      SELECT listed.*, \(count("participant")) AS contacts, \(count("speaker")) AS statements,
        \(count("addressee")) AS addressed
      FROM listed),
    counted AS (SELECT *, contacts + statements + addressed AS lines FROM active)
    """

  /// The lines in which a listed actor has a role. Whoever speaks in a pledge speaks in a statement as well.
  private static func count(_ role: String) -> String {
    """
    (SELECT count(DISTINCT line) FROM lineActor WHERE name = listed.name AND role = '\(role)'
      AND line NOT IN (SELECT id FROM line WHERE kind = 'pledge'))
    """
  }
}
