import Records

/// A state, or a territory that acts as one: a row of `states.tsv` or `territories.tsv`.
struct Nation {
  let name: String
  /// ISO 3166-1 alpha-2; for a territory the code of the state that holds it.
  let code: String?
  /// The first adjective of the table: `French`.
  let adjective: String?
  /// The seat of its government, by its customary name.
  let capital: String?
  /// The years in which it exists.
  let years: ClosedRange<Int>
  let isTerritory: Bool

  /// The actor that the name means.
  var actor: Actor { Actor(name: name, kind: .state, state: code) }
}
