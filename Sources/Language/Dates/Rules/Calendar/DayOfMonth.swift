/// «Nov. 1, 2004», «15 March», «Friday, Nov. 6», «the 15th of March».
struct DayOfMonth: TimeRule {
  let summary = "A day of a month, with or without its weekday and its year."
  let startsWithDigit = true

  func firstWords(_ lexicon: TimeLexicon) -> [String] {
    lexicon.months.words + lexicon.weekdays.words + lexicon.ordinals.words + ["the"]
  }

  let examples = [
    TimeExample(
      "The record date is «Nov. 9».", on: "1989-11-02", "1989-11-09", date: "1989-11-09"),
    TimeExample("It was signed on «March 15, 2007».", "2007-03-15", date: "2007-03-15"),
    TimeExample("They met on «29 May 2017» in Paris.", "2017-05-29", date: "2017-05-29"),
    TimeExample(
      "Talks will begin «Friday, Feb. 11», he said.", on: "2022-02-07", "2022-02-11",
      date: "2022-02-11"),
    TimeExample(
      "It fell on «the 24th of February».", on: "2022-03-07", "2022-02-24", date: "2022-02-24"),
    TimeExample("They spoke on «March 3».", "XXXX-03-03"),
    TimeExample("The accord of «29 February 2020» holds.", "2020-02-29", date: "2020-02-29"),
  ]
  let counterexamples = ["They may 10 times refuse.", "The march 31 people joined was quiet."]

  func match(at index: Int, in reading: TimeReading) -> TimeMatch? {
    guard reading.weekday(at: index) != nil else { return day(from: index, at: index, in: reading) }
    var next = index + 1
    if reading.isWord(next, ",") { next += 1 }
    if reading.isWord(next, "the") { next += 1 }
    return day(from: index, at: next, in: reading)
  }

  private func day(from start: Int, at index: Int, in reading: TimeReading) -> TimeMatch? {
    if let month = reading.month(at: index), let day = reading.dayOfMonth(at: index + 1) {
      return withYear(start, month, day.value, day.end, reading)
    }
    let first = reading.isWord(index, "the") ? index + 1 : index
    let ordinal = reading.ordinal(at: first)
    guard let day = reading.dayOfMonth(at: first) ?? ordinal, day.value <= 31 else { return nil }
    var next = day.end
    if reading.isWord(next, "of"), ordinal != nil { next += 1 }
    guard first == index || ordinal != nil, let month = reading.month(at: next) else { return nil }
    return withYear(start, month, day.value, next + 1, reading)
  }

  private func withYear(
    _ start: Int, _ month: Int, _ day: Int, _ end: Int, _ reading: TimeReading
  ) -> TimeMatch {
    let monthDay = MonthDay(month: month, day: day)
    if let (choice, after) = reading.trailingYear(at: end), !reading.isWord(end, "in", "fiscal") {
      return TimeMatch(start, after, .day(monthDay, choice))
    }
    return TimeMatch(start, end, .day(monthDay, .unsaid))
  }
}
