/// «1994-96», «2014–2015».
struct YearRange: TimeRule {
  let summary = "Years from one to another."
  let startsWithDigit = true

  func firstWords(_ lexicon: TimeLexicon) -> [String] { [] }

  let examples = [
    TimeExample("The war of «1994-96» ended.", "1994/1996", date: "1994/1996"),
    TimeExample("He led it in «2014–2015».", "2014/2015", date: "2014/2015"),
  ]
  let counterexamples = ["The score was 1990-12.", "Call 1994-9600."]

  func match(at index: Int, in reading: TimeReading) -> TimeMatch? {
    guard let first = reading.year(at: index), reading.word(index + 1) == "-",
      let last = Int(reading.word(index + 2)), (1700...2199).contains(first.value),
      reading.tokens[index].touches(reading.tokens[index + 1])
    else { return nil }
    let digits = reading.word(index + 2).utf8.count
    let year = digits == 2 ? first.value - first.value % 100 + last : digits == 4 ? last : 0
    guard year > first.value, year < first.value + 100 else { return nil }
    return TimeMatch(index, index + 3, .range(.year(first.value), .year(year)))
  }
}
