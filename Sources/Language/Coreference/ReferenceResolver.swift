import Records

/// Finds the chains of an article: see ``ChainBuilder``.
struct ReferenceResolver: Sendable {
  private let pronouns: Pronouns
  private let femaleNames: Set<String>
  private let givenNames: Set<String>
  /// What some nouns say that something is.
  private let classes: [String: Actor.Kind]

  /// - Throws: `LanguageError` when a table that ships with the program cannot be read.
  init(givenNames: Set<String>) throws(LanguageError) {
    self.givenNames = givenNames
    pronouns = try Pronouns()
    var classes: [String: Actor.Kind] = [:]
    for row in try WordTable.rows("Coreference/classNouns.tsv") {
      if let noun = row["noun"] { classes[noun] = row["kind"].flatMap(Actor.Kind.init) }
    }
    self.classes = classes
    femaleNames = try WordTable.words("Names/Words/femaleNames.txt")
  }

  /// The chains of the noun phrases; the mentions are those of names, titles and groups.
  func chains(in tokens: [Token], grammar: Grammar, among mentions: [Mention]) -> Chains {
    let reader = TraitReader(
      pronouns: pronouns, femaleNames: femaleNames, givenNames: givenNames, classes: classes,
      tokens: tokens,
      grammar: grammar)
    var builder = ChainBuilder(grammar, traits: reader, mentions: mentions)
    return builder.build()
  }

  /// The mentions and those of pronouns that a chain explains and no mention does, in order.
  func pronouns(
    of chains: Chains, in tokens: [Token], grammar: Grammar, beside mentions: [Mention]
  ) -> [Mention] {
    let known = Set(mentions.map(\.tokens.lowerBound))
    let more = grammar.nominals.compactMap { nominal -> Mention? in
      let head = nominal.head
      guard grammar.word(head)?.tag == .pronoun, !known.contains(head),
        let pronoun = pronouns[tokens[head].folded], pronoun.person == 3, pronoun.gender != .it,
        let actors = chains.chain(ofHead: head)?.actors, let first = actors.first
      else { return nil }
      return Mention(
        span: tokens[head].span, tokens: head..<head + 1,
        meaning: actors.count == 1 ? .actor(first) : .actors(actors), isIndirect: true)
    }
    return (mentions + more).sorted { $0.span < $1.span }
  }
}
