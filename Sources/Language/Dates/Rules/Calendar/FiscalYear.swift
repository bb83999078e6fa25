/// «fiscal 1989», «fiscal year 2022», «the 1990 fiscal year».
struct FiscalYear: TimeRule {
  let summary = "A business year by its number."
  let startsWithDigit = true

  func firstWords(_ lexicon: TimeLexicon) -> [String] { ["fiscal", "financial", "the"] }

  let examples = [
    TimeExample("Costs rose in «fiscal 1989».", "1989", date: "1989"),
    TimeExample("It ends with «the 1990 fiscal year».", "1990", date: "1990"),
  ]
  let counterexamples = ["It is a fiscal matter."]

  func match(at index: Int, in reading: TimeReading) -> TimeMatch? {
    var next = reading.isWord(index, "the") ? index + 1 : index
    if reading.isWord(next, "fiscal", "financial") {
      next += reading.isWord(next + 1, "year") ? 2 : 1
      guard let year = reading.year(at: next) else { return nil }
      return TimeMatch(index, year.end, .year(year.value))
    }
    guard let year = reading.year(at: next), reading.isWord(year.end, "fiscal", "financial"),
      reading.isWord(year.end + 1, "year")
    else { return nil }
    return TimeMatch(index, year.end + 2, .year(year.value))
  }
}
