import Records
package import Store

/// Articles in which words occur, as the interface over HTTP gives them.
package struct SearchDocument: Encodable {
  private let items: [Hit]
  private let total: Int

  private struct Hit: Encodable {
    let article: ArticleRow
    let passage: NamedPassage
  }

  package init(_ hits: [SearchHit], total: Int) {
    items = hits.map { hit in
      Hit(
        article: ArticleRow(hit.article), passage: PassageNaming([hit.article]).passage(hit.passage)
      )
    }
    self.total = total
  }

  static var shape: JSONShape {
    let hit = JSONShape.object(
      "An article and the words in it.",
      [
        "article": .named("Article", "The article."),
        "passage": .named("Passage", "Where most of the words are, about forty words."),
      ])
    return .object(
      "Articles in which words occur.",
      [
        "items": .list(of: hit, "The most relevant first."),
        "total": .integer("In how many articles the words occur.", from: 0),
      ])
  }
}
