import GRDB
package import Records

/// An article with all that the record draws from it.
package struct ArticleAccount: Hashable, Sendable {
  /// As it was read: words, headline, furniture, every date that was found.
  package let article: Article
  /// As lists show it.
  package let listed: ArticleLine
  /// The days between which it must have been published, where clues bound them.
  package let bounds: EventDate?
  /// What it says of the day of its publication.
  package let clues: [DateClue]
  /// Sentences with a word of contact or speech that gave nothing, in the order of the text.
  package let unusedCues: [UnusedCueLine]
  /// Other articles that carry the same text, the earliest first.
  package let reprints: [ArticleLine]
  /// The lines that it tells of, and the pledges on which it has evidence, by kind.
  package let contacts: [RecordLine<Contact>]
  package let statements: [RecordLine<Records.Statement>]
  package let figures: [RecordLine<Figure>]
  package let actions: [RecordLine<Action>]
  package let disagreements: [RecordLine<Dispute>]
  package let pledges: [RecordLine<Pledge>]
}

extension RecordStore {
  /// The article with an identifier; nil when the record has none.
  ///
  /// - Throws: `locked`, `damaged` or `failed`.
  package func articleAccount(id: String) throws(StoreError) -> ArticleAccount? {
    try read { db in
      let articles = ArticleReader(db: db)
      let reader = LineReader(db: db)
      guard let (article, _) = try articles.article(id),
        let listed = try reader.articles([id])[id]
      else { return nil }
      var filter = RecordFilter()
      filter.article = id
      let told: [RecordLine<Pledge>] = try reader.lines(filter)
      let known = Set(told.map(\.id))
      let judged: [RecordLine<Pledge>] = try reader.lines(
        try self.pledges(judgedBy: id, db).filter { !known.contains($0) })
      return ArticleAccount(
        article: article, listed: listed, bounds: try self.bounds(of: id, db),
        clues: try articles.clues(of: id), unusedCues: try reader.unusedCues(of: listed),
        reprints: try self.reprints(of: id, reader), contacts: try reader.lines(filter),
        statements: try reader.lines(filter), figures: try reader.lines(filter),
        actions: try reader.lines(filter), disagreements: try reader.lines(filter),
        pledges: told + judged)
    }
  }

  /// Pledges on which an article has evidence. Their items name it, which no index knows; there are few of them.
  private func pledges(judgedBy article: String, _ db: Database) throws -> [String] {
    try String.fetchAll(
      db,
      sql: """
        SELECT id FROM line
        WHERE kind = 'pledge' AND NOT isRejected AND instr(item, ?) ORDER BY id
        """, arguments: ["\"\(article)\""])
  }

  private func bounds(of article: String, _ db: Database) throws -> EventDate? {
    try Row.fetchOne(
      db, sql: "SELECT firstDay || '/' || lastDay AS days FROM publicationBounds WHERE article = ?",
      arguments: [article])?.date("days", in: "publicationBounds")
  }

  private func reprints(of article: String, _ reader: LineReader) throws -> [ArticleLine] {
    let ids = try String.fetchAll(
      reader.db,
      sql: """
        SELECT a.id FROM reprint AS own
        JOIN reprint AS other ON other.original = own.original AND other.article <> own.article
        JOIN article AS a ON a.id = other.article
        WHERE own.article = ? ORDER BY \(RecordOrder.articles.sql)
        """, arguments: [article])
    let lines = try reader.articles(Set(ids))
    return ids.compactMap { lines[$0] }
  }
}
