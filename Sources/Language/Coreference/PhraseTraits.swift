/// What the words of a noun phrase tell of whom or what it means.
struct PhraseTraits {
  /// Nil for a phrase that is no personal pronoun.
  var pronoun: Pronouns.Entry?
  /// Nil where the words do not tell.
  var isPlural: Bool?
  var gender: Gender?
  var kind: NominalMention.Kind
}

/// What the phrases of a chain tell together.
struct ChainTraits {
  private var gender: Gender?
  private var isPlural: Bool?
  private var isPerson = false
  private var person: Int?

  init(_ traits: PhraseTraits) { add(traits) }

  mutating func add(_ traits: PhraseTraits) {
    gender = gender ?? traits.gender
    isPlural = isPlural ?? traits.isPlural
    if traits.kind == .person { isPerson = true }
    person = person ?? traits.pronoun?.person
  }

  /// Whether a phrase can mean the same.
  func allow(_ traits: PhraseTraits) -> Bool {
    if let gender, let other = traits.gender, gender != other { return false }
    if let pronoun = traits.pronoun, let isPlural, let other = pronoun.isPlural, isPlural != other {
      return false
    }
    return true
  }
}

/// Reads traits from an article's words.
struct TraitReader {
  let pronouns: Pronouns
  let femaleNames: Set<String>
  let tokens: [Token]
  let grammar: Grammar

  func traits(of nominal: NominalMention) -> PhraseTraits {
    let word = grammar.word(nominal.head)
    let pronoun = word?.tag == .pronoun ? pronouns[tokens[nominal.head].folded] : nil
    if let pronoun {
      return PhraseTraits(
        pronoun: pronoun, isPlural: pronoun.isPlural, gender: pronoun.gender, kind: nominal.kind)
    }
    let isPlural: Bool? =
      switch word?.pennTag {
      case "NNS", "NNPS": true
      case "NN", "NNP": isCoordination(nominal) ? true : nominal.kind == .person ? false : nil
      default: nil
      }
    return PhraseTraits(
      isPlural: isPlural, gender: gender(nominal), kind: nominal.kind)
  }

  private func isCoordination(_ nominal: NominalMention) -> Bool {
    grammar.parse(of: nominal.head)?.dependents(of: nominal.head).contains {
      grammar.word($0)?.relation.universal == .conjunct && nominal.tokens.contains($0)
    } ?? false
  }

  private func gender(_ nominal: NominalMention) -> Gender? {
    guard nominal.kind == .person else { return nil }
    return nil
  }
}
