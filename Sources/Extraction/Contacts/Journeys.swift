import Language
import Records

/// Who comes to whom by a journey, and whom he meets there.
///
/// Input: those who travel and the phrase for their goal. Output: a visit to each state of it: «visits to Vietnam
/// and Laos» are two. A journey whose purpose is a dealing with someone of that state is their meeting: «flew to
/// Moscow to persuade Putin».
struct Journeys: Sendable {
  /// Verbs for what one does to somebody face to face: «brief», «persuade».
  private let dealings: Set<String>
  private let roles: PublicRoles
  /// Nouns for states: «a tour of Arab states».
  private let stateNouns: Set<String>

  init() throws(ExtractionError) {
    dealings = try CueTable.words("Contacts/dealings.txt")
    roles = try PublicRoles()
    stateNouns = try CueTable.words("Figures/states.txt")
  }

  /// One visit to each state; the visitors of a state are not its own.
  func visits(
    of travellers: [Actor], to destination: Int?, _ word: FramedContacts.Told,
    in reading: ArticleReading
  ) -> [ToldContact] {
    let visitors = travellers.filter { $0.kind == .person || $0.kind == .group && $0.isOfNamed }
    guard visitors.contains(where: { roles.has($0, in: reading) }) else { return [] }
    let phrases = destination.map { reading.actors.phrases(at: $0) } ?? []
    let own = Set(visitors.compactMap(\.state))
    let hosts = phrases.flatMap { self.hosts(at: $0, own: own, in: reading) }
    var found: [ToldContact] = []
    // «will go to Salomon Brothers» is no visit.
    let isVisit = ["visit", "tour", "trip"].contains(reading.clauses.word(word.token)?.lemma ?? "")
    for (host, place) in hosts where !found.contains(where: { $0.people.last == host }) {
      if host.kind == .organisation, !isVisit { continue }
      let guests = visitors.filter { $0 != host && ($0.state == nil || $0.state != host.state) }
      guard !guests.isEmpty else { continue }
      var told = ToldContact(
        token: word.token, kind: word.kind, part: word.part, people: guests + [host], place: place)
      // «arrived on Tuesday to brief Putin»: that can be another day.
      let isArrival = ["arrive", "land"].contains(reading.clauses.word(word.token)?.lemma ?? "")
      if !isArrival, let partner = partner(of: word.token, at: host, in: reading),
        !guests.contains(partner)
      {
        told.kind = .meeting
        told.people = guests + [partner]
      }
      found.append(told)
    }
    return found
  }

  /// «Palestinian officials sent a delegation»: those sent by whose state or body that is.
  func sent(
    _ group: Actor, by word: FramedContacts.Told, in reading: ArticleReading
  ) -> Actor {
    guard group.kind == .group, !group.name.contains(where: \.isUppercase),
      ["send", "dispatch"].contains(reading.clauses.word(word.token)?.lemma ?? ""),
      let subject = reading.clauses.subject(of: word.token),
      let sender = reading.actors.actors(at: subject).first
    else { return group }
    guard let state = sender.state, let adjective = reading.adjective(of: state) else {
      guard sender.kind == .organisation else { return group }
      return Actor(name: sender.name + " " + group.name, kind: .group)
    }
    return Actor(name: adjective + " " + group.name, kind: .group, state: state)
  }

  /// Who receives those who go to a place, and the place: «Kyiv» is Ukraine and Kyiv.
  private func hosts(
    at phrase: Int, own: Set<String>, in reading: ArticleReading
  ) -> [(Actor, String?)] {
    // «the northern Russian city of St Petersburg»
    let isTown = ["city", "town", "capital", "port"].contains(
      reading.clauses.word(phrase)?.lemma ?? "")
    let name = reading.clauses.dependents(of: phrase, .nominalModifier, .flat, .apposition).first {
      isTown && Scene.isPlace(reading.view.mention(at: $0))
    }
    // «the Italian capital», without its name
    if name == nil, let capital = reading.capital(at: phrase) {
      return [(capital.host, capital.name)]
    }
    guard
      let mention = name.flatMap({ reading.view.mention(at: $0) })
        ?? reading.actors.mention(ofPhrase: phrase)
    else { return hostsUnnamed(at: phrase, isTown: isTown, own: own, in: reading) }
    if case .place(let name, _) = mention.meaning {
      return reading.view.hostState(of: mention).map { [($0, name)] } ?? []
    }
    return mention.actors.filter { $0.kind != .group || isOfStates($0) }
      .map { ($0, $0.kind == .state ? $0.name : nil) }
  }

  /// «arrived in the port city», «will visit the country»: the one last told; a body that no table knows by its name.
  private func hostsUnnamed(
    at phrase: Int, isTown: Bool, own: Set<String>, in reading: ArticleReading
  ) -> [(Actor, String?)] {
    if let name = reading.clauses.name(at: phrase), name.kind == .organisation {
      return [(Actor(name: reading.view.text(name.tokens), kind: .organisation), nil)]
    }
    let isState = stateNouns.contains(reading.clauses.word(phrase)?.lemma ?? "")
    let isKnown = reading.clauses.dependents(of: phrase, .determiner).contains {
      ["the", "this"].contains(reading.view.word($0))
    }
    guard isKnown, isTown || isState, reading.clauses.word(phrase)?.pennTag == "NN" else {
      return []
    }
    let sentence = reading.view.sentenceIndex(of: phrase)
    let last = reading.view.mentions(before: phrase).last { mention in
      guard sentence - reading.view.sentenceIndex(of: mention.tokens.lowerBound) <= 2,
        let (host, place) = Scene.destination(mention, reading.view),
        !own.contains(host.state ?? "")
      else { return false }
      return isState || host.name != place
    }
    guard let last, let (host, place) = Scene.destination(last, reading.view) else { return [] }
    return [(host, isTown ? place : host.name)]
  }

  /// «Arab states»
  private func isOfStates(_ group: Actor) -> Bool {
    guard group.isOfNamed, let noun = group.name.split(separator: " ").last else { return false }
    return stateNouns.contains { noun == $0 + "s" || noun == $0.dropLast() + "ies" }
  }

  /// The one of the host's state with whom the journey's purpose is a dealing: «to hear from Macron».
  private func partner(of journey: Int, at host: Actor, in reading: ArticleReading) -> Actor? {
    let clauses = reading.clauses
    guard let state = host.state else { return nil }
    for purpose in clauses.purposes(of: journey) {
      guard let verb = clauses.word(purpose), dealings.contains(verb.lemma) else { continue }
      let others =
        [clauses.object(of: purpose)].compactMap { $0 }
        + clauses.dependents(of: purpose, .indirectObject)
        + ["from", "with", "to"].flatMap { clauses.obliques(of: purpose, $0) }
      let found = others.flatMap { reading.actors.actorsAlone($0) }
        .first { $0.kind == .person && $0.state == state }
      if let found { return found }
    }
    return nil
  }
}
