import GRDB
import Records

extension RecordStore {
  /// What an identifier, or the beginning of one, names; nil when nothing has it.
  ///
  /// - Throws: `ambiguous_id` with the first candidates when several begin so; `locked`, `damaged`
  ///   or `failed`.
  package func line(id: String) throws(StoreError) -> RecordedItem? {
    try read { db in
      guard let (full, kind) = try self.identify(id, db) else { return nil }
      let items = ItemReader(db: db, id: full)
      switch kind {
      case .contact: return try items.line(RecordedItem.contact)
      case .statement: return try items.line(RecordedItem.statement)
      case .figure: return try items.line(RecordedItem.figure)
      case .action: return try items.line(RecordedItem.action)
      case .disagreement: return try items.line(RecordedItem.disagreement)
      case .pledge: return try items.line(RecordedItem.pledge)
      case nil: return try items.article()
      }
    }
  }

  /// The line or article whose identifier a text is or begins; nil kind for an article.
  ///
  /// The identifier of every account names its line.
  func identify(_ text: String, _ db: Database) throws -> (String, LineKind?)? {
    let prefix = text.lowercased()
    guard !prefix.isEmpty, prefix.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber) })
    else { return nil }
    let shown = 5
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT DISTINCT line.id, line.kind FROM lineAccount JOIN line ON line.id = lineAccount.line
        WHERE finding >= ?1 AND finding < ?1 || '{' AND line.kind <> 'pledge'
        UNION SELECT id, kind FROM line WHERE id >= ?1 AND id < ?1 || '{'
        UNION SELECT id, NULL FROM article WHERE id >= ?1 AND id < ?1 || '{'
        ORDER BY id LIMIT ?2
        """, arguments: [prefix, shown + 1])
    guard let first = rows.first else { return nil }
    let found: String = first["id"]
    guard rows.count == 1 || found == prefix else {
      let candidates = rows.prefix(shown).map { $0["id"] as String }.joined(separator: ", ")
      let more = rows.count > shown ? ", …" : ""
      throw StoreError(.ambiguousID, path: path, detail: candidates + more)
    }
    let kind: String? = first["kind"]
    return (found, kind.flatMap(LineKind.init(rawValue:)))
  }
}

/// Reads one item with its context.
private struct ItemReader {
  let db: Database
  let id: String

  func line<Item: LineItem>(
    _ make: (RecordLine<Item>, [CitedParagraph]) -> RecordedItem
  ) throws -> RecordedItem? {
    let lines: [RecordLine<Item>] = try LineReader(db: db).lines([id])
    guard let line = lines.first else { return nil }
    let paragraphs = try line.articles.flatMap { article -> [CitedParagraph] in
      let passages = line.citations.filter { $0.article == article.id }
      guard let text = try text(of: article.id) else { return [] }
      return CitedParagraph.around(passages, in: ArticleText(text))
    }
    return make(line, paragraphs)
  }

  func article() throws -> RecordedItem? {
    guard let line = try LineReader(db: db).articles([id])[id], let text = try text(of: id)
    else { return nil }
    return .article(line, text: text)
  }

  private func text(of article: String) throws -> String? {
    try String.fetchOne(db, sql: "SELECT text FROM article WHERE id = ?", arguments: [article])
  }
}
