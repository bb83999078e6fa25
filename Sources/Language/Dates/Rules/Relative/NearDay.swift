/// «today», «yesterday», «tomorrow», «the day before yesterday».
struct NearDay: TimeRule {
  let summary = "The day of publication and the days beside it."

  func firstWords(_ lexicon: TimeLexicon) -> [String] { ["today", "yesterday", "tomorrow", "the"] }

  let examples = [
    TimeExample("They met «today».", on: "1998-02-13", "1998-02-13", date: "1998-02-13"),
    TimeExample("It closed «yesterday» at $5.", on: "1989-11-01", "1989-10-31", date: "1989-10-31"),
    TimeExample(
      "He left «the day before yesterday».", on: "2022-03-02", "2022-02-28", date: "2022-02-28"),
    TimeExample("They will meet «tomorrow».", "XXXX-XX-XX"),
  ]
  let counterexamples = ["He told USA Today so.", "The day was long."]

  func match(at index: Int, in reading: TimeReading) -> TimeMatch? {
    if reading.isWord(index, "the") {
      guard reading.isWord(index + 1, "day"), reading.isWord(index + 2, "before", "after"),
        reading.isWord(index + 3, "yesterday", "tomorrow"),
        reading.isWord(index + 2, "before") == reading.isWord(index + 3, "yesterday")
      else { return nil }
      return TimeMatch(
        index, index + 4, .unit(.day, reading.isWord(index + 2, "before") ? -2 : 2, .published))
    }
    let offsets = ["yesterday": -1, "today": 0, "tomorrow": 1]
    guard let offset = offsets[reading.word(index)] else { return nil }
    let isName =
      reading.isCapitalised(index) && index > reading.range.lowerBound
      && reading.isCapitalised(index - 1)
    return isName ? nil : TimeMatch(index, index + 1, .unit(.day, offset, .published))
  }
}
