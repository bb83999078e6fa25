import Language
import Records

/// The sentences of an article by where they stand, and whom they name.
struct CitedSentences {
  private let view: ArticleView
  private let sentences: [TextSpan: Sentence]

  init(_ view: ArticleView) {
    self.view = view
    sentences = Dictionary(
      view.sentences.map { ($0.span, $0) }, uniquingKeysWith: { one, _ in one })
  }

  /// The sentence that a citation quotes whole.
  func sentence(of citation: Citation) -> Sentence? { sentences[citation.span] }

  /// The names of those whom a sentence names, and does not only mean.
  func named(in sentence: Sentence) -> Set<String> {
    let mentions = sentence.tokens.compactMap { view.mention(at: $0) }.filter { !$0.isIndirect }
    return Set(
      mentions.flatMap { mention in
        if case .place = mention.meaning { return view.hostState(of: mention).map { [$0] } ?? [] }
        return mention.actors
      }.map(\.name))
  }
}
