import Language
import Records

/// Who a phrase says takes part in a contact.
///
/// Input: the head of a phrase beside a word of contact. Output: the actors that it means, also where only the text
/// around tells them: «his» of whose doing the clause tells, «they» of the two of whom it spoke last, «it» of the
/// state that says so. «a procession of Western envoys» are those envoys, «French and German leaders» both states.
struct ContactParties: Sendable {
  /// Reporters are spoken to, not met; soldiers are sent.
  private let noParties: Set<String>
  /// Nouns that only say how many come together: «a procession of».
  private let numbers: Set<String>
  /// Nouns for those who deal for a state: «leaders».
  private let dealers: Set<String>
  private let compatriotNouns: Set<String>

  init() throws(ExtractionError) {
    noParties = try CueTable.words("Contacts/noParties.txt")
    numbers = try CueTable.words("Contacts/numbers.txt")
    dealers = try CueTable.words("Contacts/dealers.txt")
    compatriotNouns = try CueTable.words("Contacts/compatriots.txt")
  }

  /// `asStates` says whether those who deal for two states can be these states; beside another party they are not.
  func parties(
    at head: Int, in reading: ArticleReading, asStates: Bool = true
  ) -> [Actor] {
    if let first = first(at: head, in: reading) {
      return parties(at: first, in: reading, asStates: asStates)
    }
    if let owners = owners(head, in: reading) { return owners }
    if let own = compatriots(at: head, in: reading) ?? counterparts(at: head, in: reading) {
      return [own]
    }
    let actors = reading.actors.actors(at: counted(head, in: reading))
      .flatMap { asStates ? states(of: $0, at: head, in: reading) : [$0] }
      .filter { !isNoParty($0) }
    guard actors.isEmpty else { return actors }
    let doers = doers(around: head, in: reading)
    guard doers.isEmpty else { return doers }
    return switch reading.view.word(head) {
    case "they", "both", "them": pair(before: head, in: reading)
    case "it": reporter(of: head, in: reading)
    case "we": speaker(at: head, in: reading)
    default: []
    }
  }

  /// Whether a phrase is of those who are only told: «spoke to reporters».
  func isNoParty(at head: Int, in reading: ArticleReading) -> Bool {
    let actors = reading.actors.actors(at: counted(head, in: reading))
    return !actors.isEmpty && actors.allSatisfy(isNoParty)
  }

  /// «arrived as the first Libyan premier to visit Croatia», «is the first premier to visit it»: who does so.
  private func first(at head: Int, in reading: ArticleReading) -> Int? {
    let clauses = reading.clauses
    guard let word = clauses.word(head), word.tag == .noun else { return nil }
    if !clauses.dependents(of: head, .copula).isEmpty {
      return clauses.dependents(of: head, .nominalSubject).first { $0 < head }
    }
    guard word.relation.universal == .oblique, clauses.preposition(of: head) == "as",
      let verb = word.head, let subject = clauses.subject(of: verb), subject != head
    else { return nil }
    return subject
  }

  /// «a whole procession of Western representatives»: those of whom there are many.
  private func counted(_ head: Int, in reading: ArticleReading) -> Int {
    guard let word = reading.clauses.word(head), numbers.contains(word.lemma) else { return head }
    return reading.clauses.dependents(of: head, .nominalModifier).first {
      reading.clauses.preposition(of: $0) == "of"
    } ?? head
  }

  /// «his fellow citizens», «his compatriots»: the people of his state.
  private func compatriots(at head: Int, in reading: ArticleReading) -> Actor? {
    guard let word = reading.clauses.word(head), word.pennTag == "NNS",
      let owner = reading.clauses.dependents(of: head, .nominalModifier).first(where: {
        reading.clauses.word($0)?.relation.subtype == "poss"
      }),
      let state = (doers(around: owner, in: reading) + reading.actors.actors(at: owner)).first?
        .state,
      let adjective = reading.adjective(of: state)
    else { return nil }
    let isFellow = reading.view.word(head - 1) == "fellow"
    guard isFellow || compatriotNouns.contains(word.lemma) else { return nil }
    let noun = isFellow ? reading.view.word(head) : "citizens"
    return Actor(name: adjective + " " + noun, kind: .group, state: state)
  }

  /// «Singaporean businessmen will meet their Egyptian counterparts»: «Egyptian businessmen».
  private func counterparts(at head: Int, in reading: ArticleReading) -> Actor? {
    let clauses = reading.clauses
    guard let word = clauses.word(head), word.lemma == "counterpart", word.pennTag == "NNS",
      let verb = word.head, let subject = clauses.subject(of: clauses.carrier(of: verb) ?? verb),
      let those = reading.actors.actors(at: subject).first, those.kind == .group,
      let adjective = clauses.dependents(of: head, .adjectivalModifier).first(where: {
        reading.view.analysis.nationalities[reading.view.text($0..<$0 + 1)] != nil
      })
    else { return nil }
    let name = reading.view.text(adjective..<adjective + 1)
    return Actor(
      name: name + " " + reading.view.word(subject), kind: .group,
      state: reading.view.analysis.nationalities[name]?.state)
  }

  /// «French and German leaders»: those of two states deal for these.
  private func states(of group: Actor, at head: Int, in reading: ArticleReading) -> [Actor] {
    guard group.kind == .group, let word = reading.clauses.word(head), dealers.contains(word.lemma)
    else { return [group] }
    let adjectives = reading.clauses.dependents(of: head, .adjectivalModifier, .compound)
    let all = adjectives + adjectives.flatMap { reading.clauses.dependents(of: $0, .conjunct) }
    let states = all.sorted().compactMap {
      reading.view.analysis.nationalities[reading.view.text($0..<$0 + 1)]
    }
    .uniqued()
    if states.count > 1 { return states }
    // «delegations from China and Vietnam»
    let origins = reading.clauses.dependents(of: head, .nominalModifier)
      .filter { ["from", "of"].contains(reading.clauses.preposition(of: $0) ?? "") }
      .flatMap { reading.actors.phrases(at: $0) }
      .flatMap { origin(at: $0, of: group, in: reading) }
    let isOfStates = origins.count > 1 && origins.allSatisfy { $0.kind == .state }
    return isOfStates ? origins : [group]
  }

  /// The state for which a group deals: Iran for «Iranian officials».
  func state(of group: Actor, in reading: ArticleReading) -> Actor? {
    guard group.kind == .group,
      let state = group.state.flatMap({ reading.view.analysis.states[$0] }),
      let last = group.name.split(separator: " ").prefix(while: {
        !ContactParties.ties.contains($0.lowercased())
      }).last?.lowercased()
    else { return nil }
    return dealers.contains(last) || dealers.contains(String(last.dropLast())) ? state : nil
  }

  /// The state from which a group is: North Korea for «diplomats from North Korea», which one name can mean.
  private func origin(at head: Int, of group: Actor, in reading: ArticleReading) -> [Actor] {
    let actors = reading.actors.actorsAlone(head)
    guard actors == [group], let state = group.state.flatMap({ reading.view.analysis.states[$0] })
    else { return actors }
    return [state]
  }

  /// «during his visit to India» is that of whose doing the clause tells; «heard from Macron about his talks» is not.
  private func owners(_ head: Int, in reading: ArticleReading) -> [Actor]? {
    guard ["his", "her", "their"].contains(reading.view.word(head)),
      let noun = reading.clauses.word(head)?.head.map(reading.clauses.whole),
      reading.clauses.word(noun)?.relation.universal == .oblique,
      !["about", "on", "over", "of"].contains(reading.clauses.preposition(of: noun) ?? "")
    else { return nil }
    let found = doers(around: head, in: reading)
    return found.isEmpty ? nil : found
  }

  /// For a possessive pronoun those who do what its clause tells: «decisions made by Musharraf and Karzai during their
  /// meeting with Bush».
  private func doers(around head: Int, in reading: ArticleReading) -> [Actor] {
    guard ["his", "her", "their"].contains(reading.view.word(head)) else { return [] }
    let pair = pair(beside: head, in: reading)
    if !pair.isEmpty { return pair }
    var token = head
    for _ in 0..<4 {
      guard let above = reading.clauses.word(token)?.head else { return [] }
      token = above
      guard reading.clauses.word(token)?.tag == .verb else { continue }
      token = reading.clauses.reported(by: token, after: head) ?? token
      let subject = reading.clauses.subject(of: token)
      let found = subject.map { reading.actors.actors(at: $0) } ?? []
      let isMany = reading.view.word(head) == "their"
      let partners =
        isMany ? self.partners(in: token, in: reading).filter { !found.contains($0) } : []
      if found.count == 1, partners.count == 1 { return found + partners }
      let isGroup = found.count == 1 && found[0].kind == .group
      let isFitting =
        isMany ? found.count > 1 || isGroup : found.count == 1 && found[0].kind == .person
      return isFitting ? found.filter { !isNoParty($0) } : []
    }
    return []
  }

  /// «decisions made by Musharraf and Karzai during their meeting»: the two named right before.
  private func pair(beside pronoun: Int, in reading: ArticleReading) -> [Actor] {
    let view = reading.view
    guard view.word(pronoun) == "their", let second = view.mention(at: pronoun - 2),
      second.tokens.upperBound == pronoun - 1, view.word(second.tokens.lowerBound - 1) == "and",
      let first = view.mention(at: second.tokens.lowerBound - 2)
    else { return [] }
    let both = [first.actor, second.actor].compactMap { $0 }.uniqued()
    return both.count == 2 && both.allSatisfy { $0.kind == .person } ? both : []
  }

  /// «told a news conference with Sezer after their meeting»: with whom somebody does something.
  private func partners(in verb: Int, in reading: ArticleReading) -> [Actor] {
    let nouns = reading.clauses.dependents(of: verb, .object, .oblique)
    let with = ([verb] + nouns).flatMap { reading.clauses.obliques(of: $0, "with") }.uniqued()
    return with.flatMap { reading.actors.actors(at: $0) }.filter { $0.kind == .person }.uniqued()
  }

  /// The two persons last spoken of before «they», in its paragraph: «Putin called. Macron responded and they spoke».
  private func pair(before head: Int, in reading: ArticleReading) -> [Actor] {
    let view = reading.view
    let last = view.sentenceIndex(of: head)
    var found: [Actor] = []
    for mention in view.mentions(before: head).reversed() {
      let index = view.sentenceIndex(of: mention.tokens.lowerBound)
      guard last - index <= 2, view.sentences[index].paragraph == view.sentences[last].paragraph
      else { break }
      guard let actor = mention.actor, actor.kind == .person, !view.isPossessor(mention),
        !found.contains(actor)
      else { continue }
      found.append(actor)
    }
    return found.count == 2 ? found.reversed() : []
  }

  /// «“We met the governor,” Rao said»: he who says so.
  private func speaker(at pronoun: Int, in reading: ArticleReading) -> [Actor] {
    let said = reading.view.analysis.grammar.attributions.first { attribution in
      attribution.contents.contains { $0.contains(pronoun) }
    }
    guard let source = said?.source,
      let speaker = source.first(where: { token in
        reading.clauses.word(token)?.head.map { !source.contains($0) } ?? true
      })
    else { return [] }
    return reading.actors.actors(at: speaker).filter { $0.kind == .person }
  }

  /// «The Kremlin confirmed that it was in talks»: the state or body that says so.
  private func reporter(of pronoun: Int, in reading: ArticleReading) -> [Actor] {
    let clauses = reading.clauses
    guard let verb = clauses.word(pronoun)?.head, let clause = clauses.word(verb),
      clause.relation.universal == .clausalComplement, let head = clause.head,
      let above = clauses.word(head), clauses.tells(above), let subject = clauses.subject(of: head)
    else { return [] }
    return reading.actors.actors(at: subject).filter {
      [.state, .organisation].contains($0.kind) && !isNoParty($0)
    }
  }

  /// By its last word before what it is of, unless that only counts them: «reporters in Rome», «dozens of reporters»,
  /// not «the commander of the troops».
  private func isNoParty(_ actor: Actor) -> Bool {
    guard [.group, .organisation].contains(actor.kind) else { return false }
    let words = actor.name.split(separator: " ").map { $0.lowercased() }
    let own = words.prefix { !ContactParties.ties.contains($0) }
    if noParties.contains(own.last ?? "") { return true }
    // «his accompanying delegation»
    if let first = own.first, first.hasSuffix("ing"), noParties.contains(first) { return true }
    let isCount = own.last.map { numbers.contains($0) || numbers.contains(String($0.dropLast())) }
    return (isCount ?? false) && words.dropFirst(own.count).contains(where: noParties.contains)
  }

  /// Prepositions behind which it is said whose or where those of a description are.
  private static let ties: Set<String> = ["of", "from", "in", "at", "with", "for", "to", "on"]
}
