package import Records

/// An actor of the record, with how it answers to what was typed and how much is kept about it.
package struct ActorMatch: Hashable, Sendable, Codable {
  /// How a name answers to what was typed, the closest first.
  package enum Closeness: String, Hashable, Sendable, CaseIterable, Codable {
    /// The customary name, whatever its case and accents.
    case name
    /// A form in which an article names the actor, or the last word of the name.
    case form
    /// The beginning of a word of the name.
    case beginning
    /// Spelled nearly so: a suggestion, not an answer.
    case spelling
  }

  package let id: String
  package let name: String
  /// As most articles have it; nil when none tells.
  package let kind: Actor.Kind?
  /// ISO 3166-1 alpha-2 code, as most articles have it.
  package let state: String?
  package let closeness: Closeness
  /// The names and forms that reports use, the most frequent first; without those of lower case.
  package let forms: [String]
  /// How many articles name it.
  package let articles: Int
  /// How many contacts it takes part in.
  package let contacts: Int
  /// How many statements it makes.
  package let statements: Int
  /// How many statements are addressed to it.
  package let addressed: Int

  /// How many contacts and statements concern it.
  package var lines: Int { contacts + statements + addressed }
}
