/// What one report says of something: a finding with the report it stands in.
///
/// The accounts of one thing, from however many reports, make one ``Line`` of the record.
package struct Account<Item: Sendable & Hashable & Codable>: Hashable, Sendable {
  /// The finding's identifier.
  package let id: String
  package let item: Item
  package let origin: Origin
  /// The passages, the fullest mention first; never empty.
  package let citations: [CitedPassage]
  package let confidence: Confidence?

  package init(
    id: String, item: Item, origin: Origin, citations: [CitedPassage],
    confidence: Confidence? = nil
  ) {
    self.id = id
    self.item = item
    self.origin = origin
    self.citations = citations
    self.confidence = confidence
  }
}

/// The report in which an account stands.
package struct Origin: Hashable, Sendable {
  /// The article's identifier.
  package let article: String
  package let published: EventDate?
  package let publishedHow: PublicationDate.Source
  /// The days in which it was published as far as is known: its date, else what its clues leave, be it years.
  package let publishedWithin: EventDate?

  package init(
    article: String, published: EventDate?, publishedHow: PublicationDate.Source,
    publishedWithin: EventDate? = nil
  ) {
    self.article = article
    self.published = published
    self.publishedHow = publishedHow
    self.publishedWithin = published ?? publishedWithin
  }
}

extension Account {
  /// Earlier reports first, undated ones last, then by identifier: an order that does not depend on how articles came.
  package static func isEarlier(_ left: Account, _ right: Account) -> Bool {
    (left.publicationKey, left.id) < (right.publicationKey, right.id)
  }

  private var publicationKey: Int {
    origin.published?.firstDay?.number ?? origin.published?.lastDay?.number ?? Int.max
  }
}
