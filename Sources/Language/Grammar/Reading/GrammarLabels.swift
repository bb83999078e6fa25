/// The labels of the model's layers as values, each list in the order of its scores.
///
/// A label that this program does not know becomes the least telling one of its kind.
struct GrammarLabels: Sendable {
  let tags: [UniversalTag]
  let pennTags: [String]
  let lemmaScripts: [LemmaScript]
  let relations: [Relation]
  let names: [NamedMention.Kind]
  /// Nil where a word is no noun phrase's head.
  let nominals: [NominalMention.Kind?]

  /// The strings are those of the model.
  init(
    tags: [String], pennTags: [String], lemmaScripts: [String], relations: [String],
    names: [String], nominals: [String]
  ) {
    self.tags = tags.map { UniversalTag(rawValue: $0) ?? .other }
    self.pennTags = pennTags
    self.lemmaScripts = lemmaScripts.map { LemmaScript($0) }
    self.relations = relations.map { Relation($0) ?? Relation(.unspecified) }
    self.names = names.map { NamedMention.Kind(rawValue: $0) ?? .other }
    self.nominals = nominals.map { NominalMention.Kind(rawValue: $0) }
  }
}
