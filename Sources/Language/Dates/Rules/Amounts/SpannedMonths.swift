/// «the first nine months», «the six months», «the first two years».
struct SpannedMonths: TimeRule {
  let summary = "A counted stretch named with «the»."

  func firstWords(_ lexicon: TimeLexicon) -> [String] { ["the"] }

  let examples = [
    TimeExample("For «the nine months» it lost money.", on: "1989-10-26", "P9M"),
    TimeExample("In «the first two years» it grew.", "P2Y"),
    TimeExample("It changed over «the years».", "PXY"),
  ]
  let counterexamples = ["The nine men left.", "The first two talks failed."]

  func match(at index: Int, in reading: TimeReading) -> TimeMatch? {
    let isPart = reading.isWord(index + 1, "first", "final", "latest", "early", "initial", "full")
    let start = isPart ? index + 2 : index + 1
    if let (unit, isPlural) = reading.unit(at: start), isPlural, unit > .day {
      return reading.isWord(start + 1, "of", "ahead") && !isPart
        ? nil : TimeMatch(index, start + 1, .duration(Amount(), unit))
    }
    guard let (amount, next) = reading.amount(at: start), !amount.isArticle else { return nil }
    let unitIndex = reading.afterHyphen(next)
    guard let (unit, isPlural) = reading.unit(at: unitIndex) else { return nil }
    if reading.isWord(unitIndex + 1, "period"), unitIndex > next {
      return TimeMatch(index, unitIndex + 2, .duration(amount, unit))
    }
    guard unitIndex == next, isPlural else { return nil }
    return TimeMatch(index, next + 1, .duration(amount, unit))
  }
}
