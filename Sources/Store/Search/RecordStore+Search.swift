import GRDB
package import Records

/// An article in which the searched words occur, with the passage that has most of them.
package struct SearchHit: Hashable, Sendable, Codable {
  package let article: ArticleLine
  /// About forty words of the article's text.
  package let passage: CitedPassage
}

extension RecordStore {
  /// Articles in whose title or text all the words occur, the most relevant first.
  ///
  /// Words are words: operators, quotation marks and stars of the full-text language mean nothing.
  /// Case and accents are folded.
  ///
  /// - Throws: `locked`, `damaged` or `failed`; an empty answer is no error.
  package func search(_ text: String, limit: Int? = nil) throws(StoreError) -> [SearchHit] {
    guard let words = SearchWords(text) else { return [] }
    let found = words.condition("articleSearch MATCH ?")
    let mark = "\u{1}"
    return try read { db in
      let rows = try Row.fetchAll(
        db,
        sql: """
          WITH ranked AS (
            SELECT article.number, article.id, round(bm25(articleSearch, 4.0, 1.0), 6) AS rank
            FROM articleSearch JOIN article ON article.number = articleSearch.rowid
            WHERE \(found.sql) ORDER BY 3, 2 LIMIT ?)
          SELECT ranked.id, article.text, snippet(articleSearch, 1, ?, '', '', 40) AS snippet
          FROM ranked JOIN article USING (number)
          JOIN articleSearch ON articleSearch.rowid = ranked.number
          WHERE \(found.sql) ORDER BY ranked.rank, ranked.id
          """,
        arguments: found.arguments + [limit.map { max(0, $0) } ?? -1, mark] + found.arguments)
      let lines = try LineReader(db: db).articles(Set(rows.map { $0["id"] }))
      return rows.compactMap { row in
        let snippet = (row["snippet"] as String).split(separator: mark).joined()
        let text = ArticleText(row["text"])
        guard let line = lines[row["id"]], let quoted = self.quote(snippet, in: text)
        else { return nil }
        return SearchHit(
          article: line,
          passage: CitedPassage(
            article: line.id, start: quoted.start, end: quoted.end, text: quoted.text))
      }
    }
  }

  /// The place of words in a text; the beginning of the text when they are not in it.
  private func quote(_ words: String, in text: ArticleText) -> Citation? {
    let bytes = Array(words.utf8)
    let all = Array(text.string.utf8)
    guard !bytes.isEmpty, bytes.count <= all.count else { return text.quote(codePoints: 0, 1) }
    for start in 0...(all.count - bytes.count)
    where all[start] == bytes[0] && all[start..<(start + bytes.count)].elementsEqual(bytes) {
      return text.quote(TextSpan(start, start + bytes.count))
    }
    return text.quote(codePoints: 0, min(200, text.string.unicodeScalars.count))
  }
}
