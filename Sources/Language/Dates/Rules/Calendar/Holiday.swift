/// «Christmas», «New Year's Day 2022», «last Christmas».
struct Holiday: TimeRule {
  let summary = "A holiday on a fixed day of the year."

  func firstWords(_ lexicon: TimeLexicon) -> [String] {
    lexicon.holidays.firstWords + ["last", "this", "next"]
  }

  let examples = [
    TimeExample(
      "They spoke on «Christmas Eve».", on: "2022-01-10", "2021-12-24", date: "2021-12-24"),
    TimeExample("It ends on «New Year's Day 2023».", "2023-01-01", date: "2023-01-01"),
    TimeExample(
      "Troops paraded on «Victory Day».", on: "2022-05-20", "2022-05-09", date: "2022-05-09"),
  ]
  let counterexamples = ["It was a day of victory.", "May Day-Lewis play the part?"]

  func match(at index: Int, in reading: TimeReading) -> TimeMatch? {
    var start = index
    var choice = TimeMeaning.Choice.unsaid
    if let (offset, next) = reading.choice(at: index) {
      start = next
      choice = .nearest(offset)
    }
    guard let (day, end) = reading.lexicon.holidays.match(at: start, in: reading),
      (start..<end).contains(where: reading.isCapitalised), reading.word(end) != "-"
    else { return nil }
    if let (year, after) = reading.trailingYear(at: end), !reading.isWord(end, "in") {
      return TimeMatch(index, after, .day(day, year))
    }
    return TimeMatch(index, end, .day(day, choice))
  }
}
