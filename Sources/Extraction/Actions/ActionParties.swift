import Language
import Records

/// Who does a deed, and to whom it is done.
///
/// Input: a deed with the phrases that fill its places. Output: the actors that these mean. A phrase that
/// means nobody itself gives the one to whom it belongs: of «rejected a French proposal» France, of «Russian
/// troops» and «Moscow's ambassador» Russia.
struct ActionParties {
  private let reading: ArticleReading
  /// Lemmas of nouns for what acts in the name of its state: «troops», «government».
  private let instruments: Set<String>

  init(_ reading: ArticleReading, instruments: Set<String>) {
    self.reading = reading
    self.instruments = instruments
  }

  /// The actors of a field with the heads of their phrases.
  struct Parties {
    var actors: [Actor] = []
    var heads: [Int] = []
    /// Those of them whom a name tells, or what stands for one, and not only a description.
    var named: Set<String> = []
  }

  /// Who does it, and to whom; of «Egypt and Israel signed a treaty» the first and the others.
  func parties(of deed: ToldAction) -> (actors: Parties, recipients: Parties) {
    var actors = parties(deed.actors, areDoers: true)
    var recipients = parties(deed.recipients, areDoers: false)
    // «the invasion of Kuwait»: nobody is told to have done it.
    if actors.heads == recipients.heads, !deed.isMutual { actors = Parties() }
    recipients.actors.removeAll { recipient in
      actors.actors.count == 1 && actors.actors.contains { $0.name == recipient.name }
    }
    guard deed.isMutual else { return (actors, recipients) }
    if actors.actors.isEmpty, recipients.actors.count > 1 { actors = recipients }
    guard actors.actors.count > 1, recipients.actors.isEmpty || recipients.heads == actors.heads
    else { return (actors, recipients) }
    recipients = actors
    recipients.actors.removeFirst()
    actors.actors.removeLast(actors.actors.count - 1)
    return (actors, recipients)
  }

  /// The first way to fill a place that gives an actor; else the first way.
  private func parties(_ ways: [[Int]], areDoers: Bool) -> Parties {
    for heads in ways {
      let phrases = heads.flatMap { reading.actors.phrases(at: $0) }
      var found = Parties(heads: heads)
      for phrase in phrases where !isCount(phrase) {
        let named = named(phrase, isDoer: areDoers)
        found.actors += named.isEmpty ? reading.actors.actorsAlone(phrase) : named
        found.named.formUnion(named.map(\.name))
      }
      found.actors = found.actors.uniqued()
      if !found.actors.isEmpty { return found }
      // «the Council adopted a resolution imposing sanctions»: who stands behind what does it.
      if areDoers, let head = heads.first, let mover = mover(of: head) {
        let actors = named(mover, isDoer: true)
        if !actors.isEmpty {
          return Parties(actors: actors, heads: [mover], named: Set(actors.map(\.name)))
        }
      }
    }
    return Parties(heads: ways.first ?? [])
  }

  private func mover(of head: Int) -> Int? {
    let clauses = reading.clauses
    guard let word = clauses.word(head), word.tag == .noun else { return nil }
    if let own = clauses.subject(of: head), own != head { return own }
    guard word.relation.universal == .object, let verb = word.head else { return nil }
    return clauses.subject(of: verb)
  }

  /// «killing hundreds»: a number alone names nobody.
  private func isCount(_ head: Int) -> Bool {
    guard let word = reading.clauses.word(head) else { return true }
    let counts = ["hundred", "thousand", "dozen", "million", "score", "other", "some", "many"]
    return word.tag == .numeral || counts.contains(word.lemma.lowercased())
  }

  /// The actors that a phrase names or that own what it names, without those coordinated with it.
  private func named(_ head: Int, isDoer: Bool) -> [Actor] {
    let isInstrument = instruments.contains(reading.clauses.word(head)?.lemma.lowercased() ?? "")
    let nationality = nationality(head)
    if !nationality.isEmpty { return nationality }
    if let mention = reading.actors.mention(ofPhrase: head) {
      let found = actors(mention)
      return isInstrument ? found.map { master($0, at: head) } : found
    }
    // «Kenya's ports were attacked» tells of Kenya; «a Kenyan bus hit a tree» does not.
    return isDoer && !isInstrument ? [] : owner(of: head, isInstrument: isInstrument) ?? []
  }

  /// Whose something is: «Russian», «Russia's»; of troops, towns and the like also «of Russia».
  private func owner(of head: Int, isInstrument: Bool) -> [Actor]? {
    let clauses = reading.clauses
    let near = clauses.dependents(of: head, .nominalModifier, .adjectivalModifier, .compound)
    for token in near {
      let preposition = clauses.preposition(of: token)
      let isOwner = clauses.word(token)?.relation.subtype == "poss" || token < head
      let isTied = isInstrument && ["of", "from", "by", "in", "to"].contains(preposition)
      guard isOwner || isTied else { continue }
      let found = reading.actors.mention(ofPhrase: token).map(actors) ?? nationality(token)
      if !found.isEmpty { return found }
    }
    return nil
  }

  /// Of «Russian forces» Russia.
  private func master(_ actor: Actor, at head: Int) -> Actor {
    guard actor.kind == .group || actor.kind == .organisation else { return actor }
    return actor.state.flatMap { reading.view.analysis.states[$0] }
      ?? reading.clauses.fillers(of: .modifier, for: head).flatMap(nationality).first ?? actor
  }

  /// The state of an adjective, «Russian».
  private func nationality(_ token: Int) -> [Actor] {
    let form = String(reading.view.text(token..<token + 1))
    return reading.view.analysis.nationalities[form].map { [$0] } ?? []
  }

  /// Of a place its state, as what is done there is done to it; else the part of the world.
  private func actors(_ mention: Mention) -> [Actor] {
    guard case .place(let name, let code) = mention.meaning else { return mention.actors }
    if code == nil { return [Actor(name: name, kind: .group)] }
    return reading.view.hostState(of: mention).map { [$0] } ?? []
  }
}
