/// The names of what the heads tell apart, each list in the order of its scores.
package struct ModelLabels: Decodable, Hashable, Sendable {
  package let upos: [String]
  package let xpos: [String]
  /// Edit scripts from the word as written to its lemma.
  package let lemmaScripts: [String]
  package let relations: [String]
  /// The layer `mention` has O, then B and I of each of these.
  package let mentionTypes: [String]
  package let nominalTypes: [String]

  private enum CodingKeys: String, CodingKey {
    case upos
    case xpos
    case lemmaScripts = "lemma"
    case relations = "relation"
    case mentionTypes = "mention"
    case nominalTypes = "nominal"
  }
}
