package import Records

/// Cuts an article into words and sentences: `Article` → tokens, sentences.
///
/// Input: an article. Output: the syntactic words of its body in order, and its sentences as runs of
/// them. «Talks began.The U.S. didn't come.» gives two sentences with nine words. Furniture is passed
/// over. It looks at signs and closed sets of words alone, and so works without a model.
package struct Segmenter: Sendable {
  private let tokenizer: Tokenizer
  private let splitter: SentenceSplitter

  /// - Throws: `LanguageError` when a table that ships with the program cannot be read.
  package init() throws(LanguageError) {
    tokenizer = try Tokenizer()
    splitter = try SentenceSplitter()
  }

  package func tokens(of article: Article) -> [Token] {
    article.body.flatMap { tokenizer.tokens(of: article.text, in: $0) }
  }

  /// The sentences of an article of which ``tokens(of:)`` gave the tokens.
  package func sentences(of article: Article, tokens: [Token]) -> [Sentence] {
    splitter.sentences(of: article, tokens: tokens)
  }
}
