/// «1988», «nineteen ninety-seven», «the year two thousand».
struct YearNumber: TimeRule {
  let summary = "A year by its number, in digits or words."
  let startsWithDigit = true

  func firstWords(_ lexicon: TimeLexicon) -> [String] { lexicon.numbers.words + ["the", "'"] }

  let examples = [
    TimeExample("They have known each other since «1988».", "1988", date: "1988"),
    TimeExample("It burned in «nineteen ninety-seven».", "1997", date: "1997"),
    TimeExample("He had won in «'88».", "1988", date: "1988"),
    TimeExample("The approach of «the year two thousand» worries them.", "2000", date: "2000"),
  ]
  let counterexamples = [
    "Some 2000 troops crossed.", "It cost $1989.", "Nearly 1900 people met.",
    "They sent 2,014 men.",
  ]

  func match(at index: Int, in reading: TimeReading) -> TimeMatch? {
    if reading.isWord(index, "the"), reading.isWord(index + 1, "year"),
      let year = reading.year(at: index + 2)
    {
      return TimeMatch(index, year.end, .year(year.value))
    }
    if let year = shortYear(at: index, in: reading) {
      return TimeMatch(index, index + 2, .year(year))
    }
    guard let year = reading.year(at: index) else { return nil }
    guard reading.token(index)?.kind == .number else {
      return TimeMatch(index, year.end, .year(year.value))
    }
    return isYear(index, in: reading) ? TimeMatch(index, year.end, .year(year.value)) : nil
  }

  /// «in '88»: two digits after an apostrophe that touches them, after a word that leads to a time.
  private func shortYear(at index: Int, in reading: TimeReading) -> Int? {
    guard reading.isWord(index, "'"), let digits = reading.token(index + 1),
      digits.folded.utf8.count == 2, let value = Int(digits.folded),
      reading.tokens[index].touches(digits), reading.word(index + 2) != "'",
      reading.lexicon.timeLeads.contains(reading.word(index - 1))
    else { return nil }
    return value < 30 ? 2000 + value : 1900 + value
  }

  /// A number before a plural noun counts something; after a mark of money it is a sum.
  private func isYear(_ index: Int, in reading: TimeReading) -> Bool {
    guard let year = Int(reading.word(index)), (1700...2099).contains(year) else { return false }
    let before = reading.word(index - 1)
    if ["$", "#", "£", "€", ".", "some", "about", "nearly", "almost", "over", "than", "only"]
      .contains(before), before != "than" || year < 1900
    {
      return false
    }
    if reading.lexicon.countedNouns.contains(reading.word(index + 1)) { return false }
    let touchesMark = reading.word(index + 1) == "-" && Int(reading.word(index + 2)) != nil
    if touchesMark, reading.year(at: index + 2) == nil { return false }
    let leads = ["and", "(", "-", ",", "the", "a", "its", ""]
    if leads.contains(before) || reading.lexicon.timeLeads.contains(before)
      || reading.isWord(index + 1, ",", ".", ")", ";", "", "'s")
    {
      return true
    }
    return !reading.word(index + 1).hasSuffix("s") && year >= 1900
  }
}
