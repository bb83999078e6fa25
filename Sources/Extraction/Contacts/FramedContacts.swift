import Language
import Records

/// Reads the contact that a word tells of: its kind and who takes part, by the frames of contacts.
///
/// Input: a token of an article. Output: the contacts that it tells of as the predicate of a frame, mostly one.
/// «Kim, who was received by Xi» gives a meeting of Xi and Kim at «received»; «visits to Vietnam and Laos» gives
/// two; «the meeting», which leaves the parties untold, gives a bare one.
struct FramedContacts: Sendable {
  private let table: FrameTable
  /// Reporters are spoken to, not met; soldiers are sent.
  private let noParties: Set<String>
  /// Words before a noun that only say what kind of visit or talks it is.
  private let visitKinds: Set<String>

  static let vocabulary = FrameFile.Vocabulary(
    kinds: Set(Contact.Kind.allCases.map(\.rawValue)), fields: ["participants"])

  init(added: AddedFrames = .none) throws(ExtractionError) {
    table = try FrameTable("contacts", Self.vocabulary, added: added)
    noParties = try CueTable.words("Contacts/noParties.txt")
    visitKinds = try CueTable.words("Contacts/visitKinds.txt")
  }

  func told(at token: Int, in reading: ArticleReading) -> [ToldContact] {
    for frame in table.frames(at: token, in: reading.clauses) {
      let isTitle = reading.view.mention(at: token) != nil
      guard let kind = Contact.Kind(rawValue: frame.kind), !isOtherSense(token, in: reading)
      else { continue }
      let isMediumOpen =
        kind == .call && frame.part == .verb && ["speak", "talk"].contains(frame.head)
        && !reading.view.sentence(of: token).tokens.contains {
          ["phone", "telephone", "call", "telephoned"].contains(reading.view.word($0))
        }
      let word = Told(token: token, kind: kind, part: frame.part, isMediumOpen: isMediumOpen)
      let ways = isTitle ? [] : frame.fields["participants"] ?? []
      for places in ways {
        let found = contacts(places, of: word, in: reading)
        if !found.isEmpty { return found }
      }
      if let bare = bare(word, in: reading) { return [bare] }
    }
    return []
  }

  /// Whether a word can tell of anything: the parts of a name cannot, but «visiting» before a title can.
  func canTell(_ token: Int, in reading: ArticleReading) -> Bool {
    reading.view.mention(at: token) == nil || reading.view.word(token) == "visiting"
  }

  /// Whether a word is the predicate of a contact.
  func isPredicate(_ token: Int, in reading: ArticleReading) -> Bool {
    !table.frames(at: token, in: reading.clauses).isEmpty
  }

  private struct Told {
    let token: Int
    let kind: Contact.Kind
    let part: Frame.Part
    let isMediumOpen: Bool
  }

  private func contacts(
    _ places: [FramePlace], of word: Told, in reading: ArticleReading
  ) -> [ToldContact] {
    if places == [.subject], word.part == .noun, !isOwn(word, in: reading) { return [] }
    let heads = places.map { reading.clauses.fillers(of: $0, for: word.token) }
    if word.kind == .visit {
      guard heads.count == 2, let visitor = heads[0].first else { return [] }
      return visits(of: visitor, to: heads[1].first, word, in: reading)
    }
    var groups: [[Actor]] = []
    for head in heads {
      let found = head.flatMap { parties(at: $0, in: reading) }.uniqued()
      guard !found.isEmpty else { return [] }
      groups.append(found)
    }
    // «Germany meet Russia in Munich»: a match.
    let isMatch = word.part == .verb && word.kind == .meeting
    return meetings(of: groups, word).filter { told in
      (told.people.count > 1 || isGathering(told))
        && !(isMatch && told.people.allSatisfy { $0.kind == .state })
    }
  }

  /// Whether a noun's subject does what it says, and is not only there: «their talks», «the two held talks»; not
  /// «they quarrelled at a meeting».
  private func isOwn(_ word: Told, in reading: ArticleReading) -> Bool {
    let noun = word.token
    // Those who are on one call, or speak at one press conference, do it together.
    if [.call, .videoCall, .pressConference].contains(word.kind) { return true }
    let relation = reading.clauses.word(reading.clauses.whole(of: noun))?.relation.universal
    if relation == .object || relation == .nominalSubject { return true }
    return reading.clauses.dependents(of: noun, .nominalModifier).contains {
      reading.clauses.word($0)?.relation.subtype == "poss"
    }
  }

  /// «African leaders ended a summit»: a group can have one by itself.
  private func isGathering(_ told: ToldContact) -> Bool {
    told.kind == .summit && told.people.first.map { $0.kind == .group && $0.isOfNamed } ?? false
  }

  /// Those whom one meets one after the other make a meeting each: «will meet the president and the prime
  /// minister».
  private func meetings(of groups: [[Actor]], _ word: Told) -> [ToldContact] {
    let contact = { (people: [Actor]) in
      ToldContact(
        token: word.token, kind: settled(word.kind, people), part: word.part,
        people: people.uniqued(), isMediumOpen: word.isMediumOpen)
    }
    let isEach = word.kind == .letter || word.kind == .meeting && word.part == .verb
    guard isEach, groups.count == 2 else { return [contact(groups.flatMap { $0 })] }
    let (left, right) = (groups[0], groups[1].filter { !groups[0].contains($0) })
    if right.count > 1, right.contains(where: { $0.kind == .person }) {
      return right.map { contact(left + [$0]) }
    }
    if word.kind == .letter, left.count > 1 { return left.map { contact([$0] + right) } }
    return [contact(left + right)]
  }

  /// Two alone do not make a summit.
  private func settled(_ kind: Contact.Kind, _ people: [Actor]) -> Contact.Kind {
    kind == .summit && people.count == 2
      && people.allSatisfy { $0.kind == .person || $0.kind == .state }
      ? .meeting : kind
  }

  /// A noun whose parties are not all told, or a journey without its goal: «arrived here», «the visiting
  /// minister».
  private func bare(_ word: Told, in reading: ArticleReading) -> ToldContact? {
    guard word.part == .noun || isJourneyHere(word, in: reading) else { return nil }
    let subject = reading.clauses.subject(of: word.token)
    let named = reading.view.mention(at: word.token)?.actors
    let owners = named ?? subject.map { parties(at: $0, in: reading) } ?? []
    if word.part == .noun, hasModifier(word.token, in: reading) { return nil }
    if word.part == .noun, owners.isEmpty, hasOwner(word.token, in: reading) { return nil }
    return ToldContact(
      token: word.token, kind: word.kind, part: word.part, people: owners, isBare: true)
  }

  /// Whether a noun says whose it is or with whom: «the visit of his predecessor».
  private func hasOwner(_ noun: Int, in reading: ArticleReading) -> Bool {
    reading.clauses.dependents(of: noun, .nominalModifier).contains { token in
      guard !["his", "her", "their", "its"].contains(reading.view.word(token)) else { return false }
      return reading.clauses.word(token)?.relation.subtype == "poss"
        || ["of", "with", "between", "by"].contains(reading.clauses.preposition(of: token) ?? "")
    }
  }

  /// Whether a noun is of a kind that need not be the one told before: «the peace talks», «a shrine visit».
  private func hasModifier(_ noun: Int, in reading: ArticleReading) -> Bool {
    reading.clauses.dependents(of: noun, .compound, .adjectivalModifier).contains { token in
      guard let word = reading.clauses.word(token) else { return false }
      if let mention = reading.view.mention(at: token) { return !mention.actors.isEmpty }
      return reading.view.time(at: token) == nil && !visitKinds.contains(word.lemma.lowercased())
    }
  }

  private func isJourneyHere(_ word: Told, in reading: ArticleReading) -> Bool {
    guard word.kind == .visit else { return false }
    let relation = reading.clauses.word(word.token)?.relation.universal
    let isTitle = reading.view.mention(at: word.token) != nil
    return reading.view.word(word.token) == "visiting"
      && (isTitle || relation == .adjectivalModifier)
      || reading.clauses.dependents(of: word.token, .adverbialModifier).contains {
        reading.view.word($0) == "here"
      }
  }

  private func parties(at head: Int, in reading: ArticleReading) -> [Actor] {
    reading.actors.actors(at: head).filter { !isNoParty($0) }
  }

  private func isNoParty(_ actor: Actor) -> Bool {
    [.group, .organisation].contains(actor.kind)
      && actor.name.split(separator: " ").contains { noParties.contains(String($0)) }
  }

  /// «called on Iran», «calls for talks», «spoke of».
  private func isOtherSense(_ token: Int, in reading: ArticleReading) -> Bool {
    guard let word = reading.clauses.word(token) else { return false }
    guard word.lemma == "call" || word.lemma == "write" else { return false }
    let clauses = reading.clauses.dependents(of: token, .openComplement, .clausalComplement)
    return !clauses.isEmpty
      || ["on", "for", "to", "upon"].contains {
        reading.clauses.obliques(of: token, $0).contains {
          reading.view.time(at: $0) == nil && reading.view.mention(at: $0) == nil
        }
      }
  }
}

extension FramedContacts {
  /// One visit to each state; the visitors of a state are not its own.
  private func visits(
    of visitor: Int, to destination: Int?, _ word: Told, in reading: ArticleReading
  ) -> [ToldContact] {
    let visitors = parties(at: visitor, in: reading)
      .filter { $0.kind == .person || $0.kind == .group && $0.isOfNamed }
    guard !visitors.isEmpty else { return [] }
    let phrases = destination.map { reading.actors.phrases(at: $0) } ?? []
    let hosts = phrases.flatMap { self.hosts(at: $0, in: reading) }
    var found: [ToldContact] = []
    for (host, place) in hosts where !found.contains(where: { $0.people.last == host }) {
      let guests = visitors.filter { $0 != host && ($0.state == nil || $0.state != host.state) }
      guard !guests.isEmpty else { continue }
      found.append(
        ToldContact(
          token: word.token, kind: word.kind, part: word.part, people: guests + [host],
          place: place))
    }
    return found
  }

  /// Who receives those who go to a place, and the place: «Kyiv» is Ukraine and Kyiv.
  private func hosts(at phrase: Int, in reading: ArticleReading) -> [(Actor, String?)] {
    guard let mention = reading.actors.mention(ofPhrase: phrase) else { return [] }
    if case .place(let name, _) = mention.meaning {
      return reading.view.hostState(of: mention).map { [($0, name)] } ?? []
    }
    return mention.actors.map { ($0, $0.kind == .state ? $0.name : nil) }
  }
}

extension Actor {
  /// Whether the words for a group say whose it is: «Western representatives», not «more people».
  var isOfNamed: Bool { name.contains(where: \.isUppercase) }
  /// Whether it can pay a visit: a person or a group, no state.
  var canTravel: Bool { kind == .person || kind == .group }
}
