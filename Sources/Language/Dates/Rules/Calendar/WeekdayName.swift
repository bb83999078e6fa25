/// «Monday», «last Friday», «this Thursday».
struct WeekdayName: TimeRule {
  let summary = "A day of the week; without «last» or «next» the tense decides which."

  func firstWords(_ lexicon: TimeLexicon) -> [String] {
    lexicon.weekdays.words + ["last", "this", "next", "the"]
  }

  let examples = [
    TimeExample(
      "Macron met Putin on «Monday».", on: "2022-02-10", "2022-02-07", date: "2022-02-07"),
    TimeExample(
      "Macron will meet Putin on «Monday».", on: "2022-02-03", "2022-02-07", date: "2022-02-07"),
    TimeExample("It fell «last Friday».", on: "1989-11-02", "1989-10-27", date: "1989-10-27"),
    TimeExample("They voted «Friday».", on: "1998-02-13", "1998-02-13", date: "1998-02-13"),
    TimeExample("They spoke on «Monday».", "XXXX-WXX-1"),
  ]
  let counterexamples = ["Ruby Tuesday opened.", "The Sun reported it.", "He sat down."]

  func match(at index: Int, in reading: TimeReading) -> TimeMatch? {
    if let (offset, next) = reading.choice(at: index), let weekday = reading.weekday(at: next) {
      return TimeMatch(index, next + 1, .weekday(weekday, offset))
    }
    guard let weekday = reading.weekday(at: index) else { return nil }
    return isPartOfName(index, in: reading)
      ? nil : TimeMatch(index, index + 1, .weekday(weekday, nil))
  }

  /// «Ruby Tuesday», «Sunday Times», «Black Monday».
  private func isPartOfName(_ index: Int, in reading: TimeReading) -> Bool {
    reading.isWord(index - 1, "ruby", "black", "bloody", "good", "easter", "ash", "palm", "super")
      || reading.isWord(index + 1, "times", "herald", "mail", "telegraph")
  }
}
