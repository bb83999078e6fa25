import GRDB
package import Records

/// Everything that the record tells between two sides, each list in the record's order.
package struct Dealings: Hashable, Sendable {
  package let a: Party
  package let b: Party
  package let contacts: [RecordLine<Contact>]
  package let statements: [RecordLine<Records.Statement>]
  package let actions: [RecordLine<Action>]
  package let disagreements: [RecordLine<Dispute>]
  package let pledges: [RecordLine<Pledge>]
  /// The articles of all passages, by identifier: also those that only bear on a pledge.
  package let articles: [String: ArticleLine]
  /// How many of the articles are no reprints of one another.
  package let independentSources: Int

  /// Whether nothing is told.
  package var isEmpty: Bool { articles.isEmpty }
}

extension RecordStore {
  /// What the record tells between two actors, each with everyone who acts for it when it is a state.
  ///
  /// Names are customary names. A filter's `who`, `kinds` and `limit` are better left empty: they narrow every kind.
  ///
  /// - Throws: `locked`, `damaged` or `failed`; actors that the record does not know give an empty answer.
  package func dealings(
    _ a: String, _ b: String, _ filter: RecordFilter = RecordFilter()
  ) throws(StoreError) -> Dealings {
    try read { db in
      let reader = LineReader(db: db)
      let sides = try Party.pair(a, b, db)
      let dealing = Dealing(db: db, sides.0.members, sides.1.members)
      let contacts: [RecordLine<Contact>] = try reader.lines(filter, also: [dealing.contacts])
      let statements: [RecordLine<Records.Statement>] = try reader.lines(
        filter, also: [try dealing.statements()])
      let actions: [RecordLine<Action>] = try reader.lines(filter, also: [dealing.actions])
      let disagreements: [RecordLine<Dispute>] = try reader.lines(
        filter, also: [dealing.disagreements])
      let pledges: [RecordLine<Pledge>] = try reader.lines(
        filter, also: [dealing.pledges(by: statements.map(\.id))])
      var told = Set(contacts.flatMap(\.told))
      told.formUnion(statements.flatMap(\.told))
      told.formUnion(actions.flatMap(\.told))
      told.formUnion(disagreements.flatMap(\.told))
      told.formUnion(pledges.flatMap(\.told))
      told.formUnion(pledges.flatMap { $0.item.outcomes.flatMap(\.citations).map(\.article) })
      return Dealings(
        a: sides.0, b: sides.1, contacts: contacts, statements: statements, actions: actions,
        disagreements: disagreements, pledges: pledges, articles: try reader.articles(told),
        independentSources: try RecordStore.independent(told, db))
    }
  }

  /// How many of some articles are no reprints of one another.
  private static func independent(_ articles: Set<String>, _ db: Database) throws -> Int {
    try Int.fetchOne(
      db,
      sql: """
        SELECT count(DISTINCT coalesce(reprint.original, told.value))
        FROM json_each(?) AS told LEFT JOIN reprint ON reprint.article = told.value
        """, arguments: [jsonList(articles.sorted())]) ?? 0
  }
}

extension RecordLine {
  /// The articles in which it and its passages stand.
  fileprivate var told: [String] { articles.map(\.id) + citations.map(\.article) }
}
