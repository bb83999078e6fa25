import Language
import Records

/// The times and places that the tree ties to a deed.
///
/// Input: the word that tells of a deed, a verb or a noun. Output: the times and places that belong to it, to the
/// verb that carries it, or to the clause in which it stands by the way, the nearest first. In «said on Tuesday
/// that Xi, who was to hold a first round of talks on Monday, …» the talks have Monday, since another verb's time
/// is not theirs.
struct Circumstances {
  let reading: ArticleReading
  /// The deed and what it stands under, each with how far above it is.
  let chain: [Step]
  /// What stands between a noun and its parties: «in Minsk on Monday» of «talks in Minsk on Monday between».
  private let parties: Range<Int>
  /// Whether another word tells of a deed of its own.
  private let isDeed: (Int) -> Bool

  struct Step {
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
    parties = Circumstances.wordsBeforeParties(of: deed, in: reading)
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
          ?? chain.firstIndex(where: { $0.token == token }) ?? (isRightBehind(token) ? 0 : nil)
      else { continue }
      found.append((level, abs(token - chain[0].token), time))
    }
    return found.sorted { ($0.level, $0.distance) < ($1.level, $1.distance) }
      .map { ($0.level, $0.time) }
  }

  /// «“…,” said the minister who arrived in Busan on Thursday», where the tree ties the day to what stands before the
  /// arrival.
  private func isRightBehind(_ time: Int) -> Bool {
    let clauses = reading.clauses
    let deed = chain[0].token
    guard clauses.word(deed)?.tag == .verb, deed < time, time - deed < 10,
      let head = clauses.word(time)?.head, head < deed
    else { return false }
    return !(deed + 1..<time).contains {
      [.verb, .punctuation].contains(clauses.word($0)?.tag)
    }
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

  /// The days of the time most closely tied.
  var date: EventDate? {
    times.first { $0.kind != .duration && $0.kind != .set && $0.date != nil }?.date
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
        let level = parties.contains(token) ? 0 : chain.firstIndex(where: { $0.token == holder })
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
      let head = word.head, isThere(word)
    else { return nil }
    // «is in Hanoi for a visit, where he will attend a summit»
    let clause = clauses.carrier(of: head).flatMap(predicate)
    return named(head) ?? clause
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

  /// Whether the deed is where the report stands: «arrived here», «talks with the leaders of Mali here».
  var isHere: Bool {
    sentence.contains { token in
      reading.view.word(token) == "here" && reading.view.quotation(at: token) == quotation
        && level(of: token, inside: { _ in false }) != nil
    }
  }

  var sentence: Range<Int> { reading.view.sentence(of: chain[0].token).tokens }

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
    guard let word = reading.clauses.word(token), let head = attachment(of: word),
      let above = reading.clauses.word(head)
    else { return nil }
    // «during his stay in Moscow he will meet Putin», «while staying in Moscow»
    if above.pennTag == "VBG", above.lemma == "stay" { return above.head }
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
      Circumstances.tiesOfPlace.contains(reading.clauses.preposition(of: token) ?? "")
        || isPlaceByWords(token)
    case .compound, .adjectivalModifier:
      // «the Geneva round of talks»
      word.head == chain[0].token || word.head == reading.clauses.whole(of: chain[0].token)
    default: false
    }
  }

  /// «in Paris on Monday», «with Putin in Paris», where the tree ties «in» to the day or «with» to Paris.
  private func isPlaceByWords(_ token: Int) -> Bool {
    guard let mention = reading.view.mention(at: token), Scene.isPlace(mention) else {
      return false
    }
    return Circumstances.tiesOfPlace.contains(reading.view.word(mention.tokens.lowerBound - 1))
  }

  private static let tiesOfPlace: Set<String> = ["in", "at", "near", "outside"]

  /// How far above the deed a phrase is tied: the nearest verb or deed over it must be one of the chain.
  private func level(of token: Int, inside: (Int) -> Bool) -> Int? {
    if parties.contains(token) { return 0 }
    var place = token
    for _ in 0..<10 {
      guard let word = reading.clauses.word(place), let head = attachment(of: word) else {
        return nil
      }
      if reading.clauses.preposition(of: place) == "according to" { return nil }
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
    // «In Berlin on Monday, Macron met Putin, he said»
    if let head = word.head, clauses.word(head).map(clauses.tells) ?? false,
      word.relation.universal == .oblique, let told = clauses.reported(by: head, after: word.token)
    {
      return told
    }
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
    // «Hanoi, where he will attend a summit on Friday»: no more is said of the place.
    if isThere(word) { return false }
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
  /// The prepositions of a phrase that is at another time than what it stands with.
  private static let apart: Set<String> = [
    "before", "since", "until", "about", "ahead of", "prior to", "despite", "according to",
  ]

  private static let passed: Set<Relation.Universal> = [
    .object, .oblique, .nominalModifier, .openComplement, .adverbialClause, .compound, .conjunct,
    .nominalSubject, .apposition,
  ]

  /// The tokens of times and places right behind a noun, up to its parties.
  fileprivate static func wordsBeforeParties(of deed: Int, in reading: ArticleReading) -> Range<Int>
  {
    let clauses = reading.clauses
    var token = deed + 1
    guard clauses.word(deed)?.tag == .noun else { return deed..<deed }
    while let word = clauses.word(token), token < deed + 12 {
      let text = reading.view.word(token)
      if ["between", "with"].contains(text) { return deed + 1..<token }
      guard
        [.adposition, .adverb].contains(word.tag) || reading.view.time(at: token) != nil
          || clauses.name(at: token)?.kind == .place
          || Scene.isPlace(reading.view.mention(at: token))
      else { break }
      token += 1
    }
    return deed..<deed
  }

  /// What the deed, or what it stands under, stands under in turn.
  private static func step(above step: Step, in reading: ArticleReading) -> Step? {
    let clauses = reading.clauses
    guard let word = clauses.word(step.token),
      let head = (word.tag == .verb ? clauses.teller(before: word) : nil) ?? word.head,
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
      // «It follows a visit by Macron last year», «following talks on Monday»: the time is of these.
      guard clauses.isCarrier(head) || clauses.isFollowing(head) else { return nil }
    case .nominalSubject:
      // «the summit will be on Friday»
      guard
        clauses.isCarrier(head) || clauses.isPassive(head) || reading.view.time(at: head) != nil
      else { return nil }
    case .conjunct:
      guard own == (above.tag == .verb), own || !isOfOwnPeople(step.token, in: clauses) else {
        return nil
      }
      // Coordinated deeds share what stands before them both.
      return Step(token: head, end: min(step.end, own ? head : .max))
    case .oblique, .nominalModifier:
      guard !apart.contains(clauses.preposition(of: step.token) ?? ""),
        !isBeforeArrival(step.token, at: head, in: reading),
        !isPurpose(step.token, of: head, in: reading)
      else { return nil }
    case .adverbialClause:
      guard !isBeforeArrival(step.token, at: head, in: reading),
        !isPurpose(step.token, of: head, in: reading)
      else { return nil }
      let marks = clauses.dependents(of: step.token, .marker, .caseMarking).map(reading.view.word)
      guard Set(marks).isDisjoint(with: ["before", "since", "until", "if", "although", "though"])
      else { return nil }
    case .openComplement:
      guard !clauses.tells(above), !isPurpose(step.token, of: head, in: reading) else {
        return nil
      }
    default: break
    }
    return Step(token: head, end: step.end)
  }

  /// «a visit by Macron on Monday and a visit by Putin»: the second has its own visitor, and can have its own day.
  private static func isOfOwnPeople(_ noun: Int, in clauses: ClauseReader) -> Bool {
    clauses.dependents(of: noun, .nominalModifier, .oblique).contains {
      clauses.preposition(of: $0) == "by" || clauses.word($0)?.relation.subtype == "poss"
    }
  }

  /// «arrived on Friday to attend the summit», «left on Friday for talks»: that can be on days after.
  private static func isPurpose(
    _ deed: Int, of journey: Int, in reading: ArticleReading
  ) -> Bool {
    let clauses = reading.clauses
    guard let word = clauses.word(deed), clauses.isOnWay(journey) else { return false }
    if word.pennTag == "VB", ["attend", "join"].contains(word.lemma) { return true }
    let isEnd = ["arrive", "land", "leave", "depart"].contains(clauses.word(journey)?.lemma)
    let isOfVerb = word.pennTag == "VB"
    let isOfNoun =
      ["for", "include"].contains(clauses.preposition(of: deed) ?? "")
      && !isStay(deed, in: reading)
    return isEnd && (isOfVerb || isOfNoun)
  }

  /// «for a visit»: that is the journey itself.
  static func isStay(_ noun: Int, in reading: ArticleReading) -> Bool {
    reading.clauses.isJourney(noun)
      || ["stop", "stopover", "stay"].contains(reading.clauses.word(noun)?.lemma)
  }

  /// Whether the deed is that for which somebody has just come or set out: «arrived on Tuesday for talks with Putin».
  var isPurpose: Bool {
    guard let head = reading.clauses.word(chain[0].token)?.head else { return false }
    return Circumstances.isPurpose(chain[0].token, of: head, in: reading)
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
