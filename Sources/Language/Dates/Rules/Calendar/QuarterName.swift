/// «the third quarter», «third-quarter», «the first half of 1990», «next year's first quarter».
struct QuarterName: TimeRule {
  let summary = "A quarter or a half of a year, with or without the year."
  let startsWithDigit = true

  func firstWords(_ lexicon: TimeLexicon) -> [String] {
    lexicon.ordinals.words + ["the", "fiscal", "its", "last", "next", "this"]
  }

  let examples = [
    TimeExample(
      "Profit rose in «the third quarter».", on: "1989-10-27", "1989-Q3",
      date: "1989-07/1989-09"),
    TimeExample(
      "The «third-quarter» loss was small.", on: "1989-10-27", "1989-Q3", date: "1989-07/1989-09"),
    TimeExample(
      "It opens in «next year's first quarter».", on: "1989-10-27", "1990-Q1",
      date: "1990-01/1990-03"),
    TimeExample("Trade fell in «the first half of 1990».", "1990-H1", date: "1990-01/1990-06"),
  ]
  let counterexamples = ["They ate a quarter of it.", "In the second half France scored."]

  func match(at index: Int, in reading: TimeReading) -> TimeMatch? {
    var next = index
    if reading.isWord(next, "the", "its") { next += 1 }
    var choice = TimeMeaning.Choice.unsaid
    if let (year, end) = reading.leadingYear(at: next) {
      choice = year
      next = end
    }
    if reading.isWord(next, "fiscal") { next = reading.afterHyphen(next + 1) }
    guard let ordinal = reading.ordinal(at: next), (1...4).contains(ordinal.value) else {
      return nil
    }
    let unit = reading.afterHyphen(ordinal.end)
    // «the third-quarter loss»: the article belongs to the loss.
    guard unit == ordinal.end || !reading.isWord(index, "the", "its") else { return nil }
    if let (year, end) = reading.trailingYear(at: unit + 1), choice == .unsaid,
      !reading.isWord(unit + 1, ",", "in")
    {
      return part(ordinal.value, year, unit, index..<end, reading)
    }
    return part(ordinal.value, choice, unit, index..<unit + 1, reading)
  }

  private func part(
    _ number: Int, _ choice: TimeMeaning.Choice, _ unit: Int, _ tokens: Range<Int>,
    _ reading: TimeReading
  ) -> TimeMatch? {
    if reading.isWord(unit, "quarter") {
      return TimeMatch(tokens.lowerBound, tokens.upperBound, .quarter(number, choice))
    }
    // «the first half» alone is as often that of a match; «first-half profit» is of a year.
    let isHyphenated = reading.isWord(unit - 1, "-")
    guard reading.isWord(unit, "half"), number <= 2, choice != .unsaid || isHyphenated
    else { return nil }
    return TimeMatch(tokens.lowerBound, tokens.upperBound, .half(number, choice))
  }
}
