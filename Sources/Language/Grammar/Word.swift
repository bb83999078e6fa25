/// What the grammar says of a token: its part of speech, its dictionary form and its place in the tree.
package struct Word: Hashable, Sendable {
  /// The token's index in ``Analysis/tokens``.
  package let token: Int
  package let tag: UniversalTag
  /// The finer tag of the Penn Treebank: `NNP`, `VBD`.
  package let pennTag: String
  /// Never empty.
  package let lemma: String
  /// The index of the token that it depends on; nil for the root of the sentence.
  package let head: Int?
  package let relation: Relation

  package init(
    token: Int, tag: UniversalTag, pennTag: String, lemma: String, head: Int?, relation: Relation
  ) {
    self.token = token
    self.tag = tag
    self.pennTag = pennTag
    self.lemma = lemma
    self.head = head
    self.relation = relation
  }
}
