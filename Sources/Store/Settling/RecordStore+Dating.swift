import GRDB
package import Records

/// A kept report that does not state its date, with what it says of it.
package struct UndatedReport: Sendable {
  package let article: Article
  package let clues: [DateClue]
  package let extractorVersion: String
}

extension RecordStore {
  /// The kept reports without a stated date that tell of a contact near their own day, which other reports may date.
  ///
  /// - Throws: `locked`, `damaged` or `failed`.
  package func undatedReports() throws(StoreError) -> [UndatedReport] {
    try read { db in
      let ids = try String.fetchAll(
        db, sql: "SELECT DISTINCT article FROM dateClue WHERE kind = ? ORDER BY article",
        arguments: [DateClue.Kind.contact.rawValue])
      let reader = ArticleReader(db: db)
      return try ids.compactMap { id in
        guard let (article, version) = try reader.article(id) else { return nil }
        return UndatedReport(
          article: article, clues: try reader.clues(of: id), extractorVersion: version)
      }
    }
  }

  /// The dated contacts of some actors that other articles tell of; actors by the names that articles use.
  ///
  /// Of articles that do not state their date only those count whose own clues leave one day, so that what is
  /// inferred never rests on what was itself inferred from others.
  ///
  /// - Throws: as ``undatedReports()``.
  package func datedContacts(
    of names: [String], outside article: String, inferredDay: ([DateClue]) -> CalendarDay?
  ) throws(StoreError) -> [Account<Contact>] {
    try read { db in
      let ids = try String.fetchAll(
        db,
        sql: """
          SELECT contact.id FROM contact
          JOIN contactParticipant ON contactParticipant.contact = contact.id
          JOIN knownActor ON knownActor.actor = contactParticipant.actor
          WHERE contact.firstDay IS NOT NULL AND contact.article <> ?1 AND knownActor.name IN (
            SELECT knownActor.name FROM knownActor JOIN actor ON actor.id = knownActor.actor
            WHERE actor.name IN (SELECT value FROM json_each(?2)))
          GROUP BY contact.id HAVING count(DISTINCT knownActor.name) > 1 ORDER BY contact.id
          """, arguments: [article, try LineWriter.json(names)])
      let accounts: [Account<Contact>] = try AccountReader(db: db).accounts(ids)
      let reader = ArticleReader(db: db)
      return try accounts.filter { account in
        switch account.origin.publishedHow {
        case .dateline, .metadata: true
        case .inferred: inferredDay(try reader.clues(of: account.origin.article)) != nil
        case .unknown: false
        }
      }
    }
  }

  /// Puts a report in the place of what its article said before.
  ///
  /// - Throws: `disk_full`, `locked`, `read_only` or `failed`; then what was kept stays.
  package func replace(_ report: Report, extractorVersion: String) throws(StoreError) {
    try write { db in
      try ArticleWriter(db: db).write(report, extractorVersion: extractorVersion, isKept: true)
    }
  }
}
