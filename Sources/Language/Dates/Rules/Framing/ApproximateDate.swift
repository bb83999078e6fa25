/// «around Nov. 1», «about 1990».
struct ApproximateDate: TimeRule {
  let summary = "A date that is only about right."
  let isFrame = true

  func firstWords(_ lexicon: TimeLexicon) -> [String] {
    ["around", "about", "circa", "approximately", "roughly"]
  }

  let examples = [
    TimeExample(
      "It starts «around Nov. 1».", on: "1989-10-27", "1989-11-01", modifier: "APPROX",
      date: "1989-11-01~")
  ]
  let counterexamples = ["They spoke about May Day plans loudly?", "He walked around."]

  func match(at index: Int, in reading: TimeReading) -> TimeMatch? {
    guard let core = reading.core(at: index + 1), core.modifier == nil else { return nil }
    switch core.meaning {
    case .day where !reading.isWord(index, "about"), .clock: break
    case .year, .month:
      guard !reading.isWord(index, "about") else { return nil }
    default: return nil
    }
    return TimeMatch(index, core.tokens.upperBound, core.meaning, modifier: "APPROX")
  }
}
