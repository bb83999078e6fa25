import GRDB
import Records

/// Reads kept articles back as they were read from their sources.
struct ArticleReader {
  let db: Database

  /// The article and the extractor whose findings are kept for it; nil when it is not kept.
  func article(_ id: String) throws -> (Article, extractorVersion: String)? {
    guard let row = try Row.fetchOne(db, sql: "SELECT * FROM article WHERE id = ?", arguments: [id])
    else { return nil }
    let text = ArticleText(row["text"])
    var headline: TextSpan?
    if let start = row["headlineStart"] as Int?, let end = row["headlineEnd"] as Int? {
      headline = text.quote(codePoints: start, end)?.span
    }
    let article = Article(
      source: try source(of: id),
      details: ArticleDetails(
        title: row["title"], byline: row["byline"], outlet: row["outlet"], url: row["url"]),
      published: PublicationDate(candidates: try candidates(of: id)), text: text,
      headline: headline, furniture: try furniture(of: id, in: text))
    return (article, row["extractorVersion"])
  }

  /// What an article says of the day of its publication.
  func clues(of article: String) throws -> [DateClue] {
    let statement = try db.cachedStatement(
      sql: "SELECT clue FROM dateClue WHERE article = ? ORDER BY position")
    return try Row.fetchAll(statement, arguments: [article]).map { try $0.decoded("clue") }
  }

  private func source(of article: String) throws -> String {
    let statement = try db.cachedStatement(
      sql: "SELECT min(source) FROM articleSource WHERE article = ?")
    return try String.fetchOne(statement, arguments: [article]) ?? article
  }

  private func candidates(of article: String) throws -> [PublicationDate.Candidate] {
    let statement = try db.cachedStatement(
      sql: "SELECT * FROM publicationCandidate WHERE article = ? ORDER BY position")
    return try Row.fetchAll(statement, arguments: [article]).compactMap { row in
      guard let date = try row.date("value", in: "publicationCandidate") else { return nil }
      return PublicationDate.Candidate(
        value: date, how: try row.choice("how", in: "publicationCandidate"),
        foundIn: row["foundIn"], words: row["words"])
    }
  }

  private func furniture(of article: String, in text: ArticleText) throws -> [Furniture] {
    let statement = try db.cachedStatement(
      sql: "SELECT * FROM furniture WHERE article = ? ORDER BY position")
    return try Row.fetchAll(statement, arguments: [article]).compactMap { row in
      guard let span = text.quote(codePoints: row["start"], row["end"])?.span else { return nil }
      return Furniture(span: span, kind: try row.choice("kind", in: "furniture"))
    }
  }
}
