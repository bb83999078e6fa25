import Language
import Records

/// How long a stay or a gathering is, and whether it goes on or is over.
extension Circumstances {
  /// The days of «a two-day summit».
  var daysOfOwn: Int? { days(of: chain[0].token) }

  /// The days of a stay: «a four-day visit», «arrived for a four-day visit», «an overnight stop».
  var daysOfStay: Int? {
    let deed = chain[0].token
    let told = times.first { $0.kind == .duration }?.durationMinutes.map { $0 / 1440 }
    let stays = [deed] + reading.clauses.dependents(of: deed, .oblique).filter(isStay)
    return told ?? stays.lazy.compactMap(days).first
  }

  private func days(of noun: Int) -> Int? {
    reading.clauses.dependents(of: noun, .compound, .adjectivalModifier).lazy.compactMap { token in
      if self.reading.view.word(token) == "overnight" { return 2 }
      return self.reading.view.time(at: token)?.durationMinutes.map { $0 / 1440 }
    }.first
  }

  private func isStay(_ noun: Int) -> Bool {
    Circumstances.isStay(noun, in: reading)
      && ["for", "on"].contains(reading.clauses.preposition(of: noun) ?? "")
  }

  /// The bodies at whose gathering the deed is: «on the sidelines of the APEC forum», «during the G7 summit».
  var hosts: Set<String> {
    let clauses = reading.clauses
    let occasions = chain.flatMap { clauses.dependents(of: $0.token, .oblique, .nominalModifier) }
      .filter {
        ["sideline", "margin"].contains(clauses.word($0)?.lemma)
          || clauses.preposition(of: $0) == "during"
      }
    let tokens = occasions.flatMap { clauses.grammar.parse(of: $0)?.phrase(of: $0) ?? $0..<$0 }
    return Set(
      tokens.compactMap { reading.view.mention(at: $0)?.actor }
        .filter { $0.kind == .organisation }.map(\.name))
  }

  /// «said on the eve of the summit»
  var isOnNextDay: Bool {
    reading.clauses.word(reading.clauses.whole(of: chain[0].token))?.lemma == "eve"
  }

  /// Whether the deed is in the course of a stay: «during their visit the two will discuss trade».
  var isDuringStay: Bool {
    let clauses = reading.clauses
    return chain.flatMap { clauses.dependents(of: $0.token, .oblique) }.contains {
      clauses.preposition(of: $0) == "during" && Circumstances.isStay($0, in: reading)
    }
  }

  /// Whether the day of the deed is that on which it begins, or on which it ended: «from Friday», «closed on Sunday».
  var isOpen: (atEnd: Bool, atStart: Bool) {
    guard let date,
      let token = sentence.first(where: { reading.view.time(at: $0)?.date == date }),
      reading.view.time(at: token)?.kind == .date
    else {
      return (false, false)
    }
    let clauses = reading.clauses
    let verb = clauses.word(token)?.head.flatMap { clauses.word($0) }
    return (
      reading.view.word(token - 1) == "from",
      verb?.pennTag == "VBD" && ["close", "conclude", "end"].contains(verb?.lemma)
    )
  }

  /// Words for a time a short while ago, which is no day.
  static let recently: Set<String> = ["recent", "recently", "lately"]

  /// Whether the deed was a short while ago, of which no day is told: «his recent visit», «recently met».
  var isRecent: Bool {
    times.contains { time in
      let words = reading.view.analysis.article.text[time.span].lowercased()
      return time.date == nil && Circumstances.recently.contains(words)
    } || modifiers.contains("recent") || isOfEarlierStop
  }

  /// «earlier stops in Italy»
  private var isOfEarlierStop: Bool {
    ["stop", "visit"].contains(reading.clauses.word(chain[0].token)?.lemma)
      && modifiers.contains("earlier")
  }

  /// «his recent visit», «their last meeting»
  var isOfEarlier: Bool {
    !modifiers.isDisjoint(with: ["recent", "last", "earlier", "previous", "past"])
  }

  private var modifiers: Set<String> {
    Set(
      reading.clauses.dependents(of: chain[0].token, .adjectivalModifier).map(reading.view.word))
  }

  /// Whether a deed is coming to a place: «arriving in Rome», «on his arrival».
  var isArriving: Bool {
    ["arrive", "land", "arrival"].contains(reading.clauses.word(chain[0].token)?.lemma)
  }

  /// Whether a clause of its own tells of the deed, and does not tell what was said there: «he also met Putin».
  var isOwnStatement: Bool {
    guard
      let verb = chain.lazy.compactMap({ reading.clauses.word($0.token) }).first(where: {
        $0.tag == .verb
      })
    else { return false }
    return verb.pennTag == "VBD" && !reading.clauses.tells(verb)
      && (verb.token == chain[0].token || reading.clauses.isCarrier(verb.token))
      && ![.adverbialClause, .adnominalClause].contains(verb.relation.universal)
  }

  /// Whether a stay goes on: «is in Rome», «is on a visit», «is the first premier to visit Rome», «has already visited
  /// Rome», «Macron, on the first stop of a tour, hailed the plan».
  var isUnderWay: Bool {
    let clauses = reading.clauses
    let whole = clauses.whole(of: chain[0].token)
    let visitor = clauses.word(whole).flatMap { word in
      word.relation.universal == .adnominalClause && word.lemma == "visit" ? word.head : nil
    }
    let isNow = clauses.dependents(of: visitor ?? whole, .copula).contains {
      ["VBZ", "VBP"].contains(clauses.word($0)?.pennTag)
    }
    if isNow || has(adverb: "already") && clauses.word(whole)?.pennTag == "VBN" { return true }
    // «has already visited Naples during his visit»
    let helpers = clauses.dependents(of: chain[0].token, .auxiliary).map(reading.view.word)
    if isDuringStay, !Set(helpers).isDisjoint(with: ["has", "have"]) { return true }
    let isOfPerson = clauses.word(whole)?.head.map(clauses.isPerson) ?? false
    return clauses.preposition(of: whole) == "on" && isOfPerson
      && times.allSatisfy { $0.kind == .duration }
  }

  /// The times of the coming back from a stay: «returned on Friday after visits to Italy and Spain».
  var dayOfReturn: Circumstances? {
    let clauses = reading.clauses
    guard clauses.preposition(of: chain[0].token) == "after",
      let verb = clauses.word(chain[0].token)?.head, clauses.isArrival(verb),
      clauses.word(verb)?.pennTag == "VBD"
    else { return nil }
    return Circumstances(of: verb, in: reading)
  }

  private static let opening: Set<String> = ["start", "begin", "open", "kick"]
  private static let closing: Set<String> = [
    "end", "conclude", "wrap", "complete", "finish", "close",
  ]

  /// Whether the deed is told as beginning: «opened on Monday», «a summit which began on Monday».
  var isOpened: Bool { isTold(by: Circumstances.opening) }

  /// Whether the deed is told as over: «left after a visit», «ended a visit», «a visit that ended»; not «wrapping up a
  /// two-day summit which started on Tuesday».
  var isOver: Bool {
    if reading.clauses.preposition(of: chain[0].token) == "after" { return true }
    return !ownClauses.contains { isVerb($0, among: Circumstances.opening) }
      && isTold(by: Circumstances.closing)
  }

  /// Whether a verb right above the deed, or in a clause of its own, is one of some.
  private func isTold(by verbs: Set<String>) -> Bool {
    ([reading.clauses.word(chain[0].token)?.head].compactMap { $0 } + ownClauses)
      .contains { isVerb($0, among: verbs) }
  }

  private var ownClauses: [Int] {
    reading.clauses.dependents(of: chain[0].token, .adnominalClause)
  }

  private func isVerb(_ token: Int, among verbs: Set<String>) -> Bool {
    verbs.contains(reading.clauses.word(token)?.lemma ?? "")
  }
}
