/// «May 3-5», «Feb. 7 to 9, 2022», «3-5 May».
struct DayRange: TimeRule {
  let summary = "Days of one month from one to another."
  let startsWithDigit = true

  func firstWords(_ lexicon: TimeLexicon) -> [String] { lexicon.months.words }

  let examples = [
    TimeExample(
      "The summit is set for «May 3-5».", on: "2022-04-20", "2022-05-03/2022-05-05",
      date: "2022-05-03/2022-05-05"),
    TimeExample(
      "It was held on «3–5 June 2019».", "2019-06-03/2019-06-05", date: "2019-06-03/2019-06-05"),
  ]
  let counterexamples = ["They won May 3.", "It fell 3-5 in May."]

  func match(at index: Int, in reading: TimeReading) -> TimeMatch? {
    if let month = reading.month(at: index), let first = reading.dayOfMonth(at: index + 1),
      reading.isWord(first.end, "-", "to", "and"), let last = reading.dayOfMonth(at: first.end + 1),
      last.value > first.value
    {
      return range(index, month, first.value, last.value, last.end, reading)
    }
    guard let first = reading.dayOfMonth(at: index), reading.isWord(first.end, "-", "to"),
      let last = reading.dayOfMonth(at: first.end + 1), last.value > first.value,
      let month = reading.month(at: last.end)
    else { return nil }
    return range(index, month, first.value, last.value, last.end + 1, reading)
  }

  private func range(
    _ start: Int, _ month: Int, _ first: Int, _ last: Int, _ end: Int, _ reading: TimeReading
  ) -> TimeMatch {
    let year = reading.trailingYear(at: end)
    let choice = year?.choice ?? .unsaid
    return TimeMatch(
      start, year?.end ?? end,
      .range(
        .day(MonthDay(month: month, day: first), choice),
        .day(MonthDay(month: month, day: last), choice)))
  }
}
