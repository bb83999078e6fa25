/// A name as it stands in the text, with the type of what it names, before anybody asks who is meant.
package struct NamedMention: Hashable, Sendable {
  /// The raw values are the model's labels and appear in outputs.
  package enum Kind: String, Sendable, CaseIterable, Codable {
    case person, organisation, place
    /// A state, its people or what belongs to it: «France», «the French».
    case state
    case time, event, other
  }

  /// Indices into ``Analysis/tokens``.
  package let tokens: Range<Int>
  package let kind: Kind

  package init(tokens: Range<Int>, kind: Kind) {
    self.tokens = tokens
    self.kind = kind
  }
}
