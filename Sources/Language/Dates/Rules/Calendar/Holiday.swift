/// «Christmas», «New Year's Day 2022», «last Thanksgiving».
struct Holiday: TimeRule {
  let summary = "A holiday by its name, on a fixed day of the year or a movable one."

  func firstWords(_ lexicon: TimeLexicon) -> [String] {
    lexicon.holidays.firstWords + lexicon.feasts.firstWords + ["last", "this", "next"]
  }

  let examples = [
    TimeExample(
      "They spoke on «Christmas Eve».", on: "2022-01-10", "2021-12-24", date: "2021-12-24"),
    TimeExample("It ends on «New Year's Day 2023».", "2023-01-01", date: "2023-01-01"),
    TimeExample(
      "Troops paraded on «Victory Day».", on: "2022-05-20", "2022-05-09", date: "2022-05-09"),
    TimeExample(
      "Stores open early after «Thanksgiving».", on: "1998-11-20", "1998-11-26",
      date: "1998-11-26"),
    TimeExample("They signed on «Good Friday 1998».", "1998-04-10", date: "1998-04-10"),
  ]
  let counterexamples = ["It was a day of victory.", "May Day-Lewis play the part?"]

  func match(at index: Int, in reading: TimeReading) -> TimeMatch? {
    var start = index
    var choice = TimeMeaning.Choice.unsaid
    if let (offset, next) = reading.choice(at: index) {
      start = next
      choice = .nearest(offset)
    }
    guard let (day, end) = day(at: start, in: reading),
      (start..<end).contains(where: reading.isCapitalised), reading.word(end) != "-"
    else { return nil }
    if let (year, after) = reading.trailingYear(at: end), !reading.isWord(end, "in") {
      return TimeMatch(index, after, day(year))
    }
    return TimeMatch(index, end, day(choice))
  }

  /// The holiday at a place, still without its year.
  private func day(
    at index: Int, in reading: TimeReading
  ) -> (day: (TimeMeaning.Choice) -> TimeMeaning, end: Int)? {
    let fixed = reading.lexicon.holidays.match(at: index, in: reading)
    let movable = reading.lexicon.feasts.match(at: index, in: reading)
    if let movable, movable.end > fixed?.end ?? index {
      return ({ .feast(movable.meaning, $0) }, movable.end)
    }
    return fixed.map { fixed in ({ .day(fixed.meaning, $0) }, fixed.end) }
  }
}
