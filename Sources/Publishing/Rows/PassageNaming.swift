import Records
import Store

/// Passages as JSON gives them: with the article's source beside its identifier.
package struct PassageNaming {
  private let sources: [String: String]

  init(_ articles: [ArticleLine]) {
    sources = Dictionary(
      articles.map { ($0.id, $0.sources.first ?? $0.id) }, uniquingKeysWith: { first, _ in first })
  }

  func passage(_ passage: CitedPassage) -> NamedPassage {
    NamedPassage(
      article: sources[passage.article] ?? passage.article, articleID: passage.article,
      start: passage.start, end: passage.end, text: passage.text)
  }

  func variant(_ variant: VariantLine) -> NamedVariant {
    NamedVariant(
      field: variant.field, value: variant.value, citations: variant.citations.map(passage))
  }
}

/// A passage with its article's source.
struct NamedPassage: Encodable {
  /// The file that brought the article; of several the first by name.
  let article: String
  let articleID: String
  let start: Int
  let end: Int
  let text: String

  private enum CodingKeys: String, CodingKey {
    case article, start, end, text
    case articleID = "article_id"
  }
}

/// A value on which articles differ, with the passages that give it.
struct NamedVariant: Encodable {
  let field: String
  let value: String
  let citations: [NamedPassage]
}
