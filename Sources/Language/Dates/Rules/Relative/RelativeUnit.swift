/// «last week», «this year», «next month», «the current fiscal year», «the following day».
struct RelativeUnit: TimeRule {
  let summary =
    "A week, month, quarter, year or decade counted from now or from the time spoken of."

  func firstWords(_ lexicon: TimeLexicon) -> [String] {
    ["last", "this", "next", "the", "current", "previous", "following"]
  }

  let examples = [
    TimeExample(
      "He met Putin «last week».", on: "2022-03-03", "2022-W08", date: "2022-02-21/2022-02-27"),
    TimeExample("The vote is «next year».", on: "1998-02-13", "1999", date: "1999"),
    TimeExample("They met «last month».", on: "2022-01-15", "2021-12", date: "2021-12"),
    TimeExample(
      "They met on May 3. «The following day» they signed.", on: "2022-06-01", "2022-05-04",
      date: "2022-05-04"),
    TimeExample("It began in 1995. «The previous year» it had failed.", "1994", date: "1994"),
    TimeExample(
      "They met «the week before last».", on: "2022-03-03", "2022-W07",
      date: "2022-02-14/2022-02-20"),
    TimeExample("They met «last week».", "XXXX-WXX"),
  ]
  let counterexamples = ["He came last.", "This Week is a programme.", "The next man spoke."]

  func match(at index: Int, in reading: TimeReading) -> TimeMatch? {
    if let (offset, end) = reading.choice(at: index) {
      return unit(index, at: end, offset, .published, reading)
    }
    guard reading.isWord(index, "the") else { return nil }
    switch reading.word(index + 1) {
    case "previous", "preceding", "prior":
      return unit(index, at: index + 2, -1, .narrative, reading)
    case "following", "next", "ensuing": return unit(index, at: index + 2, 1, .narrative, reading)
    case "latest" where !reading.isWord(index + 2, "quarter"):
      return unit(index, at: index + 2, -1, .published, reading)
    default: return before(index, in: reading)
    }
  }

  /// «The day before, …», «the year after.», «the week before last».
  private func before(_ index: Int, in reading: TimeReading) -> TimeMatch? {
    if let (unit, isPlural) = reading.unit(at: index + 1), !isPlural, unit > .day {
      if reading.isWord(index + 2, "before"), reading.isWord(index + 3, "last") {
        return TimeMatch(index, index + 4, .unit(unit, -2, .published))
      }
      if reading.isWord(index + 2, "after"), reading.isWord(index + 3, "next") {
        return TimeMatch(index, index + 4, .unit(unit, 2, .published))
      }
    }
    guard let (unit, isPlural) = reading.unit(at: index + 1), !isPlural, unit >= .day,
      unit != .quarter, reading.isWord(index + 2, "before", "after", "earlier"),
      reading.isWord(index + 3, ",", ".", ";", ")", "")
    else { return nil }
    let sign = reading.isWord(index + 2, "after") ? 1 : -1
    return TimeMatch(index, index + 3, .unit(unit == .night ? .day : unit, sign, .narrative))
  }

  private func unit(
    _ start: Int, at index: Int, _ offset: Int, _ origin: TimeMeaning.Origin, _ reading: TimeReading
  ) -> TimeMatch? {
    let next = reading.isWord(index, "fiscal", "full", "calendar") ? index + 1 : index
    guard let (unit, isPlural) = reading.unit(at: next), !isPlural, !unit.isClockUnit,
      unit != .night, reading.word(next + 1) != "-" || !reading.isWord(next + 2, "long", "old")
    else { return nil }
    if reading.isCapitalised(next), reading.isCapitalised(start), next == start + 1,
      start > reading.range.lowerBound || reading.isWord(start, "this")
    {
      return nil
    }
    // «the next day» follows what is told; «the next year» follows now.
    let isNarrativeDay = unit == .day && reading.isWord(start, "the")
    return TimeMatch(start, next + 1, .unit(unit, offset, isNarrativeDay ? .narrative : origin))
  }
}
