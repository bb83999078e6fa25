/// «year end», «year's end», «year-end 1988», «month-end», «midyear», «mid-week».
struct PeriodEnd: TimeRule {
  let summary = "The end or middle of the year, month or week of now, or of a year told."

  func firstWords(_ lexicon: TimeLexicon) -> [String] {
    ["year", "month", "week", "the", "mid", "midyear", "midweek"]
  }

  let examples = [
    TimeExample(
      "It will close by «year end».", on: "1989-10-26", "1989", modifier: "END", date: "1989"),
    TimeExample(
      "It should be in place by «year's end».", on: "1989-10-26", "1989", modifier: "END",
      date: "1989"),
    TimeExample(
      "It is due by «midyear».", on: "1989-10-26", "1989", modifier: "MID", date: "1989"),
    TimeExample(
      "Debt grew by «year-end 1988».", on: "1989-10-26", "1988", modifier: "END", date: "1988"),
  ]
  let counterexamples = ["That year ended well."]

  func match(at index: Int, in reading: TimeReading) -> TimeMatch? {
    let start = reading.isWord(index, "the") ? index + 1 : index
    if let match = middle(index, at: start, in: reading) { return match }
    guard let (unit, isPlural) = reading.unit(at: start), !isPlural, unit > .day else { return nil }
    let next =
      reading.isWord(start + 1, "'s") ? start + 2 : reading.afterHyphen(start + 1)
    guard reading.isWord(next, "end") else { return nil }
    if unit == .year, let year = reading.year(at: next + 1),
      reading.token(next + 1)?.kind == .number
    {
      return TimeMatch(index, year.end, .year(year.value), modifier: "END")
    }
    return TimeMatch(index, next + 1, .unit(unit, 0, .published), modifier: "END")
  }

  /// «midyear», «mid-week».
  private func middle(_ start: Int, at index: Int, in reading: TimeReading) -> TimeMatch? {
    let units: [String: TimeUnit] = ["midyear": .year, "midweek": .week]
    if let unit = units[reading.word(index)] {
      return TimeMatch(start, index + 1, .unit(unit, 0, .published), modifier: "MID")
    }
    let next = reading.afterHyphen(index + 1)
    guard reading.isWord(index, "mid"), let (unit, isPlural) = reading.unit(at: next), !isPlural,
      unit == .year || unit == .month || unit == .week
    else { return nil }
    return TimeMatch(start, next + 1, .unit(unit, 0, .published), modifier: "MID")
  }
}
