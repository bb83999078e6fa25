import GRDB
package import Records

extension RecordStore {
  /// Articles by publication day, undated ones last.
  ///
  /// `who` asks for articles that name every one of the actors, `text` for words in the title or the
  /// text; `kinds` is not looked at.
  ///
  /// - Throws: `locked`, `damaged` or `failed`; an empty answer is no error.
  package func articles(
    _ filter: RecordFilter = RecordFilter()
  ) throws(StoreError) -> [ArticleLine] {
    try read { db in
      let order = RecordOrder.articles
      let all = Condition.all(
        FilterConditions(filter: filter).articleConditions() + order.conditions(filter))
      let sql = """
        SELECT a.id FROM \(order.table)
        WHERE \(all.sql) ORDER BY \(order.sql(filter)) \(filter.sqlPage)
        """
      let ids = filter.ordered(try String.fetchAll(db, sql: sql, arguments: all.arguments))
      let lines = try LineReader(db: db).articles(Set(ids))
      return ids.compactMap { lines[$0] }
    }
  }

  /// The sentences of articles from which nothing was drawn though a word of contact or speech stands in them, in
  /// the order of articles and texts.
  ///
  /// - Throws: as ``articles(_:)``.
  package func unusedCues(
    _ filter: RecordFilter = RecordFilter()
  ) throws(StoreError) -> [UnusedCueLine] {
    let articles = try articles(filter)
    return try read { db in try articles.flatMap { try LineReader(db: db).unusedCues(of: $0) } }
  }

  /// How many articles pass a filter, whatever its limit.
  ///
  /// - Throws: as ``articles(_:)``.
  package func articleCount(_ filter: RecordFilter = RecordFilter()) throws(StoreError) -> Int {
    try read { db in
      let all = Condition.all(FilterConditions(filter: filter).articleConditions())
      let sql = "SELECT count(*) FROM article AS a WHERE \(all.sql)"
      return try Int.fetchOne(db, sql: sql, arguments: all.arguments) ?? 0
    }
  }

  /// How many lines of a kind pass a filter, whatever its limit.
  ///
  /// - Throws: as ``articles(_:)``.
  package func lineCount(
    _ kind: LineKind, _ filter: RecordFilter = RecordFilter()
  ) throws(StoreError) -> Int {
    try read { try LineReader(db: $0).count(kind, filter) }
  }

  /// Contacts by day; `who` must all take part.
  ///
  /// - Throws: as ``articles(_:)``.
  package func contacts(
    _ filter: RecordFilter = RecordFilter()
  ) throws(StoreError) -> [RecordLine<Contact>] {
    try read { try LineReader(db: $0).lines(filter) }
  }

  /// Statements by day; each of `who` must speak or be addressed.
  ///
  /// - Throws: as ``articles(_:)``.
  package func statements(
    _ filter: RecordFilter = RecordFilter()
  ) throws(StoreError) -> [RecordLine<Records.Statement>] {
    try read { try LineReader(db: $0).lines(filter) }
  }

  /// Figures by the day they describe; `who` is whom they are attributed to, `kinds` their bounds.
  ///
  /// - Throws: as ``articles(_:)``.
  package func figures(
    _ filter: RecordFilter = RecordFilter()
  ) throws(StoreError) -> [RecordLine<Figure>] {
    try read { try LineReader(db: $0).lines(filter) }
  }

  /// Actions by day; each of `who` must act or be acted upon, `kinds` are PLOVER types.
  ///
  /// - Throws: as ``articles(_:)``.
  package func actions(
    _ filter: RecordFilter = RecordFilter()
  ) throws(StoreError) -> [RecordLine<Action>] {
    try read { try LineReader(db: $0).lines(filter) }
  }

  /// Points on which accounts differ, in one article or between several; each of `who` must hold a side.
  ///
  /// - Throws: as ``articles(_:)``.
  package func disagreements(
    _ filter: RecordFilter = RecordFilter()
  ) throws(StoreError) -> [RecordLine<Dispute>] {
    try read { try LineReader(db: $0).lines(filter) }
  }

  /// Words given, and what reports say became of them; each of `who` must give or receive the word.
  ///
  /// - Throws: as ``articles(_:)``.
  package func pledges(
    _ filter: RecordFilter = RecordFilter()
  ) throws(StoreError) -> [RecordLine<Pledge>] {
    try read { try LineReader(db: $0).lines(filter) }
  }
}
