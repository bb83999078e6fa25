/// «November 1995», «April», «last June», «August of last year».
struct MonthName: TimeRule {
  let summary = "A month, with or without its year."

  func firstWords(_ lexicon: TimeLexicon) -> [String] {
    lexicon.months.words + ["last", "this", "next", "the"]
  }

  let examples = [
    TimeExample("It was founded in «November 1995».", "1995-11", date: "1995-11"),
    TimeExample("They met «last June».", on: "1989-10-27", "1989-06", date: "1989-06"),
    TimeExample("They met in «December».", on: "2022-01-15", "2021-12", date: "2021-12"),
    TimeExample(
      "He will travel to Kyiv in «May».", on: "2022-03-07", "2022-05", date: "2022-05"),
    TimeExample("It opened in «April».", "XXXX-04"),
  ]
  let counterexamples = [
    "May we go?", "Theresa May said no.", "They march on.", "April Glaspie was the envoy.",
  ]

  func match(at index: Int, in reading: TimeReading) -> TimeMatch? {
    if let (offset, next) = reading.choice(at: index), let month = reading.month(at: next) {
      return TimeMatch(index, next + 1, .month(month, .nearest(offset)))
    }
    guard let month = reading.month(at: index) else { return nil }
    if let (choice, end) = reading.trailingYear(at: index + 1), !reading.isWord(index + 1, "in") {
      return TimeMatch(index, end, .month(month, choice))
    }
    return isMonth(index, in: reading) ? TimeMatch(index, index + 1, .month(month, .unsaid)) : nil
  }

  /// A month that is also a word or a name needs a word before it that leads to a time.
  private func isMonth(_ index: Int, in reading: TimeReading) -> Bool {
    let word = reading.word(index)
    let isShort = word.count < 5 && !["may", "june", "july"].contains(word)
    guard ["may", "march", "april", "june", "august"].contains(word) || isShort else { return true }
    if reading.isWord(index - 1, "and", "or", "-") {
      return reading.month(at: index - 2) != nil || reading.isWord(index - 2, "mid")
    }
    guard
      reading.lexicon.timeLeads.contains(reading.word(index - 1))
        || reading.isWord(index - 1, "each", "every", "last", "next", "this", "about")
    else { return false }
    return word != "april" && word != "june" || !reading.isCapitalised(index + 1)
  }
}
