/// «the quarter», «the latest period», «the 1988 quarter».
struct QuarterSpokenOf: TimeRule {
  let summary = "A quarter without its number: the one spoken of, or of another year."

  func firstWords(_ lexicon: TimeLexicon) -> [String] { ["the"] }

  let examples = [
    TimeExample(
      "Third-quarter profit fell. In «the latest quarter», sales rose.", on: "1989-10-27",
      "1989-Q3", date: "1989-07/1989-09"),
    TimeExample(
      "Third-quarter profit fell. In «the 1988 quarter», it rose.", on: "1989-10-27", "1988-Q3",
      date: "1988-07/1988-09"),
  ]
  let counterexamples = ["The quarter of the city burned.", "The latest talks failed."]

  func match(at index: Int, in reading: TimeReading) -> TimeMatch? {
    if reading.isWord(index + 1, "latest", "most"), reading.isWord(index + 2, "quarter", "period") {
      return TimeMatch(index, index + 3, .quarterSpokenOf(years: 0))
    }
    if let year = reading.year(at: index + 1), reading.isWord(year.end, "quarter", "period") {
      return TimeMatch(index, year.end + 1, .quarterSpokenOfIn(year.value))
    }
    guard reading.isWord(index + 1, "quarter"), !reading.isWord(index + 2, "of", "-") else {
      return nil
    }
    return TimeMatch(index, index + 2, .quarterSpokenOf(years: 0))
  }
}
