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

  init() throws(ExtractionError) {
    dealings = try CueTable.words("Contacts/dealings.txt")
  }

  /// One visit to each state; the visitors of a state are not its own.
  func visits(
    of travellers: [Actor], to destination: Int?, _ word: FramedContacts.Told,
    in reading: ArticleReading
  ) -> [ToldContact] {
    let visitors = travellers.filter { $0.kind == .person || $0.kind == .group && $0.isOfNamed }
    guard !visitors.isEmpty else { return [] }
    let phrases = destination.map { reading.actors.phrases(at: $0) } ?? []
    let hosts = phrases.flatMap { self.hosts(at: $0, in: reading) }
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

  /// Who receives those who go to a place, and the place: «Kyiv» is Ukraine and Kyiv.
  private func hosts(at phrase: Int, in reading: ArticleReading) -> [(Actor, String?)] {
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
    else { return [] }
    if case .place(let name, _) = mention.meaning {
      return reading.view.hostState(of: mention).map { [($0, name)] } ?? []
    }
    return mention.actors.filter { $0.kind != .group }
      .map { ($0, $0.kind == .state ? $0.name : nil) }
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
