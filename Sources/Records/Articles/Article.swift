/// One report as it was read: its words, what is known about it, and what in it is not news.
package struct Article: Hashable, Sendable {
  /// Derived from the content (see ``StableIdentifier``).
  package let id: String
  /// The path or address that it was read from; for a line of a file `PATH#LINE`.
  package let source: String
  package let details: ArticleDetails
  package let published: PublicationDate
  /// Everything that was read, the headline first where the source kept it apart.
  package let text: ArticleText
  /// Where the headline stands in ``text``, if there is one.
  package let headline: TextSpan?
  /// Passages that are not part of the report, in order and apart: cookie notices, captions, …
  package let furniture: [Furniture]

  package init(
    source: String, details: ArticleDetails, published: PublicationDate, text: ArticleText,
    headline: TextSpan? = nil, furniture: [Furniture] = []
  ) {
    self.source = source
    self.details = details
    self.published = published
    self.text = text
    self.headline = headline
    self.furniture = furniture.sorted { $0.span < $1.span }
    id = StableIdentifier.article(
      text: text.string, published: published.stated?.description, outlet: details.outlet)
  }

  /// The same article, under the same identifier, with a date of publication that was reasoned out.
  ///
  /// A stated date stays before it.
  package func inferred(_ date: EventDate, from reasons: [String]) -> Article {
    let stated = published.candidates.filter { $0.how != .inferred }
    let candidate = PublicationDate.Candidate(
      value: date, how: .inferred, foundIn: "clues", words: reasons.joined(separator: "; "))
    return Article(
      source: source, details: details,
      published: PublicationDate(candidates: stated + [candidate]), text: text,
      headline: headline, furniture: furniture)
  }

  /// The passages that are read for news: all that is not furniture.
  package var body: [TextSpan] {
    var spans: [TextSpan] = []
    var position = 0
    for piece in furniture {
      if piece.span.start > position { spans.append(TextSpan(position, piece.span.start)) }
      position = max(position, piece.span.end)
    }
    if position < text.length { spans.append(TextSpan(position, text.length)) }
    return spans
  }
}

/// What a source says about an article; nil where it says nothing.
package struct ArticleDetails: Hashable, Sendable, Codable {
  package var title: String?
  package var byline: String?
  /// The publisher of the text.
  package var outlet: String?
  package var url: String?

  package init(
    title: String? = nil, byline: String? = nil, outlet: String? = nil, url: String? = nil
  ) {
    self.title = title
    self.byline = byline
    self.outlet = outlet
    self.url = url
  }
}

/// A passage that is kept out of the analysis.
package struct Furniture: Hashable, Sendable {
  /// What the passage is; the raw values appear in outputs.
  package enum Kind: String, Sendable, CaseIterable, Codable {
    case cookieNotice = "cookie_notice"
    case relatedLink = "related_link"
    case sourceAddress = "source_address"
    case caption
    case commentForm = "comment_form"
    case shareLinks = "share_links"
    case subscription
    case copyright
    case disclaimer
    case byline
    case dateline
    case navigation
    /// Marks of Markdown around words that stay: `**`, `# `, `](https://…)`.
    case markup
  }

  package let span: TextSpan
  package let kind: Kind

  package init(span: TextSpan, kind: Kind) {
    self.span = span
    self.kind = kind
  }
}
