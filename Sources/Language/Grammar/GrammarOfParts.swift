/// What grammar tells rules that read parted words: ``WordParts`` over a ``Grammar``.
///
/// Ranges are of parts. Every answer is nil or false where the model has not read the words.
struct GrammarOfParts {
  let grammar: Grammar
  let parts: WordParts

  /// Of words that the model has not read.
  static let none = GrammarOfParts(grammar: .none, parts: WordParts(tokens: [], sentences: []))

  /// What kind of name stands exactly there.
  func kind(ofName range: Range<Int>) -> NamedMention.Kind? {
    grammar.name(of: parts.origin(of: range))?.kind
  }

  /// Whether a phrase is the subject of an active verb: whoever acts.
  func acts(_ range: Range<Int>) -> Bool? {
    guard let head = head(of: parts.origin(of: range)) else { return nil }
    return head.relation.universal == .nominalSubject && head.relation.subtype == nil
  }

  /// The tense of the clause that a phrase belongs to.
  func tense(at range: Range<Int>) -> Tense {
    guard var word = head(of: parts.origin(of: range)),
      let parse = grammar.parse(of: word.token)
    else { return .unclear }
    while let head = word.head {
      word = parse[head]
      guard word.tag == .verb || word.tag == .auxiliary || hasCopula(word, parse) else { continue }
      let tense = ClauseTense(verb: word, parse: parse).tense
      if tense != .unclear { return tense }
    }
    return .unclear
  }

  /// The word of a phrase whose head lies outside it.
  private func head(of tokens: Range<Int>) -> Word? {
    tokens.lazy.compactMap(grammar.word).first { word in
      word.head.map { !tokens.contains($0) } ?? true
    }
  }

  private func hasCopula(_ word: Word, _ parse: Parse) -> Bool {
    parse.dependents(of: word.token).contains { parse[$0].relation.universal == .copula }
  }
}

/// The tense of a verb with its auxiliaries.
struct ClauseTense {
  let verb: Word
  let parse: Parse

  private static let modals: Set<String> = [
    "will", "would", "shall", "may", "might", "could", "can",
  ]

  /// Unclear for infinitives and bare participles: the clause above tells.
  var tense: Tense {
    let auxiliaries = parse.dependents(of: verb.token).map { parse[$0] }
      .filter { $0.relation.universal == .auxiliary || $0.relation.universal == .copula }
    if auxiliaries.contains(where: { $0.pennTag == "MD" && Self.modals.contains($0.lemma) }) {
      return auxiliaries.contains { $0.lemma == "have" } ? .past : .future
    }
    let finite = auxiliaries.first { ["VBD", "VBZ", "VBP"].contains($0.pennTag) } ?? verb
    switch (finite.pennTag, verb.pennTag) {
    case ("VBD", _): return .past
    case (_, "VBN") where finite.lemma == "have": return .past
    case (_, "VBG") where finite.lemma == "be": return .future
    case ("VBZ", _), ("VBP", _): return .present
    default: return .unclear
    }
  }
}
