import Language
import Records

/// Reads many-sided gatherings: the summit of an organisation, with those who attend and the state that hosts it.
///
/// Input: a noun for a gathering, or a verb of gathering. Output: a summit if a body of states goes with it: «Bush
/// attended the APEC forum in Busan» is a summit of Bush, APEC and South Korea, «OPEC ministers meet in Vienna» one
/// of OPEC and Austria. Without such a body it is none.
struct Gatherings: Sendable {
  private let nouns: Set<String>
  /// Verbs whose subject takes part: «attend», «join».
  private let attending: Set<String>
  private let assemblies: Assemblies
  /// Words that say which of a body's gatherings one is: «ministerial».
  private let types: Set<String>

  init() throws(ExtractionError) {
    nouns = try CueTable.words("Contacts/gatherings.txt")
    attending = try CueTable.words("Contacts/attending.txt")
    assemblies = try Assemblies()
    types = try CueTable.words("Contacts/typedGatherings.txt")
  }

  /// The body whose gatherings an article can mean without naming it.
  func topic(of reading: ArticleReading) -> Actor? { assemblies.topic(of: reading) }

  func told(at token: Int, in reading: ArticleReading, _ topic: Actor?) -> ToldContact? {
    guard let word = reading.clauses.word(token), !hasPartner(word, in: reading) else {
      return nil
    }
    let lemma = word.lemma.lowercased()
    let members: [Actor]
    if word.tag == .verb, ["meet", "gather", "convene"].contains(lemma) {
      members = those(whoMeet: token, in: reading)
    } else if [.noun, .properNoun].contains(word.tag), nouns.contains(lemma),
      !["press", "news"].contains(reading.view.word(token - 1))
    {
      members = participants(of: word, in: reading, topic)
    } else {
      return nil
    }
    guard !members.isEmpty else { return nil }
    let circumstances = Circumstances(of: token, in: reading)
    // «while in Italy he will attend the summit to be held in Rome»
    let places = circumstances.places.compactMap { reading.destination(at: $0) }
    let place =
      places.first { $0.host.name == places[0].host.name && $0.name != $0.host.name }
      ?? places.first
    let here = circumstances.isHere ? reading.scene : nil
    let people = (members + [place?.0 ?? here?.host].compactMap { $0 }).uniqued()
    let isKnown =
      word.tag != .verb
      && reading.clauses.dependents(of: token, .determiner, .nominalModifier).contains {
        ["the", "this", "their"].contains(reading.view.word($0))
      }
    guard
      word.tag == .verb
        || isPlaced(
          word, isKnown: isKnown, isSomewhere: place ?? here.map { ($0.host, $0.place) } != nil,
          circumstances, in: reading)
        || isEvent(word, members, in: reading),
      people.count > 1 || lemma == "summit" || !circumstances.times.isEmpty
    else { return nil }
    return ToldContact(
      token: token, kind: .summit, part: word.tag == .verb ? .verb : .noun, people: people,
      place: place?.1 ?? here?.place,
      isTakenUp: isKnown && word.tag == .noun && !people.contains { $0.kind == .organisation })
  }

  /// Those who attend a gathering and the body that holds it; without such a body those who attend one that has a
  /// name, or a summit.
  private func participants(
    of noun: Word, in reading: ArticleReading, _ topic: Actor?
  ) -> [Actor] {
    let clauses = reading.clauses
    // «the ministers of APEC began their meeting»
    let holders = [
      clauses.subject(of: noun.token),
      clauses.carrier(of: noun.token).flatMap { clauses.subject(of: $0) },
    ]
    let body =
      ([noun.token] + holders).lazy.map { assembly(of: $0, in: reading) }.first { !$0.isEmpty }
      ?? []
    let attendants = attendants(of: noun.token, in: reading)
    if body.isEmpty, let topic, isOfTopic(noun, in: reading) { return attendants + [topic] }
    if !body.isEmpty { return attendants + body }
    let isNamed = noun.tag == .properNoun || noun.lemma.lowercased() == "summit"
    return isNamed ? attendants : []
  }

  /// The body of those who meet: «APEC ministers meet», «when they meet on Saturday».
  private func those(whoMeet verb: Int, in reading: ArticleReading) -> [Actor] {
    guard let subject = reading.clauses.subject(of: verb) else { return [] }
    let named = assembly(of: subject, in: reading)
    guard named.isEmpty else { return named }
    return reading.actors.actors(at: subject).compactMap(assemblies.body)
  }

  /// «ended their two-day ministerial meeting here»: a gathering with a day or place that must be of the body of which the
  /// article speaks.
  private func isOfTopic(_ noun: Word, in reading: ArticleReading) -> Bool {
    let clauses = reading.clauses
    let circumstances = Circumstances(of: noun.token, in: reading)
    let before = clauses.dependents(
      of: noun.token, .compound, .adjectivalModifier, .nominalModifier
    ).filter { $0 < noun.token }
    let isTyped = before.contains { types.contains(reading.view.word($0)) }
    let isLong = (circumstances.daysOfOwn ?? 0) > 1
    let isNamed = before.contains { isOfOthers($0, in: reading) }
    let dates = circumstances.times.compactMap(\.date)
    let isSet = !dates.isEmpty || !circumstances.places.isEmpty
    return (isTyped || isLong) && !isNamed && isSet
      && dates.allSatisfy { isOfTheseMonths($0, in: reading) }
  }

  /// «the ministerial meeting in Cancun in 2003» can be of another body.
  private func isOfTheseMonths(_ date: EventDate, in reading: ArticleReading) -> Bool {
    guard let day = date.firstDay,
      let published = reading.view.analysis.article.published.date?.firstDay
    else { return true }
    return abs(day.number - published.number) < 100
  }

  /// Whether a word before a gathering names others than those of the body: «Paris talks», «their» of two persons.
  private func isOfOthers(_ token: Int, in reading: ArticleReading) -> Bool {
    guard let mention = reading.view.mention(at: token) else { return false }
    guard ["their", "its"].contains(reading.view.word(token)) else { return true }
    return mention.actors.contains { $0.kind == .person }
  }

  /// Whether a text says when and where a gathering is, or one of these of a known one: «ahead of the 14th APEC summit in
  /// Hanoi»; not «a pact for the next NATO summit».
  private func isPlaced(
    _ word: Word, isKnown: Bool, isSomewhere: Bool, _ circumstances: Circumstances,
    in reading: ArticleReading
  ) -> Bool {
    let above = word.head.flatMap { reading.clauses.word($0)?.lemma }
    guard !["sideline", "margin"].contains(above) else { return false }
    let isDated = circumstances.times.contains { $0.date != nil && $0.kind != .set }
    return isDated && isSomewhere || isKnown && (isDated || isSomewhere)
  }

  /// Whether a gathering is told as an event, and not only named by the way: «offered membership at a NATO summit».
  private func isEvent(_ word: Word, _ members: [Actor], in reading: ArticleReading) -> Bool {
    if members.count > 1 { return true }
    if [.object, .nominalSubject, .root].contains(word.relation.universal) { return true }
    return reading.clauses.dependents(of: word.token, .adnominalClause).contains {
      reading.clauses.isCarrier($0)
    }
  }

  /// «EU leaders» at a summit are the European Union.
  func ofBodies(_ told: ToldContact) -> ToldContact {
    guard told.kind == .summit else { return told }
    var whole = told
    whole.people = told.people.map { assemblies.body(of: $0) ?? $0 }.uniqued()
    return whole
  }

  /// A body of states in a phrase: «the APEC leaders' meeting», «the ministers of the EU».
  private func assembly(of head: Int?, in reading: ArticleReading) -> [Actor] {
    let body =
      assemblies.body(at: head, in: reading)
      ?? head.flatMap { assemblies.body(before: $0, in: reading) }
    return [body].compactMap { $0 }
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

  /// Those who attend: «Bush attended the forum», «the forum, which will be attended by Bush», «Bush told the
  /// forum», «Bush said at the forum».
  private func attendants(of noun: Int, in reading: ArticleReading) -> [Actor] {
    let clauses = reading.clauses
    let noun = clauses.whole(of: noun)
    let above = [clauses.word(noun)?.head].compactMap { $0 }
    let verbs = above + clauses.dependents(of: noun, .adnominalClause)
    for verb in verbs {
      guard let word = clauses.word(verb) else { continue }
      let lemma = word.lemma
      guard attending.contains(lemma) || clauses.tells(word) else { continue }
      let isOblique =
        clauses.word(noun)?.relation.universal == .oblique && clauses.word(noun)?.head == verb
        && ["at", "in", "to", "during"].contains(clauses.preposition(of: noun) ?? "")
      let isObject =
        clauses.object(of: verb) == noun && (attending.contains(lemma) || lemma == "tell")
      guard isOblique || isObject, let subject = clauses.subject(of: verb) else { continue }
      return reading.actors.actors(at: subject).filter {
        $0.kind == .person || $0.kind == .state || $0.kind == .group && $0.isOfNamed
      }
    }
    return []
  }
}
