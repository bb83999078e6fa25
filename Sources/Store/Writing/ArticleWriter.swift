import GRDB
import Reconciliation
import Records

/// Writes one article with everything it says, inside a transaction that the caller holds.
struct ArticleWriter {
  let db: Database

  /// The extractor whose findings are kept for an article; nil when the article is not kept.
  func storedVersion(of id: String) throws -> String? {
    let statement = try db.cachedStatement(
      sql: "SELECT extractorVersion FROM article WHERE id = ?")
    return try String.fetchOne(statement, arguments: [id])
  }

  func add(_ report: Report, extractorVersion: String) throws -> Addition {
    let stored = try storedVersion(of: report.article.id)
    if stored == extractorVersion {
      try insertSource(report.article.source, article: report.article.id)
      return .unchanged
    }
    try write(report, extractorVersion: extractorVersion, isKept: stored != nil)
    return stored == nil ? .added : .updated
  }

  /// Writes what an article says, in the place of what it said before.
  func write(_ report: Report, extractorVersion: String, isKept: Bool) throws {
    let article = report.article
    var formerActors: [String] = []
    if isKept {
      formerActors = try actors(of: article.id)
      try removeFindings(of: article.id)
      try updateArticle(article, extractorVersion: extractorVersion)
    } else {
      try insertArticle(article, extractorVersion: extractorVersion)
    }
    try insertDetails(of: article)
    try insertSource(article.source, article: article.id)
    try FindingWriter(db: db, article: article.id).write(report)
    try insertClues(report.dateClues, article: article.id)
    try insertBounds(report.dateClues, article: article.id)
    try removeUnnamed(among: formerActors)
  }

  func insertSource(_ source: String, article: String) throws {
    try db.run(
      "INSERT INTO articleSource (article, source) VALUES (?, ?) ON CONFLICT DO NOTHING",
      [article, source])
  }
}

extension ArticleWriter {
  private func insertArticle(_ article: Article, extractorVersion: String) throws {
    try db.run(
      """
      INSERT INTO article (
        title, byline, outlet, url, published, publishedFirstDay, publishedLastDay, publishedHow,
        headlineStart, headlineEnd, extractorVersion, text, id)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """,
      values(of: article, extractorVersion: extractorVersion))
  }

  private func updateArticle(_ article: Article, extractorVersion: String) throws {
    try db.run(
      """
      UPDATE article SET
        title = ?, byline = ?, outlet = ?, url = ?, published = ?, publishedFirstDay = ?,
        publishedLastDay = ?, publishedHow = ?, headlineStart = ?, headlineEnd = ?,
        extractorVersion = ?, text = ?
      WHERE id = ?
      """,
      values(of: article, extractorVersion: extractorVersion))
  }

  /// The values of both statements above, in their order.
  private func values(of article: Article, extractorVersion: String) -> StatementArguments {
    let date = article.published.date
    let headline = article.headline.flatMap(article.text.quote)
    return [
      article.details.title, article.details.byline, article.details.outlet, article.details.url,
      date?.description, date?.firstDay?.isoText, date?.lastDay?.isoText,
      article.published.how.rawValue, headline?.start, headline?.end, extractorVersion,
      article.text.string, article.id,
    ]
  }

  private func insertDetails(of article: Article) throws {
    for (position, candidate) in article.published.candidates.enumerated() {
      try db.run(
        """
        INSERT INTO publicationCandidate (article, position, value, how, foundIn, words)
        VALUES (?, ?, ?, ?, ?, ?)
        """,
        [
          article.id, position, candidate.value.description, candidate.how.rawValue,
          candidate.foundIn, candidate.words,
        ])
    }
    for (position, piece) in article.furniture.enumerated() {
      guard let passage = article.text.quote(piece.span) else { continue }
      try db.run(
        """
        INSERT INTO furniture (article, position, start, "end", kind) VALUES (?, ?, ?, ?, ?)
        """,
        [article.id, position, passage.start, passage.end, piece.kind.rawValue])
    }
  }

  private func insertClues(_ clues: [DateClue], article: String) throws {
    for (position, clue) in clues.enumerated() {
      try db.run(
        "INSERT INTO dateClue (article, position, kind, says, clue) VALUES (?, ?, ?, ?, ?)",
        [article, position, clue.kind.rawValue, clue.says, try LineWriter.json(clue)])
    }
  }

  private func insertBounds(_ clues: [DateClue], article: String) throws {
    guard let bounds = DateInference().bounds(of: clues) else { return }
    try db.run(
      "INSERT INTO publicationBounds (article, firstDay, lastDay) VALUES (?, ?, ?)",
      [article, bounds.first.isoText, bounds.last.isoText])
  }

  private func actors(of article: String) throws -> [String] {
    try String.fetchAll(
      db, sql: "SELECT actor FROM articleActor WHERE article = ?", arguments: [article])
  }

  /// Removes all that an earlier extractor said; what hangs on the findings goes with them.
  private func removeFindings(of article: String) throws {
    let tables = [
      "finding", "articleActor", "publicationCandidate", "furniture", "unusedCue", "dateClue",
      "publicationBounds",
    ]
    for table in tables {
      try db.run("DELETE FROM \(table) WHERE article = ?", [article])
    }
  }

  /// Removes those of some actors whom no article names any longer.
  private func removeUnnamed(among actors: [String]) throws {
    guard !actors.isEmpty else { return }
    try db.run(
      """
      DELETE FROM actor
      WHERE id IN (SELECT value FROM json_each(?))
        AND NOT EXISTS (SELECT 1 FROM articleActor WHERE articleActor.actor = actor.id)
      """,
      [jsonList(actors)])
  }
}
