/// «May 3-5», «Feb. 7 to 9, 2022», «3-5 May», «the 7th and 8th of February».
struct DayRange: TimeRule {
  let summary = "Days of one month from one to another."
  let startsWithDigit = true

  func firstWords(_ lexicon: TimeLexicon) -> [String] { lexicon.months.words + ["the"] }

  let examples = [
    TimeExample(
      "The summit is set for «May 3-5».", on: "2022-04-20", "2022-05-03/2022-05-05",
      date: "2022-05-03/2022-05-05"),
    TimeExample(
      "It was held on «3–5 June 2019».", "2019-06-03/2019-06-05", date: "2019-06-03/2019-06-05"),
    TimeExample(
      "He came on «the 7th and 8th of February».", on: "2022-03-10", "2022-02-07/2022-02-08",
      date: "2022-02-07/2022-02-08"),
  ]
  let counterexamples = ["They won May 3.", "It fell 3-5 in May."]

  func match(at index: Int, in reading: TimeReading) -> TimeMatch? {
    if let month = reading.month(at: index), let days = days(at: index + 1, in: reading) {
      return range(days, of: month, from: index, to: days.end, reading)
    }
    let start = reading.isWord(index, "the") ? index + 1 : index
    guard let days = days(at: start, in: reading) else { return nil }
    let next = reading.isWord(days.end, "of") ? days.end + 1 : days.end
    guard let month = reading.month(at: next) else { return nil }
    return range(days, of: month, from: index, to: next + 1, reading)
  }

  /// «3-5», «3 to 5», «3 and 5» in a month still untold.
  private struct Days {
    let first: Int
    let last: Int
    /// The token after them.
    let end: Int
  }

  private func days(at index: Int, in reading: TimeReading) -> Days? {
    guard let first = reading.dayOfMonth(at: index), reading.isWord(first.end, "-", "to", "and")
    else { return nil }
    let next = reading.isWord(first.end + 1, "the") ? first.end + 2 : first.end + 1
    guard let last = reading.dayOfMonth(at: next), last.value > first.value else { return nil }
    return Days(first: first.value, last: last.value, end: last.end)
  }

  private func range(
    _ days: Days, of month: Int, from start: Int, to end: Int, _ reading: TimeReading
  ) -> TimeMatch {
    let year = reading.trailingYear(at: end)
    let choice = year?.choice ?? .unsaid
    return TimeMatch(
      start, year?.end ?? end,
      .range(
        .day(MonthDay(month: month, day: days.first), choice),
        .day(MonthDay(month: month, day: days.last), choice)))
  }
}
