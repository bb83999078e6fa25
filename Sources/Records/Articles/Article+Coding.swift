extension Article: Codable {
  private enum CodingKeys: String, CodingKey {
    case id, source, title, byline, outlet, url, published, headline, furniture, text
    case publishedHow = "published_how"
    case publishedCandidates = "published_candidates"
  }

  /// A span in code points, as outputs give it.
  private struct Passage: Codable {
    var kind: Furniture.Kind?
    let start: Int
    let end: Int
    var text: String?

    init?(_ span: TextSpan, of article: ArticleText, kind: Furniture.Kind? = nil) {
      guard let citation = article.quote(span) else { return nil }
      self.kind = kind
      start = citation.start
      end = citation.end
      text = kind == nil ? nil : citation.text
    }
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(id, forKey: .id)
    try container.encode(source, forKey: .source)
    try container.encode(details.title, forKey: .title)
    try container.encode(details.byline, forKey: .byline)
    try container.encode(details.outlet, forKey: .outlet)
    try container.encode(details.url, forKey: .url)
    try container.encode(published.date, forKey: .published)
    try container.encode(published.how, forKey: .publishedHow)
    try container.encode(published.candidates, forKey: .publishedCandidates)
    try container.encode(headline.flatMap { Passage($0, of: text) }, forKey: .headline)
    let pieces = furniture.compactMap { Passage($0.span, of: text, kind: $0.kind) }
    try container.encode(pieces, forKey: .furniture)
    try container.encode(text.string, forKey: .text)
  }

  package init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    let text = ArticleText(try container.decode(String.self, forKey: .text))
    let candidates = try container.decode(
      [PublicationDate.Candidate].self, forKey: .publishedCandidates)
    let pieces = try container.decode([Passage].self, forKey: .furniture)
    let headline = try container.decodeIfPresent(Passage.self, forKey: .headline)
    self.init(
      source: try container.decode(String.self, forKey: .source),
      details: try ArticleDetails(from: decoder),
      published: PublicationDate(candidates: candidates), text: text,
      headline: headline.flatMap { text.quote(codePoints: $0.start, $0.end)?.span },
      furniture: pieces.compactMap { piece in
        guard let kind = piece.kind, let citation = text.quote(codePoints: piece.start, piece.end)
        else { return nil }
        return Furniture(span: citation.span, kind: kind)
      })
  }
}
