import GRDB
package import Records

/// The lines of all kinds that pass a filter: how many of each, and the latest of them.
package struct FoundLines: Hashable, Sendable {
  /// How many of each kind there are.
  package var counts: [LineKind: Int] = [:]
  package var contacts: [RecordLine<Contact>] = []
  package var statements: [RecordLine<Records.Statement>] = []
  package var figures: [RecordLine<Figure>] = []
  package var actions: [RecordLine<Action>] = []
  package var disagreements: [RecordLine<Dispute>] = []
  package var pledges: [RecordLine<Pledge>] = []
}

extension RecordStore {
  /// The lines of some kinds that pass a filter, the latest first: `limit` of each, and how many there are.
  ///
  /// The words are looked up once for all kinds. `kinds` of the filter are better left empty.
  ///
  /// - Throws: `locked`, `damaged` or `failed`; an empty answer is no error.
  package func found(
    _ filter: RecordFilter, of kinds: [LineKind] = LineKind.allCases
  ) throws(StoreError) -> FoundLines {
    try read { db in
      let wanted = Condition(
        sql: "f.kind IN (SELECT value FROM json_each(?))",
        arguments: [jsonList(kinds.map(\.rawValue))])
      let all = Condition.all(FilterConditions(filter: filter).lines() + [wanted])
      let rows = try Row.fetchAll(
        db,
        sql: """
          SELECT kind, id, total FROM (
            SELECT f.kind, f.id, count(*) OVER (PARTITION BY f.kind) AS total,
              row_number() OVER (PARTITION BY f.kind ORDER BY \(RecordOrder.lines.latestFirst)) AS place
            FROM line AS f JOIN article AS a ON a.id = f.article WHERE \(all.sql))
          WHERE place <= ? ORDER BY kind, place
          """, arguments: all.arguments + [filter.limit ?? Int.max])
      var ids: [LineKind: [String]] = [:]
      var found = FoundLines()
      for row in rows {
        let kind: LineKind = try row.choice("kind", in: "line")
        ids[kind, default: []].append(row["id"])
        found.counts[kind] = row["total"]
      }
      let reader = LineReader(db: db)
      found.contacts = try reader.lines(ids[.contact] ?? [])
      found.statements = try reader.lines(ids[.statement] ?? [])
      found.figures = try reader.lines(ids[.figure] ?? [])
      found.actions = try reader.lines(ids[.action] ?? [])
      found.disagreements = try reader.lines(ids[.disagreement] ?? [])
      found.pledges = try reader.lines(ids[.pledge] ?? [])
      return found
    }
  }
}
