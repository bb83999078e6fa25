import Records
package import Store

/// A line of any kind with the paragraphs behind it, as the interface over HTTP gives it.
package struct LineDocument: Encodable {
  private let item: RecordedItem

  /// Nil for an article, which is no line.
  package init?(_ item: RecordedItem) {
    if case .article = item { return nil }
    self.item = item
  }

  private enum CodingKeys: String, CodingKey {
    case kind, line, paragraphs
  }

  package func encode(to encoder: any Encoder) throws {
    switch item {
    case .contact(let line, let paragraphs): try encode(line, paragraphs, to: encoder)
    case .statement(let line, let paragraphs): try encode(line, paragraphs, to: encoder)
    case .figure(let line, let paragraphs): try encode(line, paragraphs, to: encoder)
    case .action(let line, let paragraphs): try encode(line, paragraphs, to: encoder)
    case .disagreement(let line, let paragraphs): try encode(line, paragraphs, to: encoder)
    case .pledge(let line, let paragraphs): try encode(line, paragraphs, to: encoder)
    case .article: break
    }
  }

  private func encode<Item: ListedItem>(
    _ line: RecordLine<Item>, _ paragraphs: [CitedParagraph], to encoder: any Encoder
  ) throws {
    let naming = PassageNaming(line.articles + line.citedArticles)
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(Item.noun, forKey: .kind)
    try container.encode(ItemRow(line), forKey: .line)
    try container.encode(paragraphs.map { Paragraph($0, naming) }, forKey: .paragraphs)
  }

  /// A paragraph in which cited passages begin.
  private struct Paragraph: Encodable {
    let place: NamedPassage
    let citations: [NamedPassage]

    init(_ paragraph: CitedParagraph, _ naming: PassageNaming) {
      place = naming.passage(
        CitedPassage(
          article: paragraph.article, start: paragraph.start, end: paragraph.end,
          text: paragraph.text))
      citations = paragraph.citations.map(naming.passage)
    }

    private enum CodingKeys: String, CodingKey {
      case citations
    }

    func encode(to encoder: any Encoder) throws {
      try place.encode(to: encoder)
      var container = encoder.container(keyedBy: CodingKeys.self)
      try container.encode(citations, forKey: .citations)
    }
  }

  static var shape: JSONShape {
    let paragraph = JSONShape.object(
      "A paragraph in which cited passages begin.",
      [
        "article": .words("The file or address that brought the article."),
        "article_id": RowShapes.identifier("The article's identifier."),
        "start": .integer("Code points of the article before the paragraph.", from: 0),
        "end": .integer("Code points of the article up to its end.", from: 0),
        "text": .words("The paragraph."),
        "citations": .list(of: .named("Passage"), "The passages, in the order of the text."),
      ])
    let kinds = RecordList.allCases.filter { $0.kind != nil }
    return .object(
      "A line with the paragraphs behind it.",
      [
        "kind": .choice(LineKind.self, "What the line is."),
        "line": .either(
          kinds.map { .named(InterfaceShapes.row(of: $0)) }, "The line, as its list gives it."),
        "paragraphs": .list(of: paragraph, "Where it is told, article by article."),
      ])
  }
}
