/// «the 20th century», «the nineteenth century».
struct CenturyName: TimeRule {
  let summary = "A century by its number."
  let startsWithDigit = true

  func firstWords(_ lexicon: TimeLexicon) -> [String] {
    lexicon.ordinals.words + ["the", "twenty"]
  }

  let examples = [
    TimeExample("It shaped «the 20th century».", "19", date: "19XX"),
    TimeExample("A house of «the nineteenth century» burned.", "18", date: "18XX"),
  ]
  let counterexamples = ["He scored his third century of runs."]

  func match(at index: Int, in reading: TimeReading) -> TimeMatch? {
    let start = reading.isWord(index, "the") ? index + 1 : index
    guard let ordinal = reading.ordinal(at: start), (10...22).contains(ordinal.value) else {
      return nil
    }
    let next = reading.afterHyphen(ordinal.end)
    guard reading.isWord(next, "century") else { return nil }
    return TimeMatch(index, next + 1, .century(ordinal.value - 1))
  }
}
