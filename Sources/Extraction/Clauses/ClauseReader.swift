import Language

/// Who does what in a clause, whatever form it has.
///
/// Input: the grammar of an article and the token of a predicate, a verb or a noun that tells of a deed.
/// Output: the heads of the phrases that fill its places, by the relations of Universal Dependencies as they
/// would stand in a plain active clause. «Kim, who was received by Xi» gives for «received» the `nsubj` «Xi»
/// and the `obj` «Kim»; so do «Xi, receiving Kim», «Xi wanted to receive Kim» and «Kim's reception by Xi».
struct ClauseReader: Sendable {
  let grammar: Grammar
  /// Lemmas of the verbs whose subject does what their noun says: «held talks».
  private let carriers: Set<String>
  /// Lemmas of the nouns that name a part of an event: «a round of talks».
  private let parts: Set<String>
  /// Lemmas of the verbs that say something.
  private let telling: Set<String>
  /// Lemmas of the verbs for coming to a place: «arrive», «return».
  private let arriving: Set<String>
  /// Lemmas of the nouns for going to a place: «visit».
  private let journeys: Set<String>
  /// The heads of phrases for people.
  private let people: Set<Int>
  /// The names by each of their tokens.
  private let names: [Int: NamedMention]

  init(_ grammar: Grammar, words: ClauseWords) {
    self.grammar = grammar
    carriers = words.carriers
    parts = words.parts
    telling = words.telling
    arriving = words.arriving
    journeys = words.journeys
    people = Set(grammar.nominals.lazy.filter { $0.kind == .person }.map(\.head))
    var names: [Int: NamedMention] = [:]
    for name in grammar.names { for token in name.tokens { names[token] = name } }
    self.names = names
  }

  /// The name of which a token is a part.
  func name(at token: Int) -> NamedMention? { names[token] }

  func word(_ token: Int) -> Word? { grammar.word(token) }

  /// The dependents of a token with one of some relations, in order.
  func dependents(of token: Int, _ relations: Relation.Universal...) -> [Int] {
    guard let parse = grammar.parse(of: token) else { return [] }
    return parse.dependents(of: token).filter { relations.contains(parse[$0].relation.universal) }
  }

  /// The heads of the phrases that fill a place of a predicate; those coordinated to them are left out.
  func fillers(of place: FramePlace, for predicate: Int) -> [Int] {
    switch place {
    case .subject: subject(of: predicate).map { [$0] } ?? []
    case .object: object(of: predicate).map { [$0] } ?? []
    case .indirectObject:
      dependents(of: predicate, .indirectObject) + receiver(of: predicate)
    case .oblique("between"): between(predicate)
    case .oblique(let preposition):
      // «Kohl, with whom he had talks»
      obliques(of: predicate, preposition).map { phrase in
        antecedent(of: phrase).flatMap { namedPerson(before: phrase) ?? (isPerson($0) ? $0 : nil) }
          ?? phrase
      }
    case .nominal(let preposition):
      dependents(of: predicate, .nominalModifier, .oblique)
        .filter { self.preposition(of: $0) == preposition }
    case .possessor: dependents(of: predicate, .nominalModifier).filter(isPossessor)
    case .modifier: namedModifiers(of: predicate)
    case .purpose:
      dependents(of: predicate, .adverbialClause, .adnominalClause).filter { isInfinitive($0) }
    case .clause: dependents(of: predicate, .clausalComplement, .openComplement)
    case .infinitive, .predicative: dependents(of: predicate, .openComplement)
    }
  }

  /// The words that make up a predicate with a token, by their lemmas: its dependents, the noun to which
  /// its clause belongs («sanctions imposed by»), and what modifies these nouns («imposed trade sanctions»).
  func words(with token: Int) -> [String: Int] {
    guard let parse = grammar.parse(of: token) else { return [:] }
    // «The invasion began» is not «began an invasion».
    let isDoer = { (token: Int) in parse[token].relation == Relation(.nominalSubject) }
    var near = parse.dependents(of: token).filter { !isDoer($0) }
    var nouns = dependents(of: token, .object, .oblique, .nominalSubject, .indirectObject)
      .filter { !isDoer($0) }
    if let word = word(token), word.relation.universal == .adnominalClause, let head = word.head {
      near.append(head)
      nouns.append(head)
    }
    let modifiers = nouns.flatMap {
      dependents(of: $0, .compound, .adjectivalModifier, .conjunct, .nominalModifier)
    }
    var words: [String: Int] = [:]
    for token in near + modifiers {
      let lemma = parse[token].lemma.lowercased()
      words[lemma] = words[lemma] ?? token
    }
    return words
  }

  /// «Russian» in «the Russian invasion», «EU» in «EU sanctions», both in «the EU-Russia summit», «NATO» in
  /// «NATO-led strikes».
  private func namedModifiers(of noun: Int) -> [Int] {
    let own = dependents(of: noun, .adjectivalModifier, .compound)
    let joined = own.flatMap { dependents(of: $0, .compound, .conjunct, .flat) }
    let leaders = own.filter { word($0)?.lemma == "lead" }
      .flatMap { dependents(of: $0, .oblique, .nominalSubject) }
    return (own + joined + leaders).sorted().filter {
      word($0)?.lemma.first?.isUppercase ?? false
    }
  }

  /// The preposition of a phrase, of several words if they are fixed: «ahead of».
  func preposition(of phrase: Int) -> String? {
    guard let first = dependents(of: phrase, .caseMarking).first, let word = word(first) else {
      return nil
    }
    let rest = dependents(of: first, .fixed).compactMap { self.word($0)?.lemma }
    return ([word.lemma.lowercased()] + rest).joined(separator: " ")
  }

  /// Whether a verb says something, and is no mere wish.
  func tells(_ verb: Word) -> Bool { telling.contains(verb.lemma.lowercased()) }

  /// Whether a word is a verb for coming to a place.
  func isArrival(_ token: Int) -> Bool { arriving.contains(word(token)?.lemma ?? "") }

  /// Whether a verb is for going to a place, or for setting out for one.
  func isOnWay(_ verb: Int) -> Bool {
    isArrival(verb) || ["leave", "depart", "visit"].contains(word(verb)?.lemma ?? "")
  }

  /// Whether a word is a noun for going to a place.
  func isJourney(_ token: Int) -> Bool { journeys.contains(word(token)?.lemma ?? "") }

  /// Whether a word heads a phrase for people.
  func isPerson(_ token: Int) -> Bool { people.contains(token) }

  /// The infinitives that say what for something is done: «flew to Moscow to meet Putin».
  func purposes(of predicate: Int) -> [Int] {
    dependents(of: predicate, .adverbialClause, .adnominalClause, .openComplement, .conjunct)
      .filter(isInfinitive)
  }

  private func isPossessor(_ token: Int) -> Bool { word(token)?.relation.subtype == "poss" }

  private func isInfinitive(_ token: Int) -> Bool {
    word(token)?.pennTag == "VB"
      && dependents(of: token, .marker).contains { word($0)?.lemma.lowercased() == "to" }
  }

  func isVerb(_ token: Int) -> Bool {
    word(token).map { [.verb, .auxiliary].contains($0.tag) } ?? false
  }
}

extension ClauseReader {
  /// Who does it.
  func subject(of predicate: Int) -> Int? {
    subject(of: predicate, depth: 0)
  }

  /// Whom or what it is done to.
  func object(of predicate: Int) -> Int? {
    if let own = dependents(of: predicate, .object).first { return antecedent(of: own) ?? own }
    // «Li told Millon at the start»: a second subject, after the verb.
    let subjects = dependents(of: predicate, .nominalSubject)
    if let first = subjects.first, first < predicate,
      let second = subjects.first(where: { $0 > predicate })
    {
      return second
    }
    guard isPassive(predicate), let word = word(predicate) else { return next(after: predicate) }
    if let own = dependents(of: predicate, .nominalSubject).first {
      return antecedent(of: own) ?? own
    }
    return inherited(by: word, depth: 0)
  }

  /// Whether a verb's subject is the one to whom it is done: «was received», «the man arrested».
  func isPassive(_ predicate: Int) -> Bool {
    guard let word = word(predicate), isVerb(predicate) else { return false }
    let own = dependents(of: predicate, .nominalSubject, .auxiliary)
    if own.contains(where: { self.word($0)?.relation.subtype == "pass" }) { return true }
    guard word.pennTag == "VBN" else { return false }
    if word.relation.universal == .adnominalClause, word.relation.subtype == nil { return true }
    guard word.relation.universal == .conjunct, let head = word.head,
      dependents(of: predicate, .nominalSubject).isEmpty
    else { return false }
    return isPassive(head)
  }

  /// Whether a verb only carries a noun of what takes place: «held», «began».
  func isCarrier(_ verb: Int) -> Bool {
    carriers.contains(word(verb)?.lemma ?? "")
  }

  /// The verb that carries a noun: «held talks», «on a visit», «arrived for a round of talks».
  func carrier(of noun: Int) -> Int? {
    let noun = whole(of: noun)
    guard let word = word(noun), let head = word.head,
      isVerb(head) || !dependents(of: head, .copula).isEmpty
    else { return nil }
    switch word.relation.universal {
    case .object, .nominalSubject:
      // «said so following talks with Kim», where the tree has somebody follow them
      if isAfterwards(head) { return self.word(head)?.head }
      return isCarrier(head) ? head : nil
    case .oblique, .adverbialClause:
      return reported(by: head, after: noun) ?? head
    case .nominalModifier:
      // «is in Hanoi for a visit»
      return isVerb(head) ? nil : head
    default:
      return nil
    }
  }

  /// «In talks with Ikeda, Cohen pledged support, a spokesman said»: what comes first belongs to what is said.
  func reported(by verb: Int, after noun: Int) -> Int? {
    guard noun < verb else { return nil }
    // «Through this visit, Cui said, China hopes …»
    if let said = word(verb), tells(said), word(verb + 1)?.lemma == ",",
      let told = dependents(of: verb, .clausalComplement).first(where: { $0 > verb })
    {
      return told
    }
    return dependents(of: verb, .clausalComplement, .parataxis).first { $0 > noun && $0 < verb }
  }

  /// «talks» in «the second round of talks» → «round»: what the noun is a part or measure of.
  func whole(of noun: Int) -> Int {
    var noun = noun
    for _ in 0..<4 {
      guard let word = word(noun), let head = word.head else { break }
      let lemma = self.word(head)?.lemma ?? ""
      let isPart =
        word.relation.universal == .nominalModifier && preposition(of: noun) == "of"
        && parts.contains(lemma)
      // «the summit meeting»
      let isKind = word.relation.universal == .compound && ["meeting", "talk"].contains(lemma)
      guard isPart || isKind else { break }
      noun = head
    }
    return noun
  }

  /// The verb of which a noun is an object or an adverbial.
  private func governor(of noun: Int) -> Int? {
    guard let word = word(noun), let head = word.head, isVerb(head),
      [.object, .oblique].contains(word.relation.universal)
    else { return nil }
    return head
  }

  /// The phrases that a preposition ties to a predicate, or to the verb that carries it.
  func obliques(of predicate: Int, _ preposition: String) -> [Int] {
    let isFitting = { $0 != predicate && self.preposition(of: $0) == preposition }
    // «spoke with Biden ahead of a meeting with Putin»: what the noun itself has comes first.
    // A noun's phrases stand behind it: «met with Biden before a meeting» is not a meeting with him.
    let own = dependents(of: predicate, .oblique, .nominalModifier).filter {
      isFitting($0) && ($0 > predicate || word($0)?.relation.universal == .oblique)
    }
    guard own.isEmpty else { return own.map { phrase(before: $0) ?? $0 } }
    let carried = carrier(of: predicate).map { dependents(of: $0, .oblique) } ?? []
    let found = carried.filter(isFitting)
    guard found.isEmpty else { return found }
    if let next = following(predicate, preposition) { return [next] }
    guard isVerb(predicate) else { return [] }
    // «discussed trade with Xi», where the tree has «trade with Xi».
    return dependents(of: predicate, .object).flatMap { dependents(of: $0, .nominalModifier) }
      .filter { self.preposition(of: $0) == preposition }
  }

  /// Trees are not deep; a limit keeps odd ones from costing much.
  private func subject(of predicate: Int, depth: Int) -> Int? {
    guard depth < 8, let word = word(predicate) else { return nil }
    let isClause =
      !dependents(of: predicate, .copula).isEmpty
      || word.tag == .adjective && !dependents(of: predicate, .nominalSubject).isEmpty
    guard isVerb(predicate) || isClause else {
      return nounSubject(of: predicate, depth: depth)
    }
    if isPassive(predicate) { return obliques(of: predicate, "by").first }
    if let own = dependents(of: predicate, .nominalSubject).first {
      return antecedent(of: own) ?? own
    }
    // «the two have been in contact», where the tree has them with «been».
    let copulas = dependents(of: predicate, .copula)
    if let own = copulas.flatMap({ dependents(of: $0, .nominalSubject) }).first { return own }
    // «Kim met Xi, the agency reported», where the tree has Kim with Xi.
    if word.relation.universal == .clausalComplement, let near = neighbour(before: word) {
      return near
    }
    return inherited(by: word, depth: depth) ?? neighbour(before: word) ?? named(before: word)
  }

  /// The subject that a verb without one of its own has from the clause around it.
  private func inherited(by word: Word, depth: Int) -> Int? {
    guard depth < 8, let head = word.head else { return nil }
    switch word.relation.universal {
    case .adjectivalModifier where word.pennTag == "VBG":
      return head
    case .adnominalClause:
      // «an interview after meeting Putin»
      if !dependents(of: word.token, .marker).isEmpty, word.pennTag == "VBG" {
        return governor(of: head).flatMap { subject(of: $0, depth: depth + 1) }
      }
      // «the minister visiting Paris»; but «scrapped a plan to meet Putin»: who has the plan.
      // «Chinese president to visit Paris» of headlines is like the first.
      guard word.pennTag == "VB", !people.contains(head) else { return head }
      // «did not respond to an invitation by Kim to visit»: whoever has been asked.
      if self.word(head)?.lemma == "invitation" {
        return obliques(of: head, "to").first(where: people.contains)
          ?? governor(of: head).flatMap { subject(of: $0, depth: depth + 1) }
      }
      return nounSubject(of: head, depth: depth + 1) ?? namedModifiers(of: head).first
        ?? governor(of: head).flatMap { subject(of: $0, depth: depth + 1) }
    case .clausalComplement
    where word.pennTag == "VB" && dependents(of: word.token, .auxiliary).isEmpty, .openComplement:
      return object(of: head) ?? dependents(of: head, .indirectObject).first
        ?? subject(of: head, depth: depth + 1)
    case .adverbialClause where isCharge(word):
      return object(of: head) ?? subject(of: head, depth: depth + 1)
    case .adverbialClause where teller(before: word) != nil:
      return teller(before: word).flatMap { subject(of: $0, depth: depth + 1) }
    case .conjunct, .adverbialClause, .clausalComplement, .clausalSubject, .parataxis:
      guard isPassive(head) else { return subject(of: head, depth: depth + 1) }
      // «was given a dinner and was then to meet Putin»
      let own = dependents(of: head, .nominalSubject).first
      return own.map { antecedent(of: $0) ?? $0 } ?? object(of: head)
    default:
      return nil
    }
  }

  /// «Macron's talks», «a visit by Macron», «the visit of Macron», «Macron held talks».
  private func nounSubject(of noun: Int, depth: Int) -> Int? {
    guard depth < 8 else { return nil }
    if let owner = dependents(of: noun, .nominalModifier).first(where: isPossessor) { return owner }
    if let owner = owner(before: noun) { return owner }
    // «at his stop Macron was received by Xi»: it is not Xi's stop.
    let isCarried = word(noun).map { [.object, .nominalSubject].contains($0.relation.universal) }
    let doers =
      isCarried ?? false ? obliques(of: noun, "by") : fillers(of: .nominal("by"), for: noun)
    if let doer = doers.first { return doer }
    if let carrier = carrier(of: noun) {
      let isTold = word(noun)?.relation.universal == .nominalSubject
      if !isTold {
        return isPassive(carrier) ? object(of: carrier) : subject(of: carrier, depth: depth + 1)
      }
    }
    if let doer = obliques(of: noun, "of").first { return doer }
    // «Macron's visit and talks with Putin».
    guard let word = word(noun), word.relation.universal == .conjunct, let head = word.head else {
      return nil
    }
    return isVerb(head) ? nil : nounSubject(of: head, depth: depth + 1)
  }

  /// «blamed Iran for attacking», «accused Iran of attacking»: the object is who did it.
  private func isCharge(_ word: Word) -> Bool {
    word.pennTag == "VBG"
      && dependents(of: word.token, .marker, .caseMarking).contains {
        ["of", "for", "from", "into"].contains(self.word($0)?.lemma.lowercased() ?? "")
      }
  }

  /// For «who» and «that» the noun to which their clause belongs.
  private func antecedent(of token: Int) -> Int? {
    guard let word = word(token), ["WP", "WDT"].contains(word.pennTag) else { return nil }
    var clause = word.head
    for _ in 0..<8 {
      guard let token = clause, let found = self.word(token) else { return nil }
      if [.adnominalClause, .parataxis].contains(found.relation.universal) {
        // «Macron, who met Putin, is seen as an ally», where the tree has an ally who met Putin.
        let isBehind = found.head.map { $0 > word.token } ?? false
        return isBehind ? name(before: word.token) ?? found.head : found.head
      }
      clause = found.head
    }
    return nil
  }
}

/// The closed sets of words by which clauses are read (`Resources/Frames/`).
struct ClauseWords: Sendable {
  let carriers: Set<String>
  let parts: Set<String>
  /// Nouns for an office.
  let offices: Set<String>
  /// Verbs that say something, by the frames of speech.
  let telling: Set<String>
  /// Verbs for coming to a place.
  let arriving: Set<String>
  /// Nouns for going to a place.
  let journeys: Set<String>

  init() throws(ExtractionError) {
    carriers = try CueTable.words("Frames/carriers.txt")
    parts = try CueTable.words("Frames/parts.txt")
    offices = try CueTable.words("Frames/offices.txt")
    telling = try SpeechFrames().telling
    arriving = try CueTable.words("Frames/arriving.txt")
    journeys = try CueTable.words("Frames/journeys.txt")
  }
}
