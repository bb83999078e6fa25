import Foundation
package import Records

/// Marks the language of an article: `Article` → `Analysis`.
///
/// Input: an article. Output: its tokens, sentences, times and mentions, and with a parser its grammar.
/// «Macron met Putin in Moscow on Monday.» gives one sentence, the time «Monday» with its day, the
/// people Emmanuel Macron and Vladimir Putin and the place Moscow. Furniture is passed over.
package struct LanguageAnalyser: Sendable {
  private let segmenter: Segmenter
  private let times: TimeTagger
  private let names: NameResolver
  private let pronouns: PronounResolver
  private let states: [String: Actor]
  private let nationalities: [String: Actor]
  private let capitals: [String: String]
  private let parser: Parser?
  private let references: ReferenceResolver

  /// Without a parser the sentences are those of rules, and there is no grammar.
  ///
  /// - Throws: `LanguageError` when a table that ships with the program cannot be read.
  package init(parser: Parser? = nil) throws {
    try self.init(parser: parser, names: NameResolver())
  }

  /// With the large tables of names, which take longest to read, from elsewhere.
  ///
  /// - Throws: `LanguageError` when a table that ships with the program cannot be read.
  package init(parser: Parser?, names: NameResolver) throws {
    self.parser = parser
    self.names = names
    segmenter = try Segmenter()
    times = try TimeTagger()
    pronouns = try PronounResolver()
    references = try ReferenceResolver(givenNames: names.tables.givenNames)
    states = names.statesByCode
    nationalities = names.statesByAdjective
    capitals = names.capitalsByAdjective
  }

  package func analyse(_ article: Article) -> Analysis {
    let tokens = segmenter.tokens(of: article)
    let ruled = segmenter.sentences(of: article, tokens: tokens)
    let (sentences, grammar) = parser?.read(tokens, sentences: ruled) ?? (ruled, .none)
    return analyse(article, tokens: tokens, sentences: sentences, grammar: grammar)
  }

  /// Goes on with an article that is cut and parsed.
  package func analyse(
    _ article: Article, tokens: [Token], sentences: [Sentence], grammar: Grammar
  ) -> Analysis {
    // Rules of names and times read the parts of «pro-Russian» and «29/5/2017».
    let parts = WordParts(tokens: tokens, sentences: sentences)
    let told = GrammarOfParts(grammar: grammar, parts: parts)
    let (named, offices) = names.names(
      in: article, tokens: parts.tokens, sentences: parts.sentences, grammar: told)
    let resolved = pronouns.mentions(
      in: parts.tokens, sentences: parts.sentences, among: named, grammar: told)
    let sure = (named + resolved).sorted { $0.span < $1.span }.map(parts.origin)
    let chains = references.chains(
      in: tokens, grammar: grammar, among: named.map(parts.origin))
    let mentions = references.pronouns(of: chains, in: tokens, grammar: grammar, beside: sure)
    return Analysis(
      article: article, tokens: tokens, sentences: sentences,
      times: times.times(
        in: article, tokens: parts.tokens, sentences: parts.sentences, grammar: told),
      mentions: mentions, states: states, nationalities: nationalities, capitals: capitals,
      grammar: grammar,
      chains: chains, offices: offices)
  }
}
