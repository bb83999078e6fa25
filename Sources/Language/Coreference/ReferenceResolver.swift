/// Finds the chains of an article: see ``ChainBuilder``.
struct ReferenceResolver: Sendable {
  private let pronouns: Pronouns
  private let femaleNames: Set<String>

  /// - Throws: `LanguageError` when a table that ships with the program cannot be read.
  init() throws(LanguageError) {
    pronouns = try Pronouns()
    femaleNames = try WordTable.words("Names/Words/femaleNames.txt")
  }

  /// The chains of the noun phrases; the mentions are those of names, titles and groups.
  func chains(in tokens: [Token], grammar: Grammar, among mentions: [Mention]) -> Chains {
    let reader = TraitReader(
      pronouns: pronouns, femaleNames: femaleNames, tokens: tokens, grammar: grammar)
    var builder = ChainBuilder(grammar, traits: reader, mentions: mentions)
    return builder.build()
  }
}
