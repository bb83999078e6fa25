/// Someone who deals with others: a person, a state, an organisation, or a described group.
package struct Actor: Hashable, Sendable, Codable {
  /// What an actor is; the raw values appear in outputs.
  package enum Kind: String, Sendable, CaseIterable, Codable {
    case person, state, organisation, group
  }

  /// The full customary English name (`Emmanuel Macron`, `Russia`), or a description in the text's
  /// words (`French presidential official`).
  package let name: String
  package let kind: Kind
  /// ISO 3166-1 alpha-2 code of the state that it is or acts for, when known.
  package let state: String?
  /// The forms in which an article names it, in order of appearance.
  package var aliases: [String]

  package init(name: String, kind: Kind, state: String? = nil, aliases: [String] = []) {
    self.name = name
    self.kind = kind
    self.state = state
    self.aliases = aliases
  }
}
