/// «2017-05-29», «5/29/2017», «10/26/89», «11-02-89», «29.05.2017», «2017-05-29T08:30:00Z».
struct NumericDate: TimeRule {
  let summary = "A date in digits; of two readings the American one, month first, with slashes."
  let startsWithDigit = true

  func firstWords(_ lexicon: TimeLexicon) -> [String] { [] }

  let examples = [
    TimeExample("Updated «2017-05-29» at noon.", "2017-05-29", date: "2017-05-29"),
    TimeExample("Filed «2017/05/29» in Rome.", "2017-05-29", date: "2017-05-29"),
    TimeExample("Posted «5/29/2017».", "2017-05-29", date: "2017-05-29"),
    TimeExample("Posted «29.05.2017».", "2017-05-29", date: "2017-05-29"),
    TimeExample("Printed «10/26/89» in Rome.", "1989-10-26", date: "1989-10-26"),
    TimeExample("Sent «11-02-89» at noon.", "1989-11-02", date: "1989-11-02"),
    TimeExample(
      "Updated «2017-05-29T08:30:00Z» by hand.", "2017-05-29T08:30", date: "2017-05-29"),
  ]
  let counterexamples = [
    "It fell to 13 5/8 in 1999-style trading.", "Version 1.2.3 is out.",
    "They won 6-4-3, then 21-19-15.", "Call 12-34-567.",
    "See example.com/2017/05/29/story.",
  ]

  func match(at index: Int, in reading: TimeReading) -> TimeMatch? {
    if let fields = dotted(reading.word(index)) {
      return day(fields[2], fields[1], fields[0], index, index + 1)
    }
    let mark = reading.word(index + 1)
    guard mark == "-" || mark == "/", reading.word(index + 3) == mark,
      let first = Int(reading.word(index)), let second = Int(reading.word(index + 2)),
      let (third, time) = lastField(reading.word(index + 4)),
      (0..<4).allSatisfy({ reading.tokens[index + $0].touches(reading.tokens[index + $0 + 1]) })
    else { return nil }
    if first >= 1000 {
      guard let match = day(first, second, third, index, index + 5), let time else {
        return day(first, second, third, index, index + 5)
      }
      return TimeMatch(index, index + 5, .clock(time, of: match.meaning))
    }
    if reading.word(index + 4).utf8.count == 2 {
      // «10/26/89», «11-02-89»: with hyphens only in pairs of digits, since scores have them too.
      let isPaired = [index, index + 2].allSatisfy { reading.word($0).utf8.count == 2 }
      let year = third < 30 ? 2000 + third : 1900 + third
      return mark == "/" || isPaired ? day(year, first, second, index, index + 5) : nil
    }
    return first <= 12
      ? day(third, first, second, index, index + 5) : day(third, second, first, index, index + 5)
  }

  /// The third number, and the time of day behind a `T`.
  private func lastField(_ word: String) -> (value: Int, time: String?)? {
    if let value = Int(word) { return (value, nil) }
    let fields = word.split(separator: "t", maxSplits: 1)
    let hours = fields.last?.prefix(5) ?? ""
    guard fields.count == 2, let value = Int(fields[0]), hours.count == 5,
      hours.dropFirst(2).first == ":", Int(hours.prefix(2)) ?? 99 < 24,
      Int(hours.suffix(2)) ?? 99 < 60
    else { return nil }
    return (value, String(hours))
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
