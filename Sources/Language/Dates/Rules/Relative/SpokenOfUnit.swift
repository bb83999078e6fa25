/// «that day», «the same year», «the year», «the week».
struct SpokenOfUnit: TimeRule {
  let summary = "A day, week, month or year that the text has told before, or the one of now."

  func firstWords(_ lexicon: TimeLexicon) -> [String] { ["that", "the"] }

  let examples = [
    TimeExample(
      "They met on May 3. «The same day» talks began.", on: "2022-06-01", "2022-05-03",
      date: "2022-05-03"),
    TimeExample("It failed in 1988. «That year» he left.", "1988", date: "1988"),
    TimeExample(
      "They will meet over «the weekend».", on: "2022-03-03", "2022-W09-WE",
      date: "2022-03-05/2022-03-06"),
  ]
  let counterexamples = ["Enjoy the days that remain.", "The same man left."]

  func match(at index: Int, in reading: TimeReading) -> TimeMatch? {
    let isThat = reading.isWord(index, "that")
    let isSame = reading.isWord(index, "the") && reading.isWord(index + 1, "same", "very")
    let next = isSame ? index + 2 : reading.isWord(index + 1, "very") ? index + 2 : index + 1
    if isThat || isSame {
      if let code = reading.lexicon.dayParts[reading.word(next)] {
        return TimeMatch(index, next + 1, .dayPart(code, of: .same(.day)))
      }
      guard let (unit, isPlural) = reading.unit(at: next), !isPlural, !unit.isClockUnit,
        unit != .night
      else { return nil }
      return TimeMatch(index, next + 1, .same(unit))
    }
    let full = reading.isWord(next, "full", "whole", "entire", "fiscal") ? next + 1 : next
    guard let (unit, isPlural) = reading.unit(at: full), !isPlural,
      !reading.isWord(full + 1, "-", "'s", "of")
    else { return nil }
    if reading.isWord(next, "fiscal"), unit == .year {
      return TimeMatch(index, full + 1, .duration(Amount(count: 1), unit))
    }
    switch unit {
    case .weekend: return TimeMatch(index, full + 1, .weekendSpokenOf)
    case _ where reading.isWord(full + 1, "ended", "ending"):
      // «the year ended March 31» is a length, whose end is told.
      return unit == .quarter
        ? nil : TimeMatch(index, full + 1, .duration(Amount(count: 1), unit))
    case .year, .month, .week, .decade, .century:
      return isFrameOpen(index, in: reading) || full > next || unit == .year
        ? TimeMatch(index, full + 1, .unit(unit, 0, .published)) : nil
    case .day:
      return isFrameOpen(index, in: reading) ? TimeMatch(index, full + 1, .same(.day)) : nil
    default: return nil
    }
  }

  /// «the end of the week», «later in the month», «for the year».
  private func isFrameOpen(_ index: Int, in reading: TimeReading) -> Bool {
    reading.isWord(index - 1, "of", "in", "for", "during", "on", "throughout")
  }
}
