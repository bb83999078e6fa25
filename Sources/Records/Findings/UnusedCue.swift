/// A sentence with a word of contact or speech from which nothing was drawn.
///
/// «The ministers met.» names nobody; that it was read and left out can be seen here.
package struct UnusedCue: Hashable, Sendable, Codable {
  /// What the word would tell of; the raw values appear in outputs.
  package enum Kind: String, Sendable, CaseIterable, Codable {
    case contact, statement
  }

  package let kind: Kind
  /// The word as it is in a dictionary: `meet`.
  package let cue: String
  /// The sentence.
  package let citation: Citation

  package init(kind: Kind, cue: String, citation: Citation) {
    self.kind = kind
    self.cue = cue
    self.citation = citation
  }
}
