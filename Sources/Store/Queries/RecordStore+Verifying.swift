import GRDB
package import Records

/// A citation that is not what its article says at that place.
package struct CitationFault: Hashable, Sendable, Codable {
  /// The identifier of the line or finding that cites.
  package let line: String
  package let passage: CitedPassage
  /// The words that stand there; nil beyond the article's end, or without the article.
  package let found: String?
}

/// What a check of all citations found.
package struct CitationCheck: Hashable, Sendable {
  package var articles = 0
  package var citations = 0
  package var faults: [CitationFault] = []
}

extension RecordStore {
  /// Reads every citation again in the article that the record keeps: those of findings, of the sides of
  /// disagreements and of the evidence on pledges.
  ///
  /// - Throws: `locked`, `damaged` or `failed`; a wrong citation is an answer and no error.
  package func verifyCitations() throws(StoreError) -> CitationCheck {
    try read { db in
      var check = CitationCheck()
      let held = try self.heldPassages(db)
      let texts = try Row.fetchCursor(db, sql: "SELECT id, text FROM article ORDER BY id")
      var known: Set<String> = []
      while let row = try texts.next() {
        let (id, text) = (row[0] as String, ArticleText(row[1]))
        known.insert(id)
        check.articles += 1
        let cited = try self.citations(of: id, db) + (held[id] ?? [])
        for (line, passage) in cited {
          check.citations += 1
          let found = text.quote(codePoints: passage.start, passage.end)?.text
          guard found?.utf8.elementsEqual(passage.text.utf8) != true else { continue }
          check.faults.append(CitationFault(line: line, passage: passage, found: found))
        }
      }
      for (article, cited) in held.sorted(by: { $0.key < $1.key }) where !known.contains(article) {
        check.citations += cited.count
        check.faults += cited.map { CitationFault(line: $0.0, passage: $0.1, found: nil) }
      }
      return check
    }
  }

  private typealias Cited = (line: String, passage: CitedPassage)

  private func citations(of article: String, _ db: Database) throws -> [Cited] {
    let statement = try db.cachedStatement(
      sql: """
        SELECT finding, start, "end", citation.text FROM finding
        JOIN citation ON citation.finding = finding.id
        WHERE finding.article = ? ORDER BY finding, position
        """)
    return try Row.fetchAll(statement, arguments: [article]).map { row in
      (row[0], CitedPassage(article: article, start: row[1], end: row[2], text: row[3]))
    }
  }

  /// The passages that disagreements and pledges hold themselves, by article.
  private func heldPassages(_ db: Database) throws -> [String: [Cited]] {
    var held: [String: [Cited]] = [:]
    let rows = try Row.fetchCursor(
      db,
      sql: "SELECT id, kind, item FROM line WHERE kind IN ('disagreement', 'pledge') ORDER BY id")
    while let row = try rows.next() {
      let passages =
        row["kind"] == LineKind.pledge.rawValue
        ? (try row.decoded("item") as Pledge).outcomes.flatMap(\.citations)
        : (try row.decoded("item") as Dispute).sides.flatMap(\.citations)
      for passage in passages { held[passage.article, default: []].append((row["id"], passage)) }
    }
    return held
  }
}
