package import Records

/// A sentence of an article: a run of its tokens.
package struct Sentence: Hashable, Sendable {
  /// Indices into ``Analysis/tokens``.
  package let tokens: Range<Int>
  /// From the first token's start to the last one's end.
  package let span: TextSpan
  /// Which paragraph of the article it stands in, from 0.
  package let paragraph: Int
  /// Whether it is the article's headline.
  package let isHeadline: Bool

  package init(tokens: Range<Int>, span: TextSpan, paragraph: Int, isHeadline: Bool) {
    self.tokens = tokens
    self.span = span
    self.paragraph = paragraph
    self.isHeadline = isHeadline
  }
}
