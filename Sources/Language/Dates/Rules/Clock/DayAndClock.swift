/// «Friday at 8 p.m.», «May 3 at noon», «tomorrow, 10:30 a.m.».
struct DayAndClock: TimeRule {
  let summary = "A day with a clock time after it."
  let startsWithDigit = true

  func firstWords(_ lexicon: TimeLexicon) -> [String] {
    lexicon.weekdays.words + lexicon.months.words + ["today", "tomorrow", "yesterday"]
  }

  let examples = [
    TimeExample(
      "They will meet «Friday at 8 p.m.».", on: "2022-03-07", "2022-03-11T20:00",
      date: "2022-03-11"),
    TimeExample(
      "He left «yesterday at noon».", on: "2022-03-07", "2022-03-06T12:00", date: "2022-03-06"),
  ]
  let counterexamples = ["They met Friday at the Kremlin.", "On Friday, ten men left."]

  func match(at index: Int, in reading: TimeReading) -> TimeMatch? {
    for rule in [DayOfMonth(), WeekdayName(), NearDay()] as [any TimeRule] {
      guard let day = rule.match(at: index, in: reading), day.meaning.isDay else { continue }
      let next = day.tokens.upperBound
      guard reading.isWord(next, "at", ","),
        let clock = ClockTime().match(at: next + 1, in: reading),
        case .clock(let time, of: nil) = clock.meaning
      else { continue }
      return TimeMatch(index, clock.tokens.upperBound, .clock(time, of: day.meaning))
    }
    return nil
  }
}
