import Language
import Records

/// The times and places that the tree ties to a deed.
///
/// Input: the word that tells of a deed, a verb or a noun. Output: the times and places that belong to it, to the
/// verb that carries it, or to the clause in which it stands by the way, the nearest first. In «said on Tuesday
/// that Xi, who was to hold a first round of talks on Monday, …» the talks have Monday, since another verb's time
/// is not theirs.
struct Circumstances {
  private let reading: ArticleReading
  /// The deed and what it stands under, each with how far above it is.
  private let chain: [Step]
  /// Whether another word tells of a deed of its own.
  private let isDeed: (Int) -> Bool

  private struct Step {
    let token: Int
    /// What is tied to this word counts only if it stands before this token.
    var end: Int
  }

  init(
    of deed: Int, in reading: ArticleReading,
    isDeed: @escaping (Int) -> Bool = { _ in false }
  ) {
    self.isDeed = isDeed
    self.reading = reading
    var chain = [Step(token: deed, end: .max)]
    while chain.count < 7, let last = chain.last,
      let next = Circumstances.step(above: last, in: reading)
    {
      chain.append(next)
    }
    self.chain = chain
  }

  /// The times, the most closely tied first.
  var times: [TimeExpression] { levelledTimes.map(\.time) }

  /// The days of the time that is tied to the deed itself, not to what stands above it: «left for the summit, which
  /// opens on Friday».
  var ownDate: EventDate? {
    levelledTimes.first { $0.level == 0 && $0.time.kind != .duration && $0.time.date != nil }?.time
      .date
  }

  private var levelledTimes: [(level: Int, time: TimeExpression)] {
    var found: [(level: Int, distance: Int, time: TimeExpression)] = []
    for token in sentence {
      guard let time = reading.view.time(at: token), found.last?.time != time, !isBound(token),
        !isOfSpeech(token), reading.view.quotation(at: token) == quotation,
        let level = level(of: token, inside: { reading.view.time(at: $0) == time })
          ?? chain.firstIndex(where: { $0.token == token })
      else { continue }
      found.append((level, abs(token - chain[0].token), time))
    }
    return found.sorted { ($0.level, $0.distance) < ($1.level, $1.distance) }
      .map { ($0.level, $0.time) }
  }

  /// «since 1964», «until May»: no time at which something is done.
  private func isBound(_ token: Int) -> Bool {
    if ["until", "till", "by", "before"].contains(reading.view.word(token - 1)) { return true }
    // «the first since both established relations in 1964»
    let before = sentence.lowerBound..<token
    guard let since = before.last(where: { reading.view.word($0) == "since" }) else { return false }
    return !(since..<token).contains { reading.view.word($0) == "," }
  }

  /// «…, the agency reported on Wednesday», where the tree ties the day to what is reported.
  private func isOfSpeech(_ token: Int) -> Bool {
    let near = (token - 8..<token).reversed().first {
      [.verb, .punctuation].contains(reading.clauses.word($0)?.tag) || $0 == chain[0].token
    }
    guard let near, let word = reading.clauses.word(near), word.tag == .verb else { return false }
    return near != chain[0].token && reading.clauses.tells(word)
      && !chain.contains { $0.token == near }
  }

  /// «two-day» of «a two-day summit».
  var ownLength: TimeExpression? {
    reading.clauses.dependents(of: chain[0].token, .compound, .adjectivalModifier).lazy
      .compactMap { reading.view.time(at: $0) }.first { $0.kind == .duration }
  }

  /// The days of the time most closely tied.
  var date: EventDate? {
    times.first { $0.kind != .duration && $0.kind != .set && $0.date != nil }?.date
  }

  /// Whether something is told of the day before the deed: «said on the eve of the summit».
  var isOnEve: Bool {
    let clauses = reading.clauses
    let head = clauses.word(chain[0].token).flatMap { word in
      word.relation.universal == .nominalModifier ? word.head : nil
    }
    return head.map { reading.view.word($0) == "eve" && clauses.preposition(of: $0) == "on" }
      ?? false
  }

  /// «earlier in the day», «the same day»: on the day of which the report tells.
  var isOnStoryDay: Bool {
    sentence.contains { token in
      reading.view.word(token) == "day" && reading.view.time(at: token) == nil
        && ["the", "same", "that"].contains(reading.view.word(token - 1))
        && level(of: token, inside: { _ in false }) != nil
    }
  }

  /// Whether the words for a date say that it is of before the report: «earlier this year», «last month».
  func isBefore(_ date: EventDate?) -> Bool {
    guard let date, let time = times.first(where: { $0.date == date }) else { return false }
    return sentence.contains { token in
      reading.view.time(at: token) == time
        && ["earlier", "last", "past", "ago", "previous"].contains(reading.view.word(token))
    }
  }

  /// The heads of the phrases of place, the most closely tied first: «in Moscow», «Beijing talks».
  var places: [Int] {
    var found: [(level: Int, token: Int)] = []
    for token in sentence {
      guard let word = reading.clauses.word(token), isPlace(token, word),
        let named = named(token), let holder = holder(of: token),
        reading.view.quotation(at: token) == quotation,
        let level = chain.firstIndex(where: { $0.token == holder })
      else { continue }
      found.append((level, named))
    }
    let places = found.sorted { ($0.level, $0.token) < ($1.level, $1.token) }.map(\.token)
    return places + chain.dropFirst().compactMap { predicate($0.token) }
      + chain.compactMap { whereabouts(of: $0.token) }
  }

  /// «was in Rome for talks»: the place that a clause says of somebody.
  private func predicate(_ token: Int) -> Int? {
    let clauses = reading.clauses
    guard ["in", "at"].contains(clauses.preposition(of: token) ?? ""),
      !clauses.dependents(of: token, .copula).isEmpty
    else { return nil }
    return named(token)
  }

  /// «Hanoi, where he will attend a summit»: the place to which a clause belongs.
  private func whereabouts(of verb: Int) -> Int? {
    let clauses = reading.clauses
    guard let word = clauses.word(verb), word.relation.universal == .adnominalClause,
      let head = word.head,
      clauses.dependents(of: verb, .adverbialModifier).contains(where: {
        reading.view.word($0) == "where"
      })
    else { return nil }
    // «is in Hanoi for a visit, where he will attend a summit»
    let clause = clauses.carrier(of: head).flatMap(predicate)
    return named(head) ?? clause
  }

  /// Whether the deed is told in the plain past and without a time: «said after talks with his counterpart».
  var isPlainPast: Bool {
    guard times.allSatisfy({ $0.kind == .duration }), !isOfEarlier,
      let verb = chain.lazy.compactMap({ reading.clauses.word($0.token) }).first(where: {
        $0.tag == .verb && ["VBD", "VBZ", "VBP", "VBN"].contains($0.pennTag)
      }), ![.adverbialClause, .adnominalClause].contains(verb.relation.universal)
    else { return false }
    let auxiliaries = reading.clauses.dependents(of: verb.token, .auxiliary).map(reading.view.word)
    let isPast =
      verb.pennTag == "VBD" || auxiliaries.contains("was") || auxiliaries.contains("were")
    // «called him before his departure»: that has a time of its own, which may not be told.
    let clauses = reading.clauses
    let isRelative = clauses.dependents(of: verb.token, .oblique, .adverbialClause).contains {
      ["before", "ahead of", "prior to"].contains(clauses.preposition(of: $0) ?? "")
        || clauses.dependents(of: $0, .marker).contains {
          reading.view.word($0) == "before"
            && !["hours", "minutes"].contains(reading.view.word($0 - 1))
        }
    }
    return isPast && !isRelative && !auxiliaries.contains { ["had", "has", "have"].contains($0) }
  }

  /// Whether the deed is told as still to come on a day gone by: «was then to meet Putin».
  var isToBeThen: Bool {
    let clauses = reading.clauses
    guard times.isEmpty,
      let verb = chain.lazy.compactMap({ clauses.word($0.token) }).first(where: { $0.tag == .verb }
      ),
      verb.pennTag == "VB"
    else { return false }
    let helpers = clauses.dependents(of: verb.token, .auxiliary, .copula).map(reading.view.word)
    let isFinite = helpers.contains("was") || helpers.contains("were")
    return isFinite
      && clauses.dependents(of: verb.token, .marker).contains { reading.view.word($0) == "to" }
  }

  /// «his recent visit», «their last meeting»
  private var isOfEarlier: Bool {
    let modifiers = reading.clauses.dependents(of: chain[0].token, .adjectivalModifier)
    return modifiers.contains {
      ["recent", "last", "earlier", "previous", "past"].contains(reading.view.word($0))
    }
  }

  /// Whether someone speaks while the deed goes on: «said upon his arrival», «speaking on a visit to Paris», «arriving
  /// in Rome, he said», «is now on a visit».
  var isDuringSpeech: Bool {
    let clauses = reading.clauses
    guard let deed = clauses.word(chain[0].token), times.allSatisfy({ $0.kind == .duration }) else {
      return false
    }
    if has(adverb: "currently") || has(adverb: "now") { return true }
    guard !isOfEarlier else { return false }
    let tie = clauses.preposition(of: deed.token) ?? ""
    let isOn = deed.tag == .noun && ["on", "upon", "during"].contains(tie)
    guard isOn || deed.pennTag == "VBG" else { return false }
    // «Macron, arriving in Rome, said»
    let holder = deed.head.flatMap { clauses.word($0) }
    let isOfSpeaker =
      [.adnominalClause, .nominalModifier].contains(deed.relation.universal)
      && holder?.relation.universal == .nominalSubject
    let speaking = isOfSpeaker ? [holder?.head].compactMap { $0 } : chain.dropFirst().map(\.token)
    return speaking.compactMap { clauses.word($0) }.contains {
      $0.pennTag == "VBD" && clauses.tells($0)
        && clauses.dependents(of: $0.token, .auxiliary).isEmpty
    }
  }

  /// Whether the deed is told as what comes next: «said ahead of the summit», «said before leaving for Rome».
  var isAhead: Bool {
    let clauses = reading.clauses
    guard let deed = clauses.word(chain[0].token) else { return false }
    let ties = clauses.dependents(of: deed.token, .caseMarking, .marker).map(reading.view.word)
    let above = deed.head.flatMap { clauses.word($0) }
    if clauses.preposition(of: deed.token) == "ahead of" { return true }
    if above?.lemma == "ahead", ties.contains("of") { return true }
    guard ties.contains("before"), deed.tag == .noun || deed.pennTag == "VBG" else { return false }
    return [above, above?.head.flatMap { clauses.word($0) }].compactMap { $0 }
      .contains { $0.tag == .verb && clauses.tells($0) && $0.pennTag == "VBD" }
  }

  /// Whether a clause says of the deed that it is or was so: «held talks», «were in talks»; not «the basis for talks».
  var isToldAsFact: Bool {
    let clauses = reading.clauses
    // «is in talks with Romania» tells of a negotiation and no meeting.
    let copulas = clauses.dependents(of: chain[0].token, .copula).map(reading.view.word)
    if !copulas.isEmpty { return Set(copulas).isDisjoint(with: ["is", "are"]) }
    let head = clauses.word(chain[0].token).flatMap { word in
      word.relation.universal == .nominalSubject ? word.head : nil
    }
    let above = [head].compactMap { $0 } + chain.map(\.token)
    guard let verb = above.lazy.compactMap({ clauses.word($0) }).first(where: { $0.tag == .verb })
    else { return false }
    let marks = clauses.dependents(of: verb.token, .marker).map(reading.view.word)
    guard Set(marks).isDisjoint(with: ["before", "if", "unless", "until", "to"]) else {
      return false
    }
    return verb.pennTag != "VB" && verb.pennTag != "VBG"
      || !clauses.dependents(of: verb.token, .auxiliary).isEmpty
  }

  /// Whether the deed is told as over: «left after a visit», «ended a visit», «a visit that ended».
  var isOver: Bool {
    let clauses = reading.clauses
    if clauses.preposition(of: chain[0].token) == "after" { return true }
    // «wrapping up a two-day summit which started on Tuesday»
    let isOpened = clauses.dependents(of: chain[0].token, .adnominalClause).contains {
      Circumstances.opening.contains(clauses.word($0)?.lemma ?? "")
    }
    return !isOpened && isClosed
  }

  /// Whether the deed is told as ending: «concluded on Monday».
  var isClosed: Bool {
    carriers.contains {
      ["end", "conclude", "wrap", "complete", "finish", "close"].contains(
        reading.clauses.word($0)?.lemma ?? "")
    }
  }

  private static let opening: Set<String> = ["start", "begin", "open", "kick"]

  /// Whether the deed is told as beginning: «opened on Monday», «a summit which began on Monday».
  var isOpened: Bool {
    carriers.contains { Circumstances.opening.contains(reading.clauses.word($0)?.lemma ?? "") }
  }

  /// The verbs that can carry the deed, right above it and in clauses of its own.
  private var carriers: [Int] {
    [reading.clauses.word(chain[0].token)?.head].compactMap { $0 }
      + reading.clauses.dependents(of: chain[0].token, .adnominalClause)
  }

  /// Whether somebody only comes for the deed, so that the times of his coming are not its own: «left for the summit».
  var isOnTheWay: Bool {
    chain.dropFirst().contains {
      ["arrive", "leave", "depart"].contains(reading.clauses.word($0.token)?.lemma ?? "")
    }
  }

  /// Whether an adverb stands with the deed: «arrived here».
  func has(adverb: String) -> Bool {
    chain.contains { step in
      reading.clauses.dependents(of: step.token, .adverbialModifier).contains {
        reading.view.word($0) == adverb
      }
    }
  }

  private var quotation: Quotation? { reading.view.quotation(at: chain[0].token) }

  private var sentence: Range<Int> { reading.view.sentence(of: chain[0].token).tokens }

  /// The word to which a phrase of place belongs; of a clause that tells of a noun's taking place the noun.
  private func holder(of phrase: Int) -> Int? {
    var token = phrase
    while let mention = reading.view.mention(at: token),
      let head = reading.clauses.word(token)?.head, reading.view.mention(at: head) == mention
    {
      token = head
    }
    // «slated for Nov. 18 in Hanoi», where the tree has the day in Hanoi.
    while let head = reading.clauses.word(token)?.head, reading.view.time(at: head) != nil,
      reading.clauses.word(head)?.head != nil
    {
      token = head
    }
    guard let head = reading.clauses.word(token)?.head, let above = reading.clauses.word(head)
    else {
      return nil
    }
    // «met Macron in Moscow», where the tree has Macron in Moscow.
    let isOfPerson =
      reading.clauses.isPerson(head)
      && [.object, .oblique, .nominalModifier].contains(above.relation.universal)
    if isOfPerson, token > head, reading.view.mention(at: head) != nil { return above.head }
    // «met his counterpart, Macron, in Moscow»
    if above.relation.universal == .apposition, reading.clauses.isPerson(head), token > head,
      let person = above.head
    {
      return reading.clauses.word(person)?.head
    }
    // «shook hands during a conference in Berlin»
    let isMeanwhile =
      above.tag == .noun && above.relation.universal == .oblique
      && ["during", "at"].contains(reading.clauses.preposition(of: head) ?? "")
    if isMeanwhile, !chain.contains(where: { $0.token == head }) { return above.head }
    return isHappening(head, above) ? above.head : head
  }

  /// The token that names the place of a phrase: «in the port city of Busan».
  private func named(_ phrase: Int) -> Int? {
    let isNamed = reading.view.mention(at: phrase) != nil || reading.placeName(at: phrase) != nil
    let isCapital = reading.capital(at: phrase) != nil
    if isNamed, !isCapital { return phrase }
    let parts = reading.clauses.dependents(
      of: phrase, .nominalModifier, .apposition, .compound, .flat)
    let places = parts.filter { Scene.isPlace(reading.view.mention(at: $0)) }
    if isCapital { return places.last { $0 > phrase } ?? phrase }
    return places.last { reading.clauses.word($0)?.relation.subtype != "poss" } ?? places.last
  }

  private func isPlace(_ token: Int, _ word: Word) -> Bool {
    switch word.relation.universal {
    case .oblique, .nominalModifier:
      ["in", "at", "near", "outside"].contains(reading.clauses.preposition(of: token) ?? "")
    case .compound, .adjectivalModifier:
      // «the Geneva round of talks»
      word.head == chain[0].token || word.head == reading.clauses.whole(of: chain[0].token)
    default: false
    }
  }

  /// How far above the deed a phrase is tied: the nearest verb or deed over it must be one of the chain.
  private func level(of token: Int, inside: (Int) -> Bool) -> Int? {
    var place = token
    for _ in 0..<10 {
      guard let word = reading.clauses.word(place), let head = attachment(of: word) else {
        return nil
      }
      if let level = chain.firstIndex(where: { $0.token == head }) {
        return token < chain[level].end ? level : nil
      }
      if !inside(place), isClause(word), !isHappening(place, word) { return nil }
      if !inside(head), let above = reading.clauses.word(head), !isHappening(head, above),
        above.tag == .verb || isDeed(head)
      {
        return nil
      }
      place = head
    }
    return nil
  }

  /// What a phrase is tied to; «the call on Sunday that came at his request»: to the noun, not to the clause that
  /// follows with its own «that».
  private func attachment(of word: Word) -> Int? {
    let clauses = reading.clauses
    guard let verb = word.head.flatMap({ clauses.word($0) }),
      verb.relation.universal == .adnominalClause,
      let pronoun = clauses.dependents(of: verb.token, .nominalSubject, .object).first(where: {
        ["WDT", "WP"].contains(clauses.word($0)?.pennTag ?? "")
      }), word.token < pronoun
    else { return word.head }
    return verb.head
  }

  private func isClause(_ word: Word) -> Bool {
    [.clausalComplement, .parataxis, .adverbialClause, .adnominalClause, .clausalSubject]
      .contains(word.relation.universal)
  }

  /// «which started Sunday», «to be held in Hanoi»: what a clause says of a noun's taking place is the noun's.
  private func isHappening(_ token: Int, _ word: Word) -> Bool {
    // «a stay which includes talks on Tuesday»
    guard reading.clauses.isCarrier(token), word.lemma != "include" else { return false }
    let isAdverbial =
      word.relation.universal == .adverbialClause && reading.clauses.isPassive(token)
    // «the summit is expected to open on Friday»
    let isExpected =
      word.relation.universal == .openComplement
      && reading.clauses.word(chain[0].token)?.relation.universal == .nominalSubject
      && reading.clauses.word(chain[0].token)?.head == word.head
    return word.relation.universal == .adnominalClause || isAdverbial || isExpected
  }
}

extension Circumstances {
  private static let passed: Set<Relation.Universal> = [
    .object, .oblique, .nominalModifier, .openComplement, .adverbialClause, .compound, .conjunct,
    .nominalSubject, .apposition,
  ]

  private static func step(
    above step: Step, in reading: ArticleReading
  ) -> Step? {
    let clauses = reading.clauses
    guard let word = clauses.word(step.token), let head = word.head,
      let above = clauses.word(head)
    else { return nil }
    // «a five-day tour which will take him to Ireland»
    let isOfJourney =
      word.relation.universal == .adnominalClause && clauses.subject(of: step.token) == head
      && above.tag == .noun && !clauses.isPerson(head)
    if isOfJourney { return Step(token: head, end: step.end) }
    guard passed.contains(word.relation.universal) else { return nil }
    let own = reading.clauses.word(step.token).map { $0.tag == .verb } ?? false
    switch word.relation.universal {
    case .object:
      // «hailed the meeting on Monday»: the day of the praise.
      guard clauses.isCarrier(head) else { return nil }
    case .nominalSubject:
      // «the summit will be on Friday»
      guard
        clauses.isCarrier(head) || clauses.isPassive(head) || reading.view.time(at: head) != nil
      else { return nil }
    case .conjunct:
      guard own == (above.tag == .verb) else { return nil }
      // Coordinated deeds share what stands before them both.
      return Step(token: head, end: min(step.end, own ? head : .max))
    case .oblique, .nominalModifier:
      guard
        !["before", "since", "until", "about", "ahead of", "prior to", "despite", "according to"]
          .contains(
            clauses.preposition(of: step.token) ?? "")
      else { return nil }
      guard !isBeforeArrival(step.token, at: head, in: reading) else { return nil }
    case .adverbialClause:
      guard !isBeforeArrival(step.token, at: head, in: reading) else { return nil }
      let marks = clauses.dependents(of: step.token, .marker, .caseMarking).map(reading.view.word)
      guard Set(marks).isDisjoint(with: ["before", "since", "until", "if", "although", "though"])
      else { return nil }
      guard !isAttended(step.token, by: head, in: reading) else { return nil }
    case .openComplement:
      guard !clauses.tells(above), !isAttended(step.token, by: head, in: reading) else {
        return nil
      }
    default: break
    }
    return Step(token: head, end: step.end)
  }

  /// «arrived on Friday to attend the summit»: that can be on days after.
  private static func isAttended(_ verb: Int, by journey: Int, in reading: ArticleReading) -> Bool {
    reading.clauses.isArrival(journey)
      && ["attend", "join"].contains(reading.clauses.word(verb)?.lemma ?? "")
      && reading.clauses.word(verb)?.pennTag == "VB"
  }

  /// «returned to Paris on Friday after visits to Italy and Spain»: these were on days before; but the end of a stay
  /// with its length is known.
  private static func isBeforeArrival(
    _ deed: Int, at verb: Int, in reading: ArticleReading
  ) -> Bool {
    let clauses = reading.clauses
    guard clauses.isArrival(verb) else { return false }
    let ties = clauses.dependents(of: deed, .caseMarking, .marker).map(reading.view.word)
    let hasLength = clauses.dependents(of: deed, .compound, .adjectivalModifier).contains {
      reading.view.time(at: $0)?.kind == .duration
    }
    return ties.contains("after") && !hasLength
  }
}
