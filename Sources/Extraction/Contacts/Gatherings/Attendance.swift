import Language
import Records

/// Who takes part in a gathering by what its sentence says of them.
///
/// Input: the noun for a gathering. Output: those who attend, chair, open or address it, who say something there, and
/// whom it brings together: «Bush told the forum», «the summit, opened by Xi», «will bring together Asian leaders,
/// including Modi and Kishida», «Merkel was among those who attended the summit».
struct Attendance: Sendable {
  private let attending: Set<String>
  private let uniting: Set<String>
  private let parties: ContactParties

  init() throws(ExtractionError) {
    attending = try CueTable.words("Contacts/Gatherings/attending.txt")
    uniting = try CueTable.words("Contacts/Gatherings/uniting.txt")
    parties = try ContactParties()
  }

  func attendants(of noun: Int, in reading: ArticleReading) -> [Actor] {
    let clauses = reading.clauses
    let noun = clauses.whole(of: noun)
    let above = [clauses.word(noun)?.head].compactMap { $0 }
    let chairs = above.flatMap { self.chairs(of: $0, in: reading) }
    guard chairs.isEmpty else { return chairs }
    for verb in above + clauses.dependents(of: noun, .adnominalClause) {
      guard let word = clauses.word(verb) else { continue }
      if let united = united(by: word, noun, in: reading) { return united }
      guard isAttended(noun, by: word, in: reading), let subject = clauses.subject(of: verb) else {
        continue
      }
      if let one = oneAmong(subject, in: reading) { return one }
      return parties.parties(at: subject, in: reading).filter(isAttendant)
    }
    return []
  }

  private func isAttendant(_ actor: Actor) -> Bool {
    actor.kind == .person || actor.kind == .state || actor.kind == .group && actor.isOfNamed
  }

  /// «attended the forum», «the forum, which will be attended by Bush», «told the forum», «said at the forum».
  private func isAttended(_ noun: Int, by verb: Word, in reading: ArticleReading) -> Bool {
    let clauses = reading.clauses
    guard attending.contains(verb.lemma) || clauses.tells(verb) else { return false }
    let isOblique =
      clauses.word(noun)?.relation.universal == .oblique && clauses.word(noun)?.head == verb.token
      && ["at", "in", "to", "during"].contains(clauses.preposition(of: noun) ?? "")
    let isObject =
      clauses.object(of: verb.token) == noun
      || clauses.dependents(of: verb.token, .object).contains(noun)
    return isOblique || isObject && (attending.contains(verb.lemma) || verb.lemma == "tell")
  }

  /// «will be held in Rome, with the first session chaired by Biden»: who chairs parts of what a verb carries.
  private func chairs(of verb: Int, in reading: ArticleReading) -> [Actor] {
    let clauses = reading.clauses
    guard clauses.isCarrier(verb) else { return [] }
    let parts = clauses.dependents(of: verb, .oblique)
      .filter { clauses.preposition(of: $0) == "with" }
    return (parts + parts.flatMap { clauses.dependents(of: $0, .conjunct) })
      .flatMap { clauses.dependents(of: $0, .adnominalClause) }
      .filter { attending.contains(clauses.word($0)?.lemma ?? "") }
      .compactMap(clauses.subject).flatMap { reading.actors.actors(at: $0) }
      .filter { $0.kind == .person }
  }

  /// «was among those who attended the summit»: the one of whom it is said.
  private func oneAmong(_ subject: Int, in reading: ArticleReading) -> [Actor]? {
    let clauses = reading.clauses
    var token: Int? = subject
    for _ in 0..<4 {
      guard let group = token, let word = clauses.word(group), word.tag != .verb else { return nil }
      let isPart =
        clauses.dependents(of: group, .caseMarking).contains { reading.view.word($0) == "among" }
        && !clauses.dependents(of: group, .copula).isEmpty
      if isPart {
        let one = clauses.dependents(of: group, .nominalSubject).first
        return one.map { reading.actors.actors(at: $0) }?.filter { $0.kind == .person }
      }
      token = word.head
    }
    return nil
  }

  /// «will bring together Asian leaders, including Modi and Kishida»
  private func united(
    by verb: Word, _ noun: Int, in reading: ArticleReading
  ) -> [Actor]? {
    let clauses = reading.clauses
    guard uniting.contains(verb.lemma), clauses.subject(of: verb.token) == noun,
      let object = clauses.object(of: verb.token),
      verb.lemma != "bring" || reading.view.word(verb.token + 1) == "together"
    else { return nil }
    let sentence = reading.view.sentence(of: object).tokens
    let listed = (object..<sentence.upperBound).first { reading.view.word($0) == "including" }
    let named = listed.map { start in
      (start..<sentence.upperBound).compactMap { reading.view.mention(at: $0)?.actor }
        .filter { $0.kind == .person }.uniqued()
    }
    let whole = parties.parties(at: object, in: reading).filter(isAttendant)
    return (named ?? []) + whole
  }
}
