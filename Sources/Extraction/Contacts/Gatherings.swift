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

  init() throws(ExtractionError) {
    nouns = try CueTable.words("Contacts/gatherings.txt")
    attending = try CueTable.words("Contacts/attending.txt")
    assemblies = try Assemblies()
  }

  func told(at token: Int, in reading: ArticleReading) -> ToldContact? {
    guard let word = reading.clauses.word(token), !hasPartner(word, in: reading) else {
      return nil
    }
    let lemma = word.lemma.lowercased()
    let members: [Actor]
    if word.tag == .verb, ["meet", "gather", "convene"].contains(lemma) {
      members = assembly(of: reading.clauses.subject(of: token), in: reading)
    } else if [.noun, .properNoun].contains(word.tag), nouns.contains(lemma),
      !["press", "news"].contains(reading.view.word(token - 1))
    {
      members = participants(of: word, in: reading)
    } else {
      return nil
    }
    guard !members.isEmpty else { return nil }
    let circumstances = Circumstances(of: token, in: reading)
    let place = circumstances.places.lazy.compactMap { reading.destination(at: $0) }.first
    let here = circumstances.has(adverb: "here") ? reading.scene : nil
    let people = (members + [place?.0 ?? here?.host].compactMap { $0 }).uniqued()
    let isKnown =
      word.tag != .verb
      && reading.clauses.dependents(of: token, .determiner).contains {
        ["the", "this"].contains(reading.view.word($0))
      }
    guard
      word.tag == .verb
        || isPlaced(word, isKnown: isKnown, isSomewhere: place != nil, circumstances, in: reading)
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
  private func participants(of noun: Word, in reading: ArticleReading) -> [Actor] {
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
    if !body.isEmpty { return attendants + body }
    let isNamed = noun.tag == .properNoun || noun.lemma.lowercased() == "summit"
    return isNamed ? attendants : []
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
    [assemblies.body(at: head, in: reading)].compactMap { $0 }
  }

  /// Whether a phrase says with whom somebody meets: «EU leaders met Putin», «their meeting with Putin».
  private func hasPartner(_ deed: Word, in reading: ArticleReading) -> Bool {
    let clauses = reading.clauses
    guard deed.lemma.lowercased() != "summit" else { return false }
    let object = deed.tag == .verb ? clauses.object(of: deed.token) : nil
    let others = ["with", "between"].flatMap { clauses.obliques(of: deed.token, $0) }
    return ([object].compactMap { $0 } + others).contains {
      !reading.actors.actors(at: $0).isEmpty
    }
  }

  /// Those who attend: «Bush attended the forum», «the forum, which will be attended by Bush», «Bush told the
  /// forum», «Bush said at the forum».
  private func attendants(of noun: Int, in reading: ArticleReading) -> [Actor] {
    let clauses = reading.clauses
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
