package import Records

/// A passage that names or describes an actor or a place, and whom it means.
///
/// «the French president», in a report of 2022, is Emmanuel Macron.
package struct Mention: Hashable, Sendable {
  /// Whom or what a passage means.
  package enum Meaning: Hashable, Sendable {
    /// An actor of the record.
    case actor(Actor)
    /// Several actors in one phrase: «the two leaders», «the French and Russian presidents».
    case actors([Actor])
    /// A place by its customary name, with the ISO 3166-1 alpha-2 code of its state if it has one.
    case place(name: String, state: String?)
  }

  package let span: TextSpan
  /// Indices into ``Analysis/tokens``; a leading «the» is left out, titles are taken in.
  package let tokens: Range<Int>
  package let meaning: Meaning
  /// Whether the meaning came from a pronoun or description and not from a name.
  package let isIndirect: Bool
  /// Whether a preposition of place stands before it: «in China», «at the Kremlin».
  package let isLocative: Bool

  package init(
    span: TextSpan, tokens: Range<Int>, meaning: Meaning, isIndirect: Bool = false,
    isLocative: Bool = false
  ) {
    self.span = span
    self.tokens = tokens
    self.meaning = meaning
    self.isIndirect = isIndirect
    self.isLocative = isLocative
  }

  /// The one actor meant, if it is one.
  package var actor: Actor? {
    if case .actor(let actor) = meaning { return actor }
    return nil
  }

  /// All actors meant; none for a place.
  package var actors: [Actor] {
    switch meaning {
    case .actor(let actor): [actor]
    case .actors(let actors): actors
    case .place: []
    }
  }
}
