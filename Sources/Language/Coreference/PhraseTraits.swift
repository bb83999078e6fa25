import Records

/// What the words of a noun phrase tell of whom or what it means.
struct PhraseTraits {
  /// Nil for a phrase that is no personal pronoun.
  var pronoun: Pronouns.Entry?
  /// Nil where the words do not tell.
  var isPlural: Bool?
  var gender: Gender?
  var kind: NominalMention.Kind
  /// The folded words that are no determiner, where these can mean the same wherever they stand again.
  var words: String?
  /// The last word's lemma of «the minister», «his house»: of what is known already.
  var definiteHead: String?
  /// Lemmas of the words that tell what it is: nouns, adjectives, numbers and names.
  var content: Set<String> = []
  /// What «the country» and «the alliance» are.
  var actorKind: Actor.Kind?
  /// The words of a name.
  var name: Set<String> = []
  /// «each man», «another day»: never what was spoken of before.
  var isNew = false
}

/// What the phrases of a chain tell together.
struct ChainTraits {
  private var gender: Gender?
  private var isPlural: Bool?
  private var isPerson = false
  private var person: Int?
  /// The words of each of its names.
  private var names: Set<String> = []
  private var content: Set<String> = []
  private var actorKind: Actor.Kind?

  init(_ traits: PhraseTraits) { add(traits) }

  mutating func add(_ traits: PhraseTraits) {
    gender = gender ?? traits.gender
    isPlural = isPlural ?? traits.isPlural
    if traits.kind == .person { isPerson = true }
    person = person ?? traits.pronoun?.person
    names.formUnion(traits.name)
    content.formUnion(traits.content)
    actorKind = actorKind ?? traits.actorKind
  }

  /// Notes whom a name of it means.
  mutating func note(_ actors: [Actor]) {
    actorKind = actors.count == 1 ? actors.first?.kind : actorKind
  }

  /// Whether a phrase can mean the same.
  func allow(_ traits: PhraseTraits) -> Bool {
    if let gender, let other = traits.gender, gender != other { return false }
    if let pronoun = traits.pronoun, let isPlural, let other = pronoun.isPlural, isPlural != other {
      return false
    }
    if !names.isEmpty, !traits.name.isEmpty, names.isDisjoint(with: traits.name) { return false }
    return !traits.isNew && allowKind(traits)
  }

  /// «it» and «the alliance» are no person, «he» and «the minister» no state, «the alliance» neither.
  private func allowKind(_ traits: PhraseTraits) -> Bool {
    switch actorKind {
    case .person: traits.gender != .it && traits.actorKind == nil
    case .state, .organisation:
      traits.gender != .he && traits.gender != .she
        && (traits.pronoun != nil || traits.kind != .person)
        && (traits.actorKind == nil || traits.actorKind == actorKind)
    default: true
    }
  }

  /// Whether a description says nothing that its phrases have not said.
  func cover(_ traits: PhraseTraits) -> Bool {
    traits.content.isSubset(of: content)
  }
}

/// Reads traits from an article's words.
struct TraitReader {
  let pronouns: Pronouns
  let femaleNames: Set<String>
  let givenNames: Set<String>
  let classes: [String: Actor.Kind]
  let tokens: [Token]
  let grammar: Grammar
  private let definite: Set<String> = ["the", "this", "that", "these", "those"]
  private let fresh: Set<String> = ["each", "every", "another", "any", "no", "some"]

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
    var traits = PhraseTraits(
      isPlural: isPlural, gender: gender(nominal), kind: nominal.kind, words: words(nominal))
    let inside = nominal.tokens.compactMap(grammar.word)
    let telling: [UniversalTag] = [.noun, .adjective, .numeral, .properNoun]
    traits.content = Set(inside.filter { telling.contains($0.tag) }.map(\.lemma))
    if word?.tag == .properNoun {
      traits.name = Set(inside.filter { $0.tag == .properNoun }.map { tokens[$0.token].folded })
    }
    let first = inside.first
    if let word, word.tag == .noun, let first {
      let isOwned = first.pennTag == "PRP$"
      if isOwned || definite.contains(first.lemma) { traits.definiteHead = word.lemma }
    }
    if let word, word.tag == .noun { traits.actorKind = classes[word.lemma] }
    if let first, fresh.contains(first.lemma), first.token != nominal.head { traits.isNew = true }
    return traits
  }

  /// Nil for «a minister», which is another one each time, and for what has no noun.
  private func words(_ nominal: NominalMention) -> String? {
    guard let head = grammar.word(nominal.head), [.noun, .properNoun, .numeral].contains(head.tag)
    else { return nil }
    var tokens = nominal.tokens
    if let first = grammar.word(tokens.lowerBound), first.tag == .determiner, tokens.count > 1 {
      if first.lemma == "a" { return nil }
      tokens = tokens.dropFirst()
    }
    return self.tokens[tokens].map(\.folded).joined(separator: " ")
  }

  /// Whether a phrase is «I», «me» or «my».
  func isSpeaker(_ nominal: NominalMention) -> Bool {
    let pronoun = pronouns[tokens[nominal.head].folded]
    return nominal.tokens.count == 1 && pronoun?.person == 1 && pronoun?.isPlural == false
  }

  /// Whether some words stand in quotation marks, or hold the marks.
  func isQuoted(_ words: Range<Int>) -> Bool {
    let around = max(0, words.lowerBound - 1)..<min(tokens.count, words.upperBound + 1)
    return around.contains { tokens[$0].folded == "\"" }
  }

  private func isCoordination(_ nominal: NominalMention) -> Bool {
    grammar.parse(of: nominal.head)?.dependents(of: nominal.head).contains {
      grammar.word($0)?.relation.universal == .conjunct && nominal.tokens.contains($0)
    } ?? false
  }

  private func gender(_ nominal: NominalMention) -> Gender? {
    guard nominal.kind == .person, let word = grammar.word(nominal.head),
      !word.pennTag.hasSuffix("S")
    else { return nil }
    let names = nominal.tokens.filter { grammar.word($0)?.tag == .properNoun }
      .map { tokens[$0].folded }
    // The first given name tells: «José María» is a man. The last word is the family's, also where it
    // looks like a given name.
    let given = names.dropLast().first { femaleNames.contains($0) || givenNames.contains($0) }
    guard let name = given ?? names.first(where: { names.count == 1 && femaleNames.contains($0) })
    else { return nil }
    return femaleNames.contains(name) ? .she : .he
  }
}
