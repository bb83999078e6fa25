/// «year end», «year's end», «month-end».
struct PeriodEnd: TimeRule {
  let summary = "The end of the year, month or week of now."

  func firstWords(_ lexicon: TimeLexicon) -> [String] { ["year", "month", "week", "the"] }

  let examples = [
    TimeExample(
      "It will close by «year end».", on: "1989-10-26", "1989", modifier: "END", date: "1989"),
    TimeExample(
      "It should be in place by «year's end».", on: "1989-10-26", "1989", modifier: "END",
      date: "1989"),
  ]
  let counterexamples = ["That year ended well."]

  func match(at index: Int, in reading: TimeReading) -> TimeMatch? {
    let start = reading.isWord(index, "the") ? index + 1 : index
    guard let (unit, isPlural) = reading.unit(at: start), !isPlural, unit > .day else { return nil }
    let next =
      reading.isWord(start + 1, "'s") ? start + 2 : reading.afterHyphen(start + 1)
    guard reading.isWord(next, "end") else { return nil }
    return TimeMatch(index, next + 1, .unit(unit, 0, .published), modifier: "END")
  }
}
