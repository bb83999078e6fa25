/// «2017-05-29», «5/29/2017», «29.05.2017».
struct NumericDate: TimeRule {
  let summary = "A date in digits; of two readings the American one, month first, with slashes."
  let startsWithDigit = true

  func firstWords(_ lexicon: TimeLexicon) -> [String] { [] }

  let examples = [
    TimeExample("Updated «2017-05-29» at noon.", "2017-05-29", date: "2017-05-29"),
    TimeExample("See example.com/«2017/05/29»/story.", "2017-05-29", date: "2017-05-29"),
    TimeExample("Posted «5/29/2017».", "2017-05-29", date: "2017-05-29"),
    TimeExample("Posted «29.05.2017».", "2017-05-29", date: "2017-05-29"),
  ]
  let counterexamples = ["It fell to 13 5/8 in 1999-style trading.", "Version 1.2.3 is out."]

  func match(at index: Int, in reading: TimeReading) -> TimeMatch? {
    if let fields = dotted(reading.word(index)) {
      return day(fields[2], fields[1], fields[0], index, index + 1)
    }
    let mark = reading.word(index + 1)
    guard mark == "-" || mark == "/", reading.word(index + 3) == mark,
      let first = Int(reading.word(index)), let second = Int(reading.word(index + 2)),
      let third = Int(reading.word(index + 4)),
      (0..<4).allSatisfy({ reading.tokens[index + $0].touches(reading.tokens[index + $0 + 1]) })
    else { return nil }
    if mark == "-" || first >= 1000 { return day(first, second, third, index, index + 5) }
    return first <= 12
      ? day(third, first, second, index, index + 5) : day(third, second, first, index, index + 5)
  }

  private func dotted(_ word: String) -> [Int]? {
    let fields = word.split(separator: ".").compactMap { Int($0) }
    return fields.count == 3 && fields[2] >= 1000 ? fields : nil
  }

  private func day(_ year: Int, _ month: Int, _ day: Int, _ start: Int, _ end: Int) -> TimeMatch? {
    guard (1000...2199).contains(year), (1...12).contains(month), (1...31).contains(day) else {
      return nil
    }
    return TimeMatch(start, end, .day(MonthDay(month: month, day: day), .year(year)))
  }
}
