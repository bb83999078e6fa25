/// A point on which accounts inside one article differ.
package struct Disagreement: Hashable, Sendable, Codable {
  /// On what the accounts differ; the raw values appear in outputs.
  package enum Kind: String, Sendable, CaseIterable, Codable {
    case figure, date, fact, blame, denial
  }

  /// One account of the point.
  package struct Side: Hashable, Sendable, Codable {
    /// An actor, or `the article`.
    package var who: String
    /// A short paraphrase.
    package var says: String
    package var citations: [Citation]

    package init(who: String, says: String, citations: [Citation]) {
      self.who = who
      self.says = says
      self.citations = citations
    }
  }

  package var kind: Kind
  /// The point in plain words.
  package var about: String
  /// Two or more.
  package var sides: [Side]

  package init(kind: Kind, about: String, sides: [Side]) {
    self.kind = kind
    self.about = about
    self.sides = sides
  }

  enum CodingKeys: String, CodingKey, CaseIterable {
    case kind, about, sides
  }
}
