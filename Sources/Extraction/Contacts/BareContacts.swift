import Language
import Records

/// Finds the parties of a contact that a word leaves untold.
///
/// Input: what a word tells, and the contacts told before. Output: the same with its parties, or nil where the
/// article does not make them known. «The two-hour meeting» is the meeting told last; «his five-day visit» goes
/// to the state that the article calls «here»; «Li told Millon at the start of their meeting» names both.
struct BareContacts {
  let reading: ArticleReading
  /// Verbs for what one does to somebody face to face: «brief», «persuade».
  private let dealings: Set<String>
  private let roles: PublicRoles

  /// The states of which, and of whose people, the article speaks, the most named first.
  private let statesByMentions: [(state: String, count: Int)]

  init(_ reading: ArticleReading, dealings: Set<String>, roles: PublicRoles) {
    self.reading = reading
    self.dealings = dealings
    self.roles = roles
    var counts: [String: Int] = [:]
    for mention in reading.view.analysis.mentions {
      for state in Set(mention.actors.compactMap(\.state)) { counts[state, default: 0] += 1 }
    }
    statesByMentions = counts.map { (state: $0.key, count: $0.value) }
      .sorted { ($0.count, $1.state) > ($1.count, $0.state) }
  }

  func whole(_ told: ToldContact, among earlier: [FoundContact]) -> ToldContact? {
    guard told.isBare else { return told }
    var whole = told
    if told.part == .verb, told.kind == .call { return answered(told, among: earlier) }
    let companions = companions(of: told)
    if let companions { whole.people = companions }
    let isKnown = isDefinite(told.token) || isJoint(told)
    let same =
      isKnown || told.kind == .visit && !told.people.isEmpty
      ? same(as: whole, among: earlier) : next(to: whole, earlier.last)
    if let same { return taking(up: same, told) }
    if companions != nil { return whole }
    if told.kind == .visit {
      guard let stay = stay(told) else { return nil }
      whole.people = stay.people
      whole.place = stay.place
      return whole
    }
    guard let people = speakers(around: told) ?? addressed(at: told) else { return nil }
    whole.people = people
    return whole
  }

  private func taking(up same: FoundContact, _ told: ToldContact) -> ToldContact {
    var whole = told
    whole.people = same.people
    // They speak to the press after the talks.
    guard told.kind != .pressConference || same.contact.kind == .pressConference else {
      return whole
    }
    whole.kind = told.kind == .videoCall ? .videoCall : same.contact.kind
    whole.status = same.contact.status
    whole.isTakenUp = true
    whole.date = same.contact.date
    return whole
  }

  /// Those who are together at a meeting or on a call by what its sentence says of them: «During the call, Macron and
  /// Putin spoke of Syria», «After one call, an aide said that the two leaders …».
  private func companions(of told: ToldContact) -> [Actor]? {
    guard [.meeting, .call, .videoCall].contains(told.kind) || isJoint(told),
      told.part == .noun,
      ToldContact.tiesOfOccasion.union(["after", "following"]).contains(
        reading.clauses.preposition(of: reading.clauses.whole(of: told.token)) ?? "")
        || isChaired(told.token)
    else { return nil }
    let persons = told.people.filter { $0.kind == .person }
    if persons.count > 1 { return persons }
    let tokens = reading.view.sentence(of: told.token).tokens
    let pairs = tokens.lazy.compactMap { reading.view.mention(at: $0)?.actors }
      .filter { $0.count == 2 && $0.allSatisfy { $0.kind == .person } }
    let pair = pairs.first ?? joined(in: tokens)
    return pair.flatMap { pair in persons.allSatisfy(pair.contains) ? pair : nil }
  }

  /// «the French president and Putin»
  private func joined(in tokens: Range<Int>) -> [Actor]? {
    let view = reading.view
    let links = tokens.lazy.filter { link in
      guard link > tokens.lowerBound, view.word(link) == "and" else { return false }
      return !(view.mention(at: link - 1).map { reading.actors.isOfNext($0, link - 1) } ?? false)
    }
    return links.compactMap {
      let pair = [view.mention(at: $0 - 1)?.actor, view.mention(at: $0 + 1)?.actor]
        .compactMap(\.self)
      return pair.uniqued().count == 2 && pair.allSatisfy { $0.kind == .person } ? pair : nil
    }.first
  }

  /// «Tang and Khiem will co-chair the meeting»
  private func isChaired(_ noun: Int) -> Bool {
    let verb = reading.clauses.word(noun)?.head
    return reading.clauses.word(noun)?.relation.universal == .object
      && ["chair", "co-chair", "attend"].contains(
        verb.flatMap { reading.clauses.word($0)?.lemma } ?? "")
  }

  /// «Putin called on Thursday»: the one with whom he dealt last.
  private func answered(_ told: ToldContact, among earlier: [FoundContact]) -> ToldContact? {
    guard let caller = told.people.first, caller.kind == .person, told.people.count == 1 else {
      return nil
    }
    let dealings = earlier.reversed().filter { before in
      before.people.count == 2 && before.people.contains(caller)
        && before.people.allSatisfy { $0.kind == .person }
    }
    guard let last = dealings.first(where: { $0.contact.kind == .call }) ?? dealings.first else {
      return nil
    }
    var whole = told
    whole.people = [caller] + last.people.filter { $0 != caller }
    return whole
  }

  /// Whose visit it is and where it goes: «here», or to the one other state that the article is about.
  private func stay(_ told: ToldContact) -> (people: [Actor], place: String?)? {
    let visitors = told.people.filter(\.canTravel)
    // «during his tour», of which it is not told where it goes
    let lemma = reading.clauses.word(told.token)?.lemma ?? ""
    if told.part == .noun, ["tour", "trip"].contains(lemma), reading.scene == nil { return nil }
    guard let state = visitors.first?.state else {
      if isOfficial(told.token), let scene = reading.scene {
        return (visitors + [scene.host], scene.place)
      }
      // «the IMF's director, who arrived here on Monday»
      guard told.part == .verb,
        visitors.contains(where: { $0.kind == .person && roles.has($0, in: reading) })
      else { return nil }
      guard let scene = reading.scene else {
        return otherState(than: "").map { (visitors + [$0], nil) }
      }
      return isNear(scene.host, to: told.token) ? (visitors + [scene.host], scene.place) : nil
    }
    if let scene = reading.scene, scene.host.state != state {
      return (visitors + [scene.host], scene.place)
    }
    return otherState(than: state).map { (visitors + [$0], nil) }
  }

  /// Whether a state or one of its people is told just before or beside a word.
  private func isNear(_ state: Actor, to token: Int) -> Bool {
    let last = sentence(token)
    return reading.view.analysis.mentions.contains { mention in
      let index = sentence(mention.tokens.lowerBound)
      guard (last - BareContacts.reach...last).contains(index) else { return false }
      return Scene.destination(mention, reading.view)?.0 == state
        || mention.actors.contains { $0.state != nil && $0.state == state.state }
    }
  }

  /// «arrived here for an official visit»: whoever it is comes from abroad.
  private func isOfficial(_ verb: Int) -> Bool {
    reading.clauses.dependents(of: verb, .oblique).contains { noun in
      reading.clauses.word(noun)?.lemma == "visit"
        && reading.clauses.dependents(of: noun, .adjectivalModifier, .compound).contains {
          ["official", "state", "goodwill", "working", "friendly"].contains(reading.view.word($0))
        }
    }
  }

  /// The state that an article is about beside the visitor's own, if there is one above all.
  private func otherState(than own: String) -> Actor? {
    let most = statesByMentions.filter { $0.state != own }.prefix(2)
    guard let first = most.first, first.count >= 3,
      most.allSatisfy({ $0.state == first.state || first.count >= 2 * $0.count })
    else { return nil }
    return reading.view.analysis.states[first.state]
  }

  /// How many sentences back a noun without an owner takes up a contact.
  private static let reach = 3

  private func sentence(_ token: Int) -> Int { reading.view.sentenceIndex(of: token) }

  private func same(as told: ToldContact, among earlier: [FoundContact]) -> FoundContact? {
    let near = earlier.suffix(6)
    let day = Circumstances(of: told.token, in: reading).date
    let fitting = near.filter { before in
      isInTime(before, day, told)
        && (!told.people.isEmpty
          || sentence(told.token) - before.lastSentence <= BareContacts.reach)
        && before.contact.kind.isLike(told.kind)
        && (before.contact.kind == .summit || before.people.contains { $0.kind != .organisation })
        && (told.kind != .pressConference || before.people.count { $0.kind == .person } > 1)
        && told.people.allSatisfy(before.people.contains)
    }
    let kinds = fitting.filter { $0.contact.kind == told.kind }
    // The one told last, not the one told first last.
    let found = told.kind == .pressConference && !kinds.isEmpty ? kinds : fitting
    return found.max { $0.lastSentence < $1.lastSentence }
  }

  /// «the last call, on Sunday» is no call of another day, nor one told long before without its day.
  private func isInTime(_ before: FoundContact, _ day: EventDate?, _ told: ToldContact) -> Bool {
    guard let day, day.singleDay != nil else { return true }
    if let date = before.contact.date { return before.contact.tally == nil && date.overlaps(day) }
    return sentence(told.token) - before.lastSentence <= BareContacts.reach
  }

  /// «Putin met Macron. After a meeting that lasted five hours, Putin said …»: the one just told.
  private func next(to told: ToldContact, _ last: FoundContact?) -> FoundContact? {
    guard let last, sentence(told.token) - last.lastSentence <= BareContacts.reach,
      last.contact.kind.isLike(told.kind), last.people.contains(where: \.canTravel),
      told.people.count < 2 || told.people.allSatisfy(last.people.contains),
      ["after", "during", "in", "following"].contains(
        reading.clauses.preposition(of: told.token) ?? ""),
      let verb = reading.clauses.word(told.token)?.head,
      let subject = reading.clauses.subject(of: verb),
      reading.actors.actors(at: subject).contains(where: last.people.contains)
    else { return nil }
    return last
  }

  /// «Li told Millon at the start of their meeting»: those who talk there.
  private func speakers(around told: ToldContact) -> [Actor]? {
    guard isTheirs(told.token) else { return nil }
    var token = told.token
    for _ in 0..<6 {
      guard let head = reading.clauses.word(token)?.head, let word = reading.clauses.word(head)
      else {
        return nil
      }
      token = head
      guard word.tag == .verb else { continue }
      let subject = reading.clauses.subject(of: head).map { reading.actors.actors(at: $0) } ?? []
      let object =
        reading.clauses.object(of: head)
        ?? reading.clauses.dependents(of: head, .indirectObject).first
      let people = (subject + (object.map { reading.actors.actors(at: $0) } ?? [])).uniqued()
        .filter { $0.kind != .group }
      if people.count > 1 { return people }
      // «would not ask Clinton to cut the troops at their summit»: he who asks, and Clinton.
      guard word.relation.universal == .openComplement else { return nil }
    }
    return nil
  }

  /// «briefed the president in a meeting», «told Putin in a phone call»: who says something there, and to whom.
  private func addressed(at told: ToldContact) -> [Actor]? {
    let clauses = reading.clauses
    let whole = clauses.whole(of: told.token)
    guard [.meeting, .call, .videoCall].contains(told.kind), told.part == .noun,
      ToldContact.tiesOfOccasion.contains(clauses.preposition(of: whole) ?? ""),
      clauses.word(whole)?.relation.universal == .oblique,
      let verb = sayer(of: whole), verb.tag == .verb,
      dealings.contains(verb.lemma) || clauses.tells(verb)
    else { return nil }
    let heads =
      [clauses.subject(of: verb.token), clauses.object(of: verb.token)].compactMap { $0 }
      + clauses.dependents(of: verb.token, .indirectObject)
    let people = heads.flatMap { reading.actors.actors(at: $0) }.uniqued()
    return people.count > 1 && people.allSatisfy { $0.kind == .person } ? people : nil
  }

  /// The verb of which a phrase is an adverbial; of «“…,” Hu told him in a meeting», where the tree ties it to what is
  /// quoted, the verb of saying.
  private func sayer(of phrase: Int) -> Word? {
    guard let word = reading.clauses.word(phrase) else { return nil }
    return (reading.clauses.teller(before: word) ?? word.head).flatMap { reading.clauses.word($0) }
  }

  /// «said at a joint press conference»: of those who have just met.
  private func isJoint(_ told: ToldContact) -> Bool {
    told.kind == .pressConference
      && reading.clauses.dependents(of: told.token, .adjectivalModifier).contains {
        reading.view.word($0) == "joint"
      }
  }

  private func isTheirs(_ token: Int) -> Bool {
    reading.clauses.dependents(of: token, .nominalModifier).contains {
      reading.view.word($0) == "their"
    }
  }

  /// Whether a noun means something known: «the talks», «their meeting», «this visit».
  private func isDefinite(_ token: Int) -> Bool {
    reading.clauses.dependents(of: token, .determiner, .nominalModifier).contains {
      let word = reading.clauses.word($0)
      return word?.relation.subtype == "poss"
        || ["the", "this", "these", "that"].contains(word?.lemma ?? "")
    }
  }
}

extension Contact.Kind {
  /// Whether one word for a contact can take up another: «the talks» a meeting or a summit.
  func isLike(_ other: Contact.Kind) -> Bool {
    let inPerson: Set<Contact.Kind> = [.meeting, .summit]
    let remote: Set<Contact.Kind> = [.call, .videoCall]
    return self == other || inPerson.isSuperset(of: [self, other])
      || remote.isSuperset(of: [self, other]) || self == .call && other == .meeting
      || other == .pressConference && inPerson.contains(self)
      || other == .videoCall && self == .meeting
  }
}
