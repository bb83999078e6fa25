/// All rules, in order: of two that reach equally far the earlier one wins.
struct TimeRuleTable: Sendable {
  static let rules: [any TimeRule] = [
    // Framing
    BoundedAmount(), PartOfPeriod(), ApproximateDate(),
    // Clock
    ClockTime(), DayAndClock(), PartOfDay(),
    // Calendar
    DayOfMonth(), DayRange(), NumericDate(), MonthName(), WeekdayName(), Holiday(), SeasonName(),
    YearNumber(), YearRange(), DecadeName(), CenturyName(), QuarterName(), FiscalYear(),
    // Relative
    NearDay(), YearAgo(), PastOrComingSpan(), RelativeUnit(), DistanceInTime(), SpokenOfUnit(),
    QuarterSpokenOf(), VagueReference(), PeriodEnd(),
    // Amounts
    DurationPhrase(), HyphenatedDuration(), SpannedMonths(), Frequency(), EachUnit(), RateUnit(),
  ]

  private let byWord: [String: [Int]]
  private let byDigit: [Int]

  init(lexicon: TimeLexicon) {
    var byWord: [String: [Int]] = [:]
    var byDigit: [Int] = []
    for (index, rule) in TimeRuleTable.rules.enumerated() {
      for word in Set(rule.firstWords(lexicon)) { byWord[word, default: []].append(index) }
      if rule.startsWithDigit { byDigit.append(index) }
    }
    self.byWord = byWord
    self.byDigit = byDigit
  }

  /// The longest expression that begins at a token.
  func longest(at index: Int, in reading: TimeReading, frames: Bool) -> TimeMatch? {
    let token = reading.tokens[index]
    var best: TimeMatch?
    for candidate in byWord[token.folded] ?? (token.kind == .number ? byDigit : []) {
      let rule = TimeRuleTable.rules[candidate]
      guard frames || !rule.isFrame, var match = rule.match(at: index, in: reading) else {
        continue
      }
      if match.tokens.upperBound > best?.tokens.upperBound ?? index {
        match.rule = rule.name
        best = match
      }
    }
    return best
  }
}
