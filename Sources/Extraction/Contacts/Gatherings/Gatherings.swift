import Language
import Records

/// Reads many-sided gatherings: the summit of an organisation, with those who attend and the state that hosts it.
///
/// Input: a noun for a gathering, or a verb of gathering. Output: a summit if a body of states or several sides go with
/// it: «Bush attended the APEC forum in Busan» is a summit of Bush, APEC and South Korea, «OPEC ministers meet in
/// Kuwait» one of OPEC and Kuwait. Without these it is none.
struct Gatherings: Sendable {
  private let nouns: Set<String>
  /// When verbs tell of a gathering of their subject: «always», «goal».
  private let verbs: [String: String]
  private let assemblies: Assemblies
  private let sides: GatheringSides
  private let attendance: Attendance
  private let untold: UntoldBodies

  init() throws(ExtractionError) {
    nouns = try CueTable.words("Contacts/Gatherings/gatherings.txt")
    verbs = Dictionary(
      try CueTable.rows("Contacts/Gatherings/gatheringVerbs.tsv").map {
        ($0.cells[0], $0.cells[1])
      },
      uniquingKeysWith: { first, _ in first })
    assemblies = try Assemblies()
    sides = try GatheringSides()
    attendance = try Attendance()
    untold = try UntoldBodies()
  }

  /// The bodies whose gatherings an article can mean without naming them.
  func bodies(of reading: ArticleReading) -> Assemblies.Named { assemblies.named(in: reading) }

  /// Those of whom a gathering is, apart from its host.
  private struct Members {
    var attendants: [Actor] = []
    /// The body that holds it, or its sides.
    var holders: [Actor] = []
    var all: [Actor] { attendants + holders }
  }

  func told(
    at token: Int, in reading: ArticleReading, _ bodies: Assemblies.Named
  ) -> ToldContact? {
    guard let word = reading.clauses.word(token), !hasPartner(word, in: reading),
      let members = members(of: word, in: reading, bodies)
    else { return nil }
    let lemma = word.lemma.lowercased()
    let circumstances = Circumstances(of: token, in: reading)
    let place = place(of: word, circumstances, in: reading)
    let isAtSeat = assemblies.isAtSeat(members.holders, place?.name)
    let those = members.attendants + members.holders.flatMap { all(of: $0, in: reading) }
    let people = (those + [isAtSeat ? nil : place?.host].compactMap { $0 }).uniqued()
    let isVerb = word.tag == .verb
    let isKnown =
      !isVerb
      && reading.clauses.dependents(of: token, .determiner, .nominalModifier).contains {
        ["the", "this", "their", "our", "its"].contains(reading.view.word($0))
      }
    guard
      isVerb
        || isPlaced(word, isKnown: isKnown, isSomewhere: place != nil, circumstances, in: reading)
        || isEvent(word, members, in: reading),
      people.count > 1 || lemma == "summit" || !circumstances.times.isEmpty
    else { return nil }
    return ToldContact(
      token: token, kind: .summit, part: isVerb ? .verb : .noun, people: people,
      place: place?.name, isTakenUp: isKnown && !people.contains { $0.kind == .organisation })
  }

  private func members(
    of word: Word, in reading: ArticleReading, _ bodies: Assemblies.Named
  ) -> Members? {
    let lemma = word.lemma.lowercased()
    var members = Members()
    if word.tag == .verb, let when = verbs[lemma] {
      members.holders = those(whoMeet: word, when, in: reading, bodies)
    } else if [.noun, .properNoun].contains(word.tag), nouns.contains(lemma),
      word.relation.universal != .apposition,
      !["press", "news"].contains(reading.view.word(word.token - 1))
    {
      members.attendants = attendance.attendants(of: word.token, in: reading)
      members.holders = holders(of: word, in: reading, bodies)
      // Without a body or sides those attend who go to one that has a name, or to a summit.
      let isNamed =
        word.tag == .properNoun || ["summit", "forum", "roundtable"].contains(lemma)
      if members.holders.isEmpty, !isNamed { return nil }
      // A dialogue of a body with others is a negotiation.
      if lemma == "dialogue", members.holders.count < 2 { return nil }
      // «the Beijing Summit opened here»: the one told before.
      if members.all.isEmpty, isOfPlace(word, in: reading) { return members }
    }
    return members.all.isEmpty ? nil : members
  }

  /// Whether a gathering is called after the place where it is.
  private func isOfPlace(_ noun: Word, in reading: ArticleReading) -> Bool {
    ["summit", "conference", "forum"].contains(noun.lemma.lowercased())
      && reading.clauses.dependents(of: noun.token, .compound).contains {
        Scene.isPlace(reading.view.mention(at: $0))
      }
  }

  /// A body, or those whom it only brings together.
  private func all(of holder: Actor, in reading: ArticleReading) -> [Actor] {
    assemblies.members(of: holder).map { names in
      names.compactMap { sides.actor($0, reading) }
    } ?? [holder]
  }

  /// Where a gathering is and who is its host there.
  private func place(
    of word: Word, _ circumstances: Circumstances, in reading: ArticleReading
  ) -> (host: Actor, name: String)? {
    if verbs[word.lemma.lowercased()] == "goal" {
      return reading.clauses.obliques(of: word.token, "to").lazy
        .compactMap { reading.destination(at: $0) }.first
    }
    // «while in Italy he will attend the summit to be held in Rome»
    let named = circumstances.places.compactMap { reading.destination(at: $0) }
    if let first = named.first {
      return named.first { $0.host.name == first.host.name && $0.name != $0.host.name } ?? first
    }
    guard circumstances.isHere else { return nil }
    return reading.scene.map { ($0.host, $0.place) }
  }

  /// The sides of a gathering by its name, or the body that holds it.
  private func holders(
    of noun: Word, in reading: ArticleReading, _ bodies: Assemblies.Named
  ) -> [Actor] {
    let sides = sides.sides(of: noun, in: reading)
    if !sides.isEmpty { return sides }
    let clauses = reading.clauses
    // «the ministers of APEC began their meeting», «during their meeting»
    let owner = clauses.dependents(of: noun.token, .nominalModifier).first {
      ["their", "its"].contains(reading.view.word($0))
    }
    let holders = [
      noun.token, clauses.carrier(of: noun.token).flatMap { clauses.subject(of: $0) },
    ]
    let told = holders.lazy.compactMap { self.assembly(of: $0, in: reading) }.first
    let own = owner.flatMap {
      reading.view.mention(at: $0)?.actors.lazy.compactMap(assemblies.body).first
    }
    let body = told ?? own ?? untold.body(of: noun, in: reading, bodies)
    return [body].compactMap { $0 }
  }

  /// The body of those who meet: «APEC ministers meet», «when they meet on Saturday», «ministers of the G20 head to
  /// Rome».
  private func those(
    whoMeet verb: Word, _ when: String, in reading: ArticleReading, _ bodies: Assemblies.Named
  ) -> [Actor] {
    let clauses = reading.clauses
    guard let subject = clauses.subject(of: verb.token) else { return [] }
    let named = assembly(of: subject, in: reading)
    if when == "goal" {
      return clauses.word(subject)?.pennTag == "NNS" ? [named].compactMap { $0 } : []
    }
    if let named { return [named] }
    let body = reading.actors.actors(at: subject).compactMap(assemblies.body)
    guard body.isEmpty else { return body }
    let isDated = Circumstances(of: verb.token, in: reading).date != nil
    let isUntold = isDated && untold.isOfBody(subject, in: reading)
    return isUntold ? [bodies.topic].compactMap { $0 } : []
  }

  /// Whether a text says when and where a gathering is, or one of these of a known one: «ahead of the 14th APEC summit in
  /// Hanoi»; not «a pact for the next NATO summit».
  private func isPlaced(
    _ word: Word, isKnown: Bool, isSomewhere: Bool, _ circumstances: Circumstances,
    in reading: ArticleReading
  ) -> Bool {
    let whole = reading.clauses.word(reading.clauses.whole(of: word.token))
    let above =
      whole?.lemma == word.lemma
      ? word.head.flatMap { reading.clauses.word($0)?.lemma } : whole?.lemma
    guard !["sideline", "margin"].contains(above) else { return false }
    let isDated =
      circumstances.isOnNextDay
      || circumstances.times.contains { $0.date != nil && $0.kind != .set }
    return isDated && isSomewhere || isKnown && (isDated || isSomewhere)
  }

  /// Whether a gathering is told as an event, and not only named by the way: «offered membership at a NATO summit».
  private func isEvent(_ word: Word, _ members: Members, in reading: ArticleReading) -> Bool {
    if members.attendants.count + min(members.holders.count, 1) > 1 { return true }
    let clauses = reading.clauses
    let whole = clauses.word(clauses.whole(of: word.token)) ?? word
    let isTold =
      [.object, .nominalSubject, .root].contains(word.relation.universal)
      || whole.relation.universal == .nominalSubject
    if isTold, members.holders.count < 2 || clauses.carrier(of: word.token) != nil { return true }
    return clauses.dependents(of: word.token, .adnominalClause).contains { clauses.isCarrier($0) }
  }

  /// «EU leaders» at a summit are the European Union.
  func ofBodies(_ told: ToldContact) -> ToldContact {
    guard told.kind == .summit else { return told }
    var whole = told
    whole.people = told.people.map { assemblies.body(of: $0) ?? $0 }.uniqued()
    return whole
  }

  /// A body of states in a phrase: «the APEC leaders' meeting», «the ministers of the EU».
  private func assembly(of head: Int?, in reading: ArticleReading) -> Actor? {
    assemblies.body(at: head, in: reading)
      ?? head.flatMap { assemblies.body(before: $0, in: reading) }
  }

  /// Whether a phrase says with whom somebody meets: «EU leaders met Putin», «their meeting with Putin».
  private func hasPartner(_ deed: Word, in reading: ArticleReading) -> Bool {
    let clauses = reading.clauses
    guard deed.lemma.lowercased() != "summit" else { return false }
    let object = deed.tag == .verb ? clauses.object(of: deed.token) : nil
    // «met Howard before the APEC leaders' meeting» is not a meeting with Howard.
    let isApart =
      deed.tag != .verb && deed.relation.universal == .oblique
      && ["before", "after", "at", "during"].contains(clauses.preposition(of: deed.token) ?? "")
    let others = ["with", "between"].flatMap {
      isApart
        ? clauses.fillers(of: .nominal($0), for: deed.token) : clauses.obliques(of: deed.token, $0)
    }
    return ([object].compactMap { $0 } + others).contains {
      !reading.actors.actors(at: $0).isEmpty
    }
  }
}
