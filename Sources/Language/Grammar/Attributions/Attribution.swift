/// What an article says that somebody said: who, by which words of saying, and what.
///
/// «Talks will go on, Macron told reporters.» has the source «Macron», the cue «told» and the content
/// «Talks will go on». Terms and scope are those of PolNeAR (Newell, Margolin and Ruths 2018).
package struct Attribution: Hashable, Sendable {
  /// Indices into ``Analysis/tokens``, as all ranges here.
  package let source: Range<Int>?
  package let cue: Range<Int>?
  /// In order; at least one. A quotation that its cue interrupts is two pieces.
  package let contents: [Range<Int>]
  /// How much better the links are than none, in natural logarithms, summed.
  package let score: Float

  package init(
    source: Range<Int>?, cue: Range<Int>?, contents: [Range<Int>], score: Float
  ) {
    self.source = source
    self.cue = cue
    self.contents = contents
    self.score = score
  }
}
