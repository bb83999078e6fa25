/// «10-year», «a three-year period», «five year low».
struct HyphenatedDuration: TimeRule {
  let summary = "A duration that describes a thing: a number and a unit in the singular."
  let startsWithDigit = true

  func firstWords(_ lexicon: TimeLexicon) -> [String] {
    lexicon.numbers.words + ["a", "an", "the", "half"]
  }

  let examples = [
    TimeExample("A «10-year» plan was signed.", "P10Y"),
    TimeExample("Stocks hit a «five year» low.", "P5Y"),
    TimeExample("Sales fell over «a three-year period».", "P3Y"),
    TimeExample("They held a «90-minute» call.", "PT90M"),
    TimeExample("They held a «two-and-a-half-hour» call.", "PT2H30M"),
  ]
  let counterexamples = ["A 30-year-old man spoke.", "It is a one-way street."]

  func match(at index: Int, in reading: TimeReading) -> TimeMatch? {
    let start = reading.isWord(index, "a", "an", "the") ? index + 1 : index
    guard let (amount, end) = reading.countedAmount(at: start), let count = amount.count, count > 0
    else { return nil }
    let next = reading.afterHyphen(end)
    guard let (unit, isPlural) = reading.unit(at: next), !isPlural, unit != .quarter,
      unit != .second || next > end
    else { return nil }
    guard count > 1 || next > end || start > index else { return nil }
    if reading.isWord(next + 1, "-"), reading.isWord(next + 2, "old"), unit == .year { return nil }
    let isPeriod = reading.isWord(next + 1, "period")
    guard isPeriod || start == index else { return nil }
    let last = isPeriod && start > index ? next + 2 : next + 1
    let isOld = reading.isWord(next + 1, "-") && reading.isWord(next + 2, "old")
    return TimeMatch(
      index, isOld ? next + 3 : last, .duration(amount, unit))
  }
}
