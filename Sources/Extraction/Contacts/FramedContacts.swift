import Language
import Records

/// Reads the contact that a word tells of: its kind and who takes part, by the frames of contacts.
///
/// Input: a token of an article. Output: the contacts that it tells of as the predicate of a frame, mostly one.
/// «Kim, who was received by Xi» gives a meeting of Xi and Kim at «received»; «visits to Vietnam and Laos» gives
/// two; «the meeting», which leaves the parties untold, gives a bare one.
struct FramedContacts: Sendable {
  private let table: FrameTable
  private let people: ContactParties
  private let journeys: Journeys
  /// Nouns for goals of which it stays open in which state they are: «a visit to the region».
  private let regions: Set<String>
  /// Words before a noun that only say what kind of visit or talks it is.
  private let visitKinds: Set<String>
  /// Words that say that something is done again and again: «often».
  private let habitual: Set<String>
  /// Words for what rivals of a sport meet in: «the final».
  private let contests: Set<String>

  static let vocabulary = FrameFile.Vocabulary(
    kinds: Set(Contact.Kind.allCases.map(\.rawValue)), fields: ["participants"],
    marks: ["when": ["dated", "visiting", "staying"], "tells": ["several", "nothing"]])

  init(added: AddedFrames = .none) throws(ExtractionError) {
    table = try FrameTable("contacts", Self.vocabulary, added: added)
    people = try ContactParties()
    journeys = try Journeys()
    regions = try CueTable.words("Contacts/regions.txt")
    visitKinds = try CueTable.words("Contacts/visitKinds.txt")
    habitual = try CueTable.words("Frames/habitual.txt")
    contests = try CueTable.words("Contacts/contests.txt")
  }

  func told(at token: Int, in reading: ArticleReading) -> [ToldContact] {
    if isThere(token, in: reading), let visitor = reading.clauses.subject(of: token) {
      let word = Told(token: token, kind: .visit, part: .verb, isMediumOpen: false)
      let visitors = people.parties(at: visitor, in: reading).filter { $0.kind == .person }
      return journeys.visits(of: visitors, to: token, word, in: reading)
    }
    for frame in table.frames(at: token, in: reading.clauses) {
      let isTitle = reading.view.mention(at: token) != nil
      if frame.marks["tells"] == "nothing" { return [] }
      guard let kind = Contact.Kind(rawValue: frame.kind), !isOtherSense(token, in: reading),
        frame.marks["tells"] == "several" || !isHabit(token, in: reading)
      else { continue }
      let isMediumOpen =
        ["speak", "talk", "conversation", "discuss"].contains(frame.head)
        && (kind == .call || frame.part == .verb)
        && !reading.isByPhone(token)
      let isMany =
        reading.clauses.word(token)?.pennTag == "NNS" && reading.view.word(token) != "talks"
      let word = Told(
        token: token, kind: kind, part: frame.part, isMediumOpen: isMediumOpen, isMany: isMany)
      guard isOfThisUse(frame, token, in: reading) else { continue }
      var ways = isTitle ? [] : frame.fields["participants"] ?? []
      // «the visit of his predecessor to the mosque»: where it went is told, though not in which state that is.
      if kind == .visit, frame.part == .noun,
        ways.count > 1, !reading.clauses.fillers(of: .nominal("to"), for: token).isEmpty
      {
        ways = Array(ways.prefix(1))
      }
      for places in ways {
        if isSaidToNoParty(places, of: token, in: reading) { return [] }
        var found = contacts(places, of: word, in: reading)
        if ["dated", "visiting"].contains(frame.marks["when"]) {
          found = found.filter(isBetweenLeaders)
        }
        for index in found.indices {
          found[index].isSeries = frame.marks["tells"] == "several"
          found[index].isOfStay = frame.marks["when"] == "staying"
        }
        if !found.isEmpty { return found }
      }
      if let bare = bare(word, in: reading) { return [bare] }
    }
    return []
  }

  /// «spoke to the press after their talks»: nobody deals with those who are told.
  private func isSaidToNoParty(
    _ places: [FramePlace], of token: Int, in reading: ArticleReading
  ) -> Bool {
    places.dropFirst().contains { place in
      let heads = reading.clauses.fillers(of: place, for: token)
      return !heads.isEmpty && heads.allSatisfy { people.isNoParty(at: $0, in: reading) }
    }
  }

  /// «heading the mission to Albania» and «arrived back in London» are no visits; of «welcomed him to visit Rome» it stays
  /// open whether he is there.
  private func isOfSomething(_ word: Told, in reading: ArticleReading) -> Bool {
    guard word.part == .verb, word.kind == .visit else { return false }
    let isHomeward = reading.clauses.dependents(of: word.token, .adverbialModifier).contains {
      ["back", "home"].contains(reading.view.word($0))
    }
    let above = reading.clauses.word(word.token)?.head.flatMap { reading.clauses.word($0)?.lemma }
    if isHomeward || above == "welcome" { return true }
    return ["head", "fly", "return", "come", "go"].contains(
      reading.clauses.word(word.token)?.lemma ?? "")
      && !reading.clauses.dependents(of: word.token, .object).isEmpty
  }

  /// Whether a word stands as its frame wants it: with a day of its own, or said to a guest.
  private func isOfThisUse(_ frame: Frame, _ token: Int, in reading: ArticleReading) -> Bool {
    switch frame.marks["when"] {
    case "dated": return isDated(token, in: reading)
    case "visiting":
      return reading.view.sentence(of: token).tokens.contains {
        $0 > token && $0 < token + 4 && reading.view.word($0) == "visiting"
      }
    default: return true
    }
  }

  /// Whether persons of two states deal with each other.
  private func isBetweenLeaders(_ told: ToldContact) -> Bool {
    let states = told.people.compactMap { $0.kind == .person ? $0.state : nil }
    return states.count == told.people.count && Set(states).count > 1
  }

  /// Whether a word tells what is done again and again: «talks to them frequently», «their regular talks».
  private func isHabit(_ token: Int, in reading: ArticleReading) -> Bool {
    reading.clauses.dependents(of: token, .adverbialModifier, .adjectivalModifier).contains {
      habitual.contains(reading.view.word($0))
    } && Circumstances(of: token, in: reading).date == nil
  }

  /// Whether a word has a day of its own that is not that of the report: «told him last month».
  private func isDated(_ token: Int, in reading: ArticleReading) -> Bool {
    guard let date = Circumstances(of: token, in: reading).date else { return false }
    return date != reading.storyDay?.date
  }

  /// Whether a word can tell of anything: the parts of a name cannot, but «visiting» before a title can.
  func canTell(_ token: Int, in reading: ArticleReading) -> Bool {
    reading.view.mention(at: token) == nil || reading.view.word(token) == "visiting"
      || isThere(token, in: reading)
  }

  /// «Hu is in Hanoi»: a place of which a clause says that somebody is there.
  private func isThere(_ token: Int, in reading: ArticleReading) -> Bool {
    Scene.isPlace(reading.view.mention(at: token))
      && ["in", "at"].contains(reading.clauses.preposition(of: token) ?? "")
      && !reading.clauses.dependents(of: token, .copula).isEmpty
  }

  /// Whether a word is the predicate of a contact.
  func isPredicate(_ token: Int, in reading: ArticleReading) -> Bool {
    !table.frames(at: token, in: reading.clauses).isEmpty
  }

  /// A word that is the predicate of a frame.
  struct Told {
    let token: Int
    let kind: Contact.Kind
    let part: Frame.Part
    let isMediumOpen: Bool
    /// Whether a noun tells of several: «meetings with».
    var isMany = false
  }

  private func contacts(
    _ places: [FramePlace], of word: Told, in reading: ArticleReading
  ) -> [ToldContact] {
    if places == [.subject], word.part == .noun, !isOwn(word, in: reading) { return [] }
    var heads = places.map { reading.clauses.fillers(of: $0, for: word.token) }
    // «a visit which includes talks with Biden»: of the visitor.
    if let stay = heads.first?.first, places.first == .subject, places.count > 1,
      reading.clauses.word(stay)?.tag == .noun, reading.view.mention(at: stay) == nil,
      isPredicate(stay, in: reading)
    {
      heads[0] = reading.clauses.subject(of: stay).map { [$0] } ?? []
    }
    if places == [.subject], let holder = holder(of: word, in: reading) { heads = [[holder]] }
    if word.kind == .visit {
      guard heads.count == 2, let visitor = heads[0].first, !isOfSomething(word, in: reading)
      else { return [] }
      let visitors =
        word.part == .verb && isWe(visitor, in: reading)
        ? []
        : people.parties(at: visitor, in: reading).map { journeys.sent($0, by: word, in: reading) }
      let found = journeys.visits(of: visitors, to: heads[1].first, word, in: reading)
      // «sat across from Macron during his visit to Moscow»: nobody visits his own state.
      guard found.isEmpty, ["his", "her"].contains(reading.view.word(visitor)) else { return found }
      return journeys.visits(
        of: reading.actors.actors(at: visitor), to: heads[1].first, word, in: reading)
    }
    guard let groups = groups(at: heads, in: reading).map({ sides($0, in: reading) }) else {
      return []
    }
    let isOfUs = heads.joined().contains { isWe($0, in: reading) }
    if isOfUs, !isMeetingOfSpeaker(groups, word, in: reading) { return [] }
    let isListed = heads.joined().contains { !reading.actors.members(of: $0).isEmpty }
    // «Germany meet Russia in Munich»: a match.
    let isMatch =
      word.part == .verb && word.kind == .meeting
      && heads.joined().allSatisfy { head in
        reading.view.mention(at: head).map { $0.actor?.kind != .group } ?? false
      }
    let met = isListed ? [groups.flatMap { $0 }] : groups
    return meetings(of: met, word, in: reading).filter { told in
      (told.people.count > 1 || isGathering(told) && isOwn(word, in: reading))
        && !(isMatch && told.people.allSatisfy { $0.kind == .state })
    }
  }

  /// Those whom the phrases of each place mean; nil if one means nobody.
  private func groups(at heads: [[Int]], in reading: ArticleReading) -> [[Actor]]? {
    var groups: [[Actor]] = []
    for head in heads {
      let found = head.flatMap { people.parties(at: $0, in: reading) }.uniqued()
      guard !found.isEmpty, !head.contains(where: { isOfSpeaker($0, found, in: reading) }) else {
        return nil
      }
      groups.append(found)
    }
    // «Annan met French and German officials»: those, and not both states.
    for index in groups.indices where groups.count == 2 {
      guard groups[index].count > 1, groups[1 - index].contains(where: { $0.kind == .person }),
        groups[index].allSatisfy({ $0.kind == .state })
      else { continue }
      groups[index] = heads[index].flatMap {
        people.parties(at: $0, in: reading, asStates: false)
      }.uniqued()
    }
    return groups
  }

  private func isWe(_ head: Int, in reading: ArticleReading) -> Bool {
    reading.view.word(head) == "we"
  }

  /// Whether «we» who meet are he who says so: not a state that negotiates, nor those who are at it still.
  private func isMeetingOfSpeaker(
    _ groups: [[Actor]], _ word: Told, in reading: ArticleReading
  ) -> Bool {
    let verb = word.part == .verb ? word.token : reading.clauses.carrier(of: word.token)
    return word.kind == .meeting && groups.count == 2
      && groups[1].allSatisfy { [.person, .group].contains($0.kind) }
      && verb.flatMap { reading.clauses.word($0)?.pennTag } != "VBG"
  }

  /// Those who deal for a state with other states are that state: «Iranian officials» who meet France.
  private func sides(_ groups: [[Actor]], in reading: ArticleReading) -> [[Actor]] {
    guard groups.count == 2 else { return groups }
    return groups.indices.map { index in
      let others = groups[1 - index]
      let isOfStates = others.allSatisfy { $0.kind == .state }
      let isOfBodies = others.allSatisfy { $0.kind == .group || $0.kind == .organisation }
      return groups[index].map { actor in
        let isGovernment = isOfBodies && actor.name.contains(" government ")
        guard isOfStates || isGovernment else { return actor }
        return people.state(of: actor, in: reading) ?? actor
      }.uniqued()
    }
  }

  /// «Cui said the two leaders will meet»: he who says so is none of those whom he describes.
  private func isOfSpeaker(_ head: Int, _ actors: [Actor], in reading: ArticleReading) -> Bool {
    let clauses = reading.clauses
    guard actors.count > 1, clauses.word(head)?.pennTag == "NNS",
      let verb = clauses.word(head)?.head.flatMap({ clauses.word($0) }),
      verb.relation.universal == .clausalComplement,
      let above = verb.head.flatMap({ clauses.word($0) }), clauses.tells(above),
      let subject = clauses.subject(of: above.token)
    else { return false }
    return reading.actors.actors(at: subject).contains { $0.kind == .person && actors.contains($0) }
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

  /// «Wen and Fradkov held the Prime Ministers' Meeting»: those who hold it, two by name.
  private func holder(of word: Told, in reading: ArticleReading) -> Int? {
    let clauses = reading.clauses
    guard word.part == .noun, clauses.word(word.token)?.relation.universal == .object,
      let verb = clauses.carrier(of: word.token), let subject = clauses.subject(of: verb)
    else { return nil }
    let persons = people.parties(at: subject, in: reading).filter { $0.kind == .person }
    return persons.count > 1 ? subject : nil
  }

  /// «African leaders ended a summit»: a group can have one by itself.
  private func isGathering(_ told: ToldContact) -> Bool {
    told.kind == .summit && told.people.first.map { $0.kind == .group && $0.isOfNamed } ?? false
  }

  /// Those whom one meets one after the other make a meeting each: «will meet the president and the prime
  /// minister».
  private func meetings(
    of groups: [[Actor]], _ word: Told, in reading: ArticleReading
  ) -> [ToldContact] {
    let contact = { (people: [Actor]) in
      ToldContact(
        token: word.token, kind: settled(word.kind, people), part: word.part,
        people: people.uniqued(), isMediumOpen: word.isMediumOpen)
    }
    let isEach =
      word.kind == .letter || word.kind == .meeting && (word.part == .verb || word.isMany)
    guard isEach, groups.count == 2 else { return [contact(groups.flatMap { $0 })] }
    let left = groups[0]
    // «met the president and members of his team»: these were only there with him.
    let right = groups[1].enumerated().filter { index, actor in
      !left.contains(actor) && (index == 0 || !actor.isCompany)
    }.map(\.element)
    if right.count > 1, right.contains(where: { $0.kind == .person }) {
      return right.map { contact(left + [$0]) }
    }
    // «Hu and Wen are to meet Bush», who is their guest.
    let isOfHosts = left.allSatisfy {
      $0.kind == .person && $0.state != nil && $0.state == reading.scene?.host.state
    }
    if word.kind == .meeting, left.count > 1, right.count == 1, isOfHosts, right[0].kind == .person,
      right[0].state != left[0].state
    {
      return left.map { contact([$0] + right) }
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
    guard
      word.part == .noun || isJourneyHere(word, in: reading) || isCallAlone(word, in: reading)
    else { return nil }
    let subject = reading.clauses.subject(of: word.token)
    let named = reading.view.mention(at: word.token)?.actors
    let owners = named ?? subject.map { people.parties(at: $0, in: reading) } ?? []
    let hasGoal =
      word.kind == .visit
      && (reading.clauses.obliques(of: word.token, "to")
        + reading.clauses.obliques(of: word.token, "in")).contains {
          Scene.isPlace(reading.view.mention(at: $0))
            || regions.contains(reading.clauses.word($0)?.lemma ?? "")
        }
    if word.part == .noun, hasGoal || hasModifier(word.token, in: reading) { return nil }
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

  /// «Putin called on Thursday»
  private func isCallAlone(_ word: Told, in reading: ArticleReading) -> Bool {
    word.kind == .call && reading.clauses.object(of: word.token) == nil
      && ["call", "telephone", "phone"].contains(reading.clauses.word(word.token)?.lemma ?? "")
  }

  private func isJourneyHere(_ word: Told, in reading: ArticleReading) -> Bool {
    guard word.kind == .visit else { return false }
    let relation = reading.clauses.word(word.token)?.relation.universal
    let isTitle = reading.view.mention(at: word.token) != nil
    if ["leave", "depart"].contains(reading.clauses.word(word.token)?.lemma ?? "") { return false }
    return reading.view.word(word.token) == "visiting"
      && (isTitle || relation == .adjectivalModifier)
      || reading.clauses.dependents(of: word.token, .adverbialModifier).contains {
        reading.view.word($0) == "here"
      }
  }

  /// «called on Iran», «calls for talks», «spoke of»; but «during the call they focused on trade».
  private func isOtherSense(_ token: Int, in reading: ArticleReading) -> Bool {
    guard let word = reading.clauses.word(token) else { return false }
    // «welcomed him to visit China»
    if word.lemma == "welcome" {
      return reading.view.sentence(of: token).tokens.contains {
        $0 > token && reading.clauses.word($0)?.pennTag == "VB" && reading.view.word($0) == "visit"
      }
    }
    // «will meet in the final», «meet on Sunday's final»; but «met at the final».
    if word.lemma == "meet" {
      return ["in", "on"].flatMap { reading.clauses.obliques(of: token, $0) }
        .contains { contests.contains(reading.clauses.word($0)?.lemma ?? "") }
    }
    guard word.lemma == "call" || word.lemma == "write" else { return false }
    let clauses = reading.clauses.dependents(of: token, .openComplement, .clausalComplement)
    let isNoun = word.tag == .noun
    return !clauses.isEmpty
      || ["on", "for", "to", "upon"].contains { preposition in
        let phrases =
          isNoun
          ? reading.clauses.fillers(of: .nominal(preposition), for: token)
          : reading.clauses.obliques(of: token, preposition)
        return phrases.contains {
          reading.view.time(at: $0) == nil
            && reading.view.mention(at: $0).map { $0.actor?.kind == .group } ?? true
        }
      }
  }
}

extension Actor {
  /// Whether the words for a group say whose it is: «Western representatives», not «more people».
  var isOfNamed: Bool { name.contains(where: \.isUppercase) && name.contains(" ") }
  /// Whether the words for a group say that it is another's: «members of his team».
  var isCompany: Bool {
    kind == .group && [" his ", " her ", " their "].contains { " \(name) ".contains($0) }
  }
  /// Whether it can pay a visit: a person or a group, no state.
  var canTravel: Bool { kind == .person || kind == .group }
}
