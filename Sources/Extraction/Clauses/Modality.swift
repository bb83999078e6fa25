import Language

/// Whether what a predicate tells is done, still to come, wished, or ruled out.
///
/// The raw values are those of `Resources/Frames/modality.tsv`.
enum Modality: String, Sendable, CaseIterable, Comparable {
  /// It is told as a fact: «Xi met Kim».
  case asserted
  /// «Xi will meet Kim», «the planned visit», «agreed to meet».
  case planned
  /// Someone asks for it or says it should be: «invited Kim to talks», «must withdraw».
  case proposed
  /// «could meet», «if they attack», «threatened to attack».
  case hypothetical
  /// «did not meet», «denied having met», «no talks».
  case denied
  /// «refused to meet», «will not meet», «rejected talks».
  case refused
  /// «called off the talks».
  case cancelled

  private var rank: Int { Modality.allCases.firstIndex(of: self) ?? 0 }

  /// By how much it takes from the fact: of «cancelled a planned visit» the cancelling counts.
  static func < (left: Modality, right: Modality) -> Bool { left.rank < right.rank }
}

/// Reads the modality of a deed from auxiliaries, negation, modifiers and all that governs it.
///
/// Input: the token of a predicate, verb or noun. Output: its modality. «Macron has not ruled out a visit
/// to Kyiv» gives for «visit» `hypothetical`. Times are not read: «meets Putin on Friday» is asserted.
struct ModalityReader: Sendable {
  private let words: ModalityWords

  /// - Throws: `ExtractionError` when the table of words cannot be used.
  init() throws(ExtractionError) {
    words = try ModalityWords()
  }

  func modality(of predicate: Int, in clauses: ClauseReader) -> Modality {
    let reading = DeedReading(clauses: clauses, words: words)
    return reading.modality(of: predicate, depth: 0)
  }

  /// Whether a noun is told with the day for which it has been set: «the summit slated for Friday».
  func isAppointed(_ noun: Int, in clauses: ClauseReader) -> Bool {
    DeedReading(clauses: clauses, words: words).isAppointed(noun)
  }
}

/// A walk up from a deed to all that governs it.
private struct DeedReading {
  let clauses: ClauseReader
  let words: ModalityWords

  /// What is said at the deed itself and above it; «might attend the summit slated for June»: that is planned.
  func modality(of token: Int, depth: Int) -> Modality {
    // «if he comes as planned», «did not come as planned»
    if isAsPlanned(token) {
      return clauses.word(token).map(isNegated) ?? false ? .cancelled : .planned
    }
    let said = strongest(of: token, depth: depth)
    return [.proposed, .hypothetical].contains(said) && isAppointed(token) ? .planned : said
  }

  /// «talks scheduled for June».
  func isAppointed(_ noun: Int) -> Bool {
    let parts = clauses.dependents(of: noun, .nominalModifier)
    return ([noun] + parts).flatMap { clauses.dependents(of: $0, .adnominalClause) }.contains {
      verb in
      guard let word = clauses.word(verb), word.pennTag == "VBN" else { return false }
      return words.modality(word.lemma.lowercased(), as: .appointment) != nil
    }
  }

  /// «comes as expected»
  private func isAsPlanned(_ verb: Int) -> Bool {
    clauses.dependents(of: verb, .adverbialClause).contains { clause in
      guard let word = clauses.word(clause), word.pennTag == "VBN", marks(word) == ["as"] else {
        return false
      }
      return words.modality(word.lemma.lowercased(), as: .governor) == .planned
    }
  }

  /// The strongest of what is said at the deed itself and above it.
  private func strongest(of token: Int, depth: Int) -> Modality {
    guard depth < 8, let word = clauses.word(token) else { return .asserted }
    let own = max(ofForm(word), isNegated(word) ? negated(ofForm(word)) : .asserted)
    if isBareInfinitive(word) { return max(own, .planned) }
    if isOfTimeToCome(word) || isAgenda(of: word) { return max(own, .planned) }
    if isSequel(word), let head = word.head, modality(of: head, depth: depth + 1) == .planned {
      return max(own, .planned)
    }
    guard let head = word.head, let link = link(word, to: head) else { return own }
    if link == .within {
      // «will speak at the summit»; of «did not sign at the summit» there was one.
      let tie = clauses.preposition(of: token) ?? ""
      // «was to have travelled to Paris for talks»: none were held.
      if tie == "for" {
        let around = modality(of: head, depth: depth + 1)
        // «had hoped to pass the law before talks»: that says nothing of the talks.
        let said = around == .cancelled && !clauses.isOnWay(head) ? own : around
        return max(own, ofNext(token, at: head), said)
      }
      let isNext = ["before", "after", "ahead of"].contains(tie)
      let around =
        isNext
        ? modality(of: head, depth: depth + 1) : clauses.word(head).map(ofOccasion) ?? .asserted
      return around == .planned ? max(own, around) : own
    }
    if let governing = governing(head, of: token) {
      if isClaim(clauses.word(head), of: word) { return own }
      if clauses.word(head).map(isNegated) ?? false { return max(own, opposite(governing)) }
      let above = modality(of: head, depth: depth + 1)
      // «hinted at cancelling a visit»: it stands for now.
      let isDoubted = above == .hypothetical || above == .proposed
      if isDoubted, [.cancelled, .refused].contains(governing) { return max(own, .planned) }
      return max(own, governing, above)
    }
    switch link {
    case .transparent: return max(own, modality(of: head, depth: depth + 1))
    case .told, .within: return own
    }
  }

  /// «arrived for talks»: these are next.
  private func ofNext(_ deed: Int, at head: Int) -> Modality {
    guard let verb = clauses.word(head), verb.pennTag != "VBP", !clauses.isJourney(deed) else {
      return .asserted
    }
    return words.modality(verb.lemma.lowercased() + " for", as: .governor) ?? .asserted
  }

  /// Of «at the talks the two are expected to discuss trade» the talks are still to come.
  private func ofOccasion(_ verb: Word) -> Modality {
    let said = words.modality(verb.lemma.lowercased(), as: .governor)
    // «was decided at the talks» is done.
    let isOpen = !clauses.dependents(of: verb.token, .openComplement, .clausalComplement).isEmpty
    return said == .planned && isOpen && clauses.isPassive(verb.token) ? .planned : ofForm(verb)
  }

  /// «will be done by the time Macron meets Putin»
  private func isOfTimeToCome(_ word: Word) -> Bool {
    guard word.relation.universal == .adnominalClause, ["VBZ", "VBP"].contains(word.pennTag),
      let time = word.head.flatMap({ clauses.word($0) }), time.lemma == "time"
    else { return false }
    return clauses.preposition(of: time.token) == "by"
  }

  /// «The agenda of his talks will cover trade»
  private func isAgenda(of word: Word) -> Bool {
    guard word.relation.universal == .nominalModifier, clauses.preposition(of: word.token) == "of",
      let noun = word.head.flatMap({ clauses.word($0) }), ["agenda", "topic"].contains(noun.lemma),
      noun.relation.universal == .nominalSubject, let verb = noun.head.flatMap({ clauses.word($0) })
    else { return false }
    return ofForm(verb) == .planned
  }

  /// «will attend the summit after he concludes a visit»: neither is done yet.
  private func isSequel(_ word: Word) -> Bool {
    word.relation.universal == .adverbialClause && ["VBZ", "VBP"].contains(word.pennTag)
      && !marks(word).isDisjoint(with: ["after", "when", "before", "once"])
  }

  /// What a head can say of a deed: its own modality too, or only by being one of the governing words.
  private enum Link {
    case transparent, told, within
  }

  private func link(_ word: Word, to head: Int) -> Link? {
    guard let above = clauses.word(head) else { return nil }
    let isVerb = above.tag == .verb || above.tag == .auxiliary
    switch word.relation.universal {
    case .openComplement: return .transparent
    case .clausalComplement, .clausalSubject: return .told
    case .adverbialClause:
      // «hinted at cancelling»
      if word.pennTag == "VBG", !marks(word).isDisjoint(with: ["at", "of", "about"]) {
        return .told
      }
      // «was to continue his tour by flying to Slovakia»
      if word.pennTag == "VBG", marks(word).contains("by") { return .transparent }
      // «ruled out meeting», which the parser may take for a circumstance
      if word.pennTag == "VBG", marks(word).isEmpty, isNextTo(head, word.token) {
        return .transparent
      }
      return word.pennTag == "VB" && marks(word).isDisjoint(with: ["if", "unless"])
        ? .transparent : nil
    case .adnominalClause:
      return word.relation.subtype == "relcl" || !["VB", "VBG"].contains(word.pennTag)
        ? nil : .told
    case .conjunct:
      let hasOwn = !clauses.dependents(of: word.token, .nominalSubject, .auxiliary).isEmpty
      return hasOwn && word.tag == .verb ? nil : .transparent
    case .object, .nominalSubject:
      // «talks are likely», but not «the pact is a decision».
      guard isVerb else { return above.tag == .adjective ? .told : nil }
      return isCarrying(above, as: word.relation) ? .transparent : .told
    case .oblique, .nominalModifier:
      // «on his arrival he called for talks»
      let isFronted = clauses.preposition(of: word.token) == "on" && word.token < head
      if isOfPurpose(word), !isFronted, governing(head, of: word.token) != nil { return .told }
      return isVerb && word.relation.universal == .oblique ? .within : nil
    case .compound: return .told
    default: return nil
    }
  }

  /// «hold talks», «the talks will begin».
  private func isCarrying(_ verb: Word, as relation: Relation) -> Bool {
    if words.modality(verb.lemma.lowercased(), as: .occurrence) != nil { return true }
    return clauses.isCarrier(verb.token)
  }

  /// «a call for talks», «opposed to talks»; of «told him at the talks» the verb says nothing.
  private func isOfPurpose(_ word: Word) -> Bool {
    ["for", "to", "of", "on", "from", "into", "about", "against"].contains(
      clauses.preposition(of: word.token) ?? "")
  }

  /// What the word above a deed says of it, with its particle or the deed's preposition first.
  private func governing(_ head: Int, of deed: Int) -> Modality? {
    guard let above = clauses.word(head) else { return nil }
    let lemma = above.lemma.lowercased()
    let particles = clauses.dependents(of: head, .compound).compactMap { clauses.word($0) }
      .filter { $0.relation.subtype == "prt" }.map { $0.lemma.lowercased() }
    if isUnfulfilled(above), let said = words.modality(lemma, as: .pluperfect) { return said }
    let ties = particles + [clauses.preposition(of: deed)].compactMap { $0 }
    for tie in ties {
      if let said = words.modality(lemma + " " + tie, as: .governor) { return said }
    }
    if isTakenUp(above) { return .planned }
    if lemma == "be", isInfinitive(clauses.word(deed)) { return .planned }
    if lemma == "have", isInfinitive(clauses.word(deed)) { return .proposed }
    if lemma == "go", above.pennTag == "VBG", isInfinitive(clauses.word(deed)) { return .planned }
    if isInfinitive(clauses.word(deed)), let said = words.modality(lemma, as: .infinitive) {
      return said
    }
    return words.modality(lemma, as: .governor)
  }

  /// What auxiliaries, the clause's opening word and the modifiers of a noun say.
  private func ofForm(_ word: Word) -> Modality {
    let lemmas = { (tokens: [Int]) in
      tokens.compactMap { self.clauses.word($0)?.lemma.lowercased() }
    }
    let auxiliaries = lemmas(clauses.dependents(of: word.token, .auxiliary))
    let said =
      auxiliaries.compactMap { auxiliary in
        // Reports tell with «would» what others said will be, unless a condition is told.
        let isFuture = ["would", "'d"].contains(auxiliary) && !hasCondition(word)
        return isFuture ? .planned : words.modality(auxiliary, as: .auxiliary)
      } + marks(word).compactMap { words.modality($0, as: .marker) }
      + forms(clauses.dependents(of: word.token, .adjectivalModifier))
    // «before she was to meet»
    let helpers = lemmas(clauses.dependents(of: word.token, .auxiliary, .copula))
    // «was to have travelled»
    if word.pennTag == "VBN", marks(word).contains("to"), helpers.contains("have"),
      helpers.contains("be")
    {
      return .cancelled
    }
    let isToBe = isInfinitive(word) && helpers.contains("be")
    return max(said.max() ?? .asserted, isToBe ? .planned : .asserted)
  }

  private func hasCondition(_ word: Word) -> Bool {
    clauses.dependents(of: word.token, .adverbialClause).contains {
      clauses.word($0).map { !marks($0).isDisjoint(with: ["if", "unless"]) } ?? false
    }
  }

  /// Modifiers are known by their form or their lemma: «planned» is of «plan».
  private func forms(_ modifiers: [Int]) -> [Modality] {
    modifiers.compactMap { token in
      guard let word = clauses.word(token) else { return nil }
      return words.modality(word.lemma.lowercased(), as: .modifier)
        ?? (word.pennTag == "VBN" ? words.modality(word.lemma.lowercased(), as: .governor) : nil)
    }
  }

  /// Whether a word follows another with at most its particle between.
  private func isNextTo(_ head: Int, _ token: Int) -> Bool {
    token == head + 1
      || token == head + 2 && clauses.word(head + 1)?.relation.subtype == "prt"
  }

  private func marks(_ word: Word) -> Set<String> {
    Set(
      clauses.dependents(of: word.token, .marker).compactMap {
        clauses.word($0)?.lemma.lowercased()
      })
  }

  /// «reports suggest that he went», where nobody suggests that he go.
  private func isClaim(_ head: Word?, of deed: Word) -> Bool {
    guard let head, deed.relation.universal == .clausalComplement,
      words.modality(head.lemma.lowercased(), as: .claim) != nil
    else { return false }
    let forms =
      [deed]
      + clauses.dependents(of: deed.token, .auxiliary, .copula).compactMap {
        clauses.word($0)
      }
    return forms.contains { ["VBD", "VBZ"].contains($0.pennTag) }
  }

  /// «did not come to negotiate»: he came, for something else.
  private func isOfPurposeAlone(_ word: Word) -> Bool {
    word.lemma == "come"
      && clauses.dependents(of: word.token, .adverbialClause).contains {
        isInfinitive(clauses.word($0))
      }
  }

  private func isNegated(_ word: Word) -> Bool {
    if isOfPurposeAlone(word) { return false }
    let below = clauses.dependents(
      of: word.token, .adverbialModifier, .determiner, .caseMarking, .auxiliary)
    return below.contains {
      ["not", "n't", "never", "no", "without", "neither"].contains(
        clauses.word($0)?.lemma.lowercased() ?? "")
    }
  }

  /// «will not meet» refuses; «did not meet» and «could not meet» deny.
  private func negated(_ modality: Modality) -> Modality {
    modality == .planned ? .refused : .denied
  }

  /// «did not rule out», «not planned».
  private func opposite(_ modality: Modality) -> Modality {
    switch modality {
    case .refused, .denied, .cancelled: .hypothetical
    case .planned, .proposed, .asserted, .hypothetical: .denied
    }
  }

  /// «had been due to meet», «had expected to meet»; of «had scheduled talks» it is open what became of them.
  private func isUnfulfilled(_ word: Word) -> Bool {
    let helpers = clauses.dependents(of: word.token, .auxiliary, .copula).compactMap {
      clauses.word($0)
    }
    guard helpers.contains(where: { $0.lemma == "have" && $0.pennTag == "VBD" }) else {
      return false
    }
    return helpers.contains { $0.lemma == "be" }
      || !clauses.dependents(of: word.token, .openComplement).isEmpty
  }

  /// «accepted an invitation to visit Rome»
  private func isTakenUp(_ noun: Word) -> Bool {
    guard noun.tag == .noun, noun.relation.universal == .object,
      let verb = noun.head.flatMap({ clauses.word($0) })
    else { return false }
    return words.modality(verb.lemma.lowercased(), as: .infinitive) == .planned
  }

  private func isInfinitive(_ word: Word?) -> Bool {
    guard let word else { return false }
    return word.pennTag == "VB" && marks(word).contains("to")
  }

  /// «Macron to meet Putin» of headlines, where the name can be taken for the clause's head.
  private func isBareInfinitive(_ word: Word) -> Bool {
    guard isInfinitive(word) else { return false }
    let above = word.head.flatMap { clauses.word($0) }
    let isOfName =
      word.relation.universal == .adnominalClause
      && (above?.tag == .properNoun && above?.head == nil
        || above.map {
          clauses.isPerson($0.token) && clauses.dependents(of: $0.token, .determiner).isEmpty
        }
          ?? false)
    return isOfName || [.root, .parataxis].contains(word.relation.universal)
  }
}
