/// «three years», «several months», «a couple of weeks», «an hour and a half», «months».
struct DurationPhrase: TimeRule {
  let summary = "How long something lasts."
  let startsWithDigit = true

  func firstWords(_ lexicon: TimeLexicon) -> [String] {
    lexicon.numbers.words + lexicon.vagueAmounts.firstWords + lexicon.pluralUnits.words
      + lexicon.setDurations.firstWords + ["a", "an", "half"]
  }

  let examples = [
    TimeExample("They spoke for «90 minutes».", on: "2022-03-07", "PT90M"),
    TimeExample("They spoke for «an hour and a half».", "PT1H30M"),
    TimeExample("They spoke for «two-and-a-half hours».", "PT2H30M"),
    TimeExample("They held an «hour-long» call.", "PT1H"),
    TimeExample(
      "They will meet in «two weeks».", on: "2022-03-07", "2022-03-21", date: "2022-03-21"),
    TimeExample("They spoke for «two hours and ten minutes».", "PT2H10M"),
    TimeExample("It grew over «several years».", "PXY"),
    TimeExample("It will not change for «a couple of years».", "P2Y", modifier: "APPROX"),
    TimeExample("The deal follows «months» of talks.", "PXM"),
    TimeExample("They ruled for «a quarter of a century».", "P25Y"),
  ]
  let counterexamples = [
    "He is 55 years old.", "On a day like that they won.", "Two men spoke.",
    "The shop keeps business hours, as in the old days.", "In a year of war they lost all.",
  ]

  func match(at index: Int, in reading: TimeReading) -> TimeMatch? {
    if let (unit, isPlural) = reading.unit(at: index), isPlural {
      return isStretch(index, in: reading)
        ? TimeMatch(index, index + 1, .duration(Amount(), unit)) : nil
    }
    if let (value, end) = reading.lexicon.setDurations.match(at: index, in: reading) {
      return reading.isWord(end, "ago") ? nil : TimeMatch(index, end, .told(value))
    }
    guard let (amount, next) = reading.unitAmount(at: index),
      let (unit, isPlural) = reading.unit(at: next), isPlural || amount.count ?? 2 < 2
    else { return nil }
    if amount.isArticle || amount.count == 1, let match = withHalf(index, next, unit, reading) {
      return match
    }
    let isMeasure = isMeasured(index, next, in: reading)
    guard !isAge(next, in: reading), !amount.isArticle || isMeasure,
      unit != .quarter || !reading.isWord(next + 1, "of")
    else {
      return nil
    }
    if let match = withMinutes(index, next, amount, unit, reading) { return match }
    let isComing = reading.isWord(index - 1, "in") && amount.count != nil && unit >= .day
    let meaning = isComing ? TimeMeaning.coming(amount, unit) : .duration(amount, unit)
    var match = TimeMatch(index, next + 1, meaning, modifier: amount.modifier)
    if reading.isWord(next + 1, "or"), reading.isWord(next + 2, "so", "more", "two") {
      match.tokens = index..<next + 3
      match.modifier = reading.isWord(next + 2, "more") ? "EQUAL_OR_MORE" : "APPROX"
    }
    return match
  }

  /// «an hour and a half».
  private func withHalf(
    _ start: Int, _ unitIndex: Int, _ unit: TimeUnit, _ reading: TimeReading
  ) -> TimeMatch? {
    guard reading.isWord(unitIndex + 1, "and"), reading.isWord(unitIndex + 2, "a"),
      reading.isWord(unitIndex + 3, "half")
    else { return nil }
    return TimeMatch(start, unitIndex + 4, .duration(Amount(count: 1, hasHalf: true), unit))
  }

  /// «two hours and ten minutes».
  private func withMinutes(
    _ start: Int, _ unitIndex: Int, _ amount: Amount, _ unit: TimeUnit, _ reading: TimeReading
  ) -> TimeMatch? {
    guard unit == .hour, let hours = amount.count, hours < 1000 else { return nil }
    let next = reading.isWord(unitIndex + 1, "and", ",") ? unitIndex + 2 : unitIndex + 1
    guard let (minutes, end) = reading.number(at: next), minutes < 60,
      reading.unit(at: end)?.unit == .minute
    else { return nil }
    return TimeMatch(start, end + 1, .told("PT\(hours)H\(minutes)M"))
  }

  private func isAge(_ unit: Int, in reading: TimeReading) -> Bool {
    reading.isWord(unit + 1, "old", "younger", "older")
      || reading.isWord(unit + 1, "-") && reading.isWord(unit + 2, "old")
      || reading.isWord(unit + 1, "of") && reading.isWord(unit + 2, "age")
  }

  /// «for a week»: with «a», only after a word that measures; «in a year of war» names the year.
  private func isMeasured(_ index: Int, _ unit: Int, in reading: TimeReading) -> Bool {
    if reading.isWord(unit + 1, "after", "before") { return true }
    let isNamed = reading.isWord(unit + 1, "of", "when", "that", "like", "which", "marked")
    return reading.lexicon.measuringWords.contains(reading.word(index - 1))
      && !(isNamed && reading.isWord(index - 1, "in"))
  }

  /// «months of talks»: a bare plural that is a stretch of time, not days counted or named.
  private func isStretch(_ index: Int, in reading: TimeReading) -> Bool {
    guard !reading.isCapitalised(index) || index == reading.range.lowerBound else { return false }
    let isThing = reading.isWord(index, "quarters", "seconds", "nights", "weekends")
    let isAge = reading.isWord(index + 1, "old", "-") || reading.number(at: index - 1) != nil
    let isHour = reading.isWord(index, "hours") && reading.isWord(index - 1, "early", "small")
    let isLed =
      index == reading.range.lowerBound
      || reading.lexicon.stretchLeads.contains(reading.word(index - 1))
      || reading.word(index - 1) == ","
      || reading.isWord(index + 1, "of", "after", "before", "ahead")
    return isLed && !isThing && !isAge && !isHour
      && !reading.isWord(
        index - 1, "first", "on", "those", "the", "last", "these", "trading", "wee")
  }
}
