import Records
package import Store

/// An article with its text and every passage that a line rests on, as the interface over HTTP gives it.
package struct ArticleDocument: Encodable {
  private let article: ArticleRow
  private let text: String
  private let citations: [LineCitation]

  /// A passage of the article and the line that rests on it.
  private struct LineCitation: Encodable {
    let kind: LineKind
    let line: String
    let start: Int
    let end: Int
    let text: String
  }

  /// Nil without such an article.
  ///
  /// - Throws: `StoreError`.
  package init?(id: String, in store: RecordStore) throws {
    guard case .article(let line, let text)? = try store.line(id: id) else { return nil }
    var filter = RecordFilter()
    filter.article = line.id
    var citations: [LineCitation] = []
    func add<Item>(_ kind: LineKind, _ lines: [RecordLine<Item>]) {
      for told in lines {
        citations += Set(told.citations.filter { $0.article == line.id }).map {
          LineCitation(kind: kind, line: told.id, start: $0.start, end: $0.end, text: $0.text)
        }
      }
    }
    add(.contact, try store.contacts(filter))
    add(.statement, try store.statements(filter))
    add(.figure, try store.figures(filter))
    add(.action, try store.actions(filter))
    add(.disagreement, try store.disagreements(filter))
    add(.pledge, try store.pledges(filter))
    article = ArticleRow(line)
    self.text = text
    self.citations = citations.sorted {
      ($0.start, $0.end, $0.line) < ($1.start, $1.end, $1.line)
    }
  }

  static var shape: JSONShape {
    let citation = JSONShape.object(
      "A passage and the line that rests on it.",
      [
        "kind": .choice(LineKind.self, "What the line is."),
        "line": RowShapes.identifier("The line's identifier."),
        "start": .integer("Code points of the text before the passage.", from: 0),
        "end": .integer("Code points of the text up to its end.", from: 0),
        "text": .words("The words."),
      ])
    return .object(
      "An article with its text.",
      [
        "article": .named("Article", "The article, as its list gives it."),
        "text": .words("Everything that was read; every offset counts its code points."),
        "citations": .list(of: citation, "What lines rest on, in the order of the text."),
      ])
  }
}
