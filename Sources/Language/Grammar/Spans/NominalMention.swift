/// A noun phrase that speaks of something, by name or not: «the visiting minister».
package struct NominalMention: Hashable, Sendable {
  /// The types of GUM (<https://wiki.gucorpling.org/gum/entities>); the raw values are its own.
  package enum Kind: String, Sendable, CaseIterable, Codable {
    case abstract, animal, event, object, organization, person, place, plant, substance, time
  }

  /// The index of the phrase's head in ``Analysis/tokens``.
  package let head: Int
  package let kind: Kind
  /// The phrase, as ``Parse/phrase(of:)`` gives it.
  package let tokens: Range<Int>

  package init(head: Int, kind: Kind, tokens: Range<Int>) {
    self.head = head
    self.kind = kind
    self.tokens = tokens
  }
}

extension [NominalMention] {
  /// In the order in which they begin, the longer first.
  var inOrder: [NominalMention] {
    sorted { ($0.tokens.lowerBound, -$0.tokens.upperBound) < ($1.tokens.lowerBound, -$1.tokens.upperBound) }
  }
}
