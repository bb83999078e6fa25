/// Something by which someone let themselves be bound, and what reports say became of it.
///
/// Later evidence is shown, with which way it points; whether a pledge was kept is the reader's to say.
package struct Pledge: Hashable, Sendable, Codable {
  /// What kind of word was given; the raw values appear in outputs.
  package enum Kind: String, Sendable, CaseIterable, Codable {
    case promise, denial, assurance, threat, offer, refusal, agreement
  }

  /// Something that bears on a pledge.
  package struct Evidence: Hashable, Sendable, Codable {
    /// Which way it points; the raw values appear in outputs.
    package enum Bearing: String, Sendable, CaseIterable, Codable {
      case `for`, against
      /// Someone doubts or disputes it.
      case disputed
    }

    package var bearing: Bearing
    /// A short paraphrase.
    package var says: String
    /// Who says or does it; an actor or `the article`.
    package var who: String
    package var date: EventDate?
    package var citations: [CitedPassage]

    package init(
      _ bearing: Bearing, who: String, says: String, date: EventDate?, citations: [CitedPassage]
    ) {
      self.bearing = bearing
      self.who = who
      self.says = says
      self.date = date
      self.citations = citations
    }
  }

  package var kind: Kind
  /// The actors who gave their word, one or more.
  package var by: [String]
  package var to: String?
  /// What was pledged, in the report's words.
  package var what: String
  /// When the word was given.
  package var date: EventDate?
  /// By when it is to be kept, where told.
  package var due: EventDate?
  /// The earliest first.
  package var outcomes: [Evidence]

  package init(kind: Kind, by: [String], to: String? = nil, what: String, date: EventDate? = nil) {
    self.kind = kind
    self.by = by
    self.to = to
    self.what = what
    self.date = date
    outcomes = []
  }

  /// The names of the fields in JSON.
  package enum CodingKeys: String, CodingKey, CaseIterable {
    case kind, by, to, what, date, due, outcomes
  }
}
