/// «this morning», «Friday night», «last night», «mid-afternoon yesterday», «tonight».
struct PartOfDay: TimeRule {
  let summary = "A part of a day."

  func firstWords(_ lexicon: TimeLexicon) -> [String] {
    lexicon.weekdays.words + lexicon.dayParts.words
      + ["this", "last", "next", "tonight", "yesterday", "tomorrow", "mid", "the", "today"]
  }

  let examples = [
    TimeExample(
      "He will speak «this evening».", on: "1998-01-20", "1998-01-20TEV", date: "1998-01-20"),
    TimeExample("They met «Friday night».", on: "1998-02-15", "1998-02-13TNI", date: "1998-02-13"),
    TimeExample("They spoke «last night».", on: "2022-03-07", "2022-03-06TNI", date: "2022-03-06"),
  ]
  let counterexamples = ["Good evening from Paris.", "The night was long."]

  func match(at index: Int, in reading: TimeReading) -> TimeMatch? {
    let parts = reading.lexicon.dayParts
    if reading.isWord(index, "tonight") {
      return TimeMatch(index, index + 1, .dayPart("NI", of: nil))
    }
    if reading.isWord(index, "this"), let code = parts[reading.word(index + 1)] {
      return TimeMatch(index, index + 2, .dayPart(code, of: nil))
    }
    if reading.isWord(index, "last"), reading.isWord(index + 1, "night", "evening") {
      let code = parts[reading.word(index + 1)] ?? "NI"
      return TimeMatch(index, index + 2, .dayPart(code, of: .unit(.day, -1, .published)))
    }
    if let day = plainDay(at: index, in: reading) {
      let next =
        reading.isWord(day.tokens.upperBound, "'s")
        ? day.tokens.upperBound + 1 : day.tokens.upperBound
      // «Monday evenings» come again.
      guard let code = parts[reading.word(next)], !reading.word(next).hasSuffix("s") else {
        return nil
      }
      return TimeMatch(index, next + 1, .dayPart(code, of: day.meaning))
    }
    return leading(at: index, in: reading)
  }

  /// «mid-afternoon yesterday», «the evening of May 3», «morning on Monday».
  private func leading(at index: Int, in reading: TimeReading) -> TimeMatch? {
    var next = reading.isWord(index, "the") ? index + 1 : index
    let isMiddle = reading.isWord(next, "mid")
    if isMiddle { next = reading.afterHyphen(next + 1) }
    guard let code = reading.lexicon.dayParts[reading.word(next)] else { return nil }
    let day = reading.isWord(next + 1, "of", "on") ? next + 2 : next + 1
    guard let found = plainDay(at: day, in: reading) else {
      let isTold =
        reading.isWord(index, "the") && reading.isWord(index - 1, "in", "during", "through")
      return isTold && next == index + 1 && !reading.isWord(day, "of", "after")
        ? TimeMatch(index, next + 1, .dayPart(code, of: .same(.day))) : nil
    }
    return TimeMatch(
      index, found.tokens.upperBound, .dayPart(code, of: found.meaning),
      modifier: isMiddle ? "MID" : nil)
  }

  private func plainDay(at index: Int, in reading: TimeReading) -> TimeMatch? {
    for rule in [DayOfMonth(), WeekdayName(), NearDay()] as [any TimeRule] {
      if let match = rule.match(at: index, in: reading), match.meaning.isDay { return match }
    }
    return nil
  }
}
