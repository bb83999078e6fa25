/// A point on which accounts in the record differ, whichever reports they stand in.
///
/// A ``Disagreement`` is what one report shows of itself; a dispute is drawn from all of them.
package struct Dispute: Hashable, Sendable, Codable {
  /// One account of the point.
  package struct Side: Hashable, Sendable, Codable {
    /// An actor, or `the article`.
    package var who: String
    /// A short paraphrase.
    package var says: String
    /// When it was said, else published; nil where neither is known.
    package var since: EventDate?
    /// Where it is said; never empty.
    package var citations: [CitedPassage]

    package init(who: String, says: String, since: EventDate?, citations: [CitedPassage]) {
      self.who = who
      self.says = says
      self.since = since
      self.citations = citations
    }
  }

  package var kind: Disagreement.Kind
  /// The point in plain words.
  package var about: String
  /// Two or more, the earliest first.
  package var sides: [Side]
  /// Who later took the other side's view, if one did; an actor.
  package var gaveWay: String?

  package init(kind: Disagreement.Kind, about: String, sides: [Side], gaveWay: String? = nil) {
    self.kind = kind
    self.about = about
    self.sides = sides
    self.gaveWay = gaveWay
  }

  /// Follows from the kind and the first passages of the two sides that were first.
  package var id: String {
    StableIdentifier.dispute(
      kind: kind, passages: sides.prefix(2).compactMap(\.citations.first).sorted())
  }

  /// The names of the fields in JSON.
  package enum CodingKeys: String, CodingKey, CaseIterable {
    case kind, about, sides
    case gaveWay = "gave_way"
  }
}
