/// «50,000 CDs a year», «once a month», «$33 million per year».
struct RateUnit: TimeRule {
  let summary = "The unit of a rate: «a year» after a quantity."

  func firstWords(_ lexicon: TimeLexicon) -> [String] { ["a", "an", "per"] }

  let examples = [
    TimeExample("They sell over fifty thousand CDs «a year».", "P1Y"),
    TimeExample("It makes 1,000 tanks «a month».", "P1M"),
    TimeExample("They meet several times «a year».", "P1Y"),
  ]
  let counterexamples = ["It was a year of war.", "He stayed a day."]

  func match(at index: Int, in reading: TimeReading) -> TimeMatch? {
    guard let (unit, isPlural) = reading.unit(at: index + 1), !isPlural, unit != .second,
      unit != .quarter,
      !reading.isWord(index + 2, "ago", "earlier", "later", "-", "or", "of", "old")
    else { return nil }
    let first = max(reading.range.lowerBound, index - 5)
    let hasQuantity = (first..<index).contains {
      reading.tokens[$0].kind == .number || (reading.lexicon.numbers[reading.word($0)] ?? 0) > 1
    }
    let leads = ["in", "for", "within", "after", "about", "over", "than", "from", ",", "and", "as"]
    let isTimes = reading.isWord(index - 1, "times")
    guard hasQuantity || isTimes, !leads.contains(reading.word(index - 1)) else { return nil }
    return TimeMatch(index, index + 2, .set(unit.duration("1")))
  }
}
