import Foundation
import GRDB
import Records

extension Figure: KeptFinding {
  static func items(_ db: Database, ids: String) throws -> [String: Figure] {
    try db.items(
      """
      SELECT f.id, f.measure, f.value, f.bound, f.unit, f.place, f.asOf,
        actor.name AS attributedTo
      FROM figure f LEFT JOIN actor ON actor.id = f.attributedTo
      WHERE f.id IN (SELECT value FROM json_each(?))
      """, ids: ids
    ) { row in
      var figure = Figure(
        measure: row["measure"], value: row["value"],
        bound: try row.choice("bound", in: "figure"), unit: row["unit"])
      figure.place = row["place"]
      figure.asOf = try row.date("asOf", in: "figure")
      figure.attributedTo = row["attributedTo"]
      return figure
    }
  }
}

extension Action: KeptFinding {
  static func items(_ db: Database, ids: String) throws -> [String: Action] {
    try db.items(
      """
      SELECT f.id, f.type, f.date, f.status, doer.name AS actor, receiver.name AS recipient
      FROM action f
      JOIN actor AS doer ON doer.id = f.actor
      JOIN actor AS receiver ON receiver.id = f.recipient
      WHERE f.id IN (SELECT value FROM json_each(?))
      """, ids: ids
    ) { row in
      Action(
        type: try row.choice("type", in: "action"), actor: row["actor"],
        recipient: row["recipient"], date: try row.date("date", in: "action"),
        status: try row.choice("status", in: "action"))
    }
  }
}

extension Disagreement: KeptFinding {
  /// The sides' citations are quoted anew from the article, so that their words stay its words.
  static func items(_ db: Database, ids: String) throws -> [String: Disagreement] {
    try db.items(
      """
      SELECT f.id, f.kind, f.about, f.sides, article.text
      FROM disagreement f JOIN article ON article.id = f.article
      WHERE f.id IN (SELECT value FROM json_each(?))
      """, ids: ids
    ) { row in
      let sides: String = row["sides"]
      let decoder = JSONDecoder()
      if let key = Citation.articleTextKey {
        decoder.userInfo[key] = ArticleText(row["text"])
      }
      guard
        let decoded = try? decoder.decode([Disagreement.Side].self, from: Data(sides.utf8))
      else { throw UnreadableValue(table: "disagreement", column: "sides", value: sides) }
      return Disagreement(
        kind: try row.choice("kind", in: "disagreement"), about: row["about"], sides: decoded)
    }
  }
}
