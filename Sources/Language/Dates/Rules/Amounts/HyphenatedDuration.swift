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
  ]
  let counterexamples = ["A 30-year-old man spoke.", "It is a one-way street."]

  func match(at index: Int, in reading: TimeReading) -> TimeMatch? {
    let start = reading.isWord(index, "a", "an", "the") ? index + 1 : index
    guard let number = reading.number(at: start), number.value > 0 else { return nil }
    let next = reading.afterHyphen(number.end)
    guard let (unit, isPlural) = reading.unit(at: next), !isPlural, unit != .quarter,
      unit != .second || next > number.end
    else { return nil }
    guard number.value > 1 || next > number.end || start > index else { return nil }
    if reading.isWord(next + 1, "-"), reading.isWord(next + 2, "old"), unit == .year { return nil }
    let isPeriod = reading.isWord(next + 1, "period")
    guard isPeriod || start == index else { return nil }
    let end = isPeriod && start > index ? next + 2 : next + 1
    let isOld = reading.isWord(next + 1, "-") && reading.isWord(next + 2, "old")
    return TimeMatch(
      index, isOld ? next + 3 : end, .duration(Amount(count: number.value), unit))
  }
}
