/// «a year ago», «a year earlier», «year-ago», «the year-earlier quarter», «last year's quarter».
struct YearAgo: TimeRule {
  let summary = "The same time a year before: of a quarter spoken of, that quarter of that year."

  func firstWords(_ lexicon: TimeLexicon) -> [String] { ["a", "one", "year", "the", "last"] }

  let examples = [
    TimeExample("«A year ago» he was unknown.", on: "1989-10-26", "1988", date: "1988"),
    TimeExample(
      "Third-quarter profit rose from «a year earlier».", on: "1989-10-26", "1988-Q3",
      date: "1988-07/1988-09"),
    TimeExample(
      "Third-quarter profit beat «the year-ago period».", on: "1989-10-26", "1988-Q3",
      date: "1988-07/1988-09"),
  ]
  let counterexamples = ["A year passed.", "The year was good."]

  func match(at index: Int, in reading: TimeReading) -> TimeMatch? {
    let start = reading.isWord(index, "the", "a", "one") ? index + 1 : index
    guard reading.isWord(start, "year") else { return likeLastYear(at: index, in: reading) }
    let next = reading.afterHyphen(start + 1)
    guard reading.isWord(next, "ago", "earlier") else { return nil }
    let isHyphenated = next > start + 1
    guard isHyphenated || start > index else { return nil }
    let origin: TimeMeaning.Origin = reading.isWord(next, "ago") ? .published : .narrative
    guard isHyphenated else { return TimeMatch(index, next + 1, .yearAgo(origin)) }
    if reading.isWord(next + 1, "quarter", "period") {
      return TimeMatch(index, next + 2, .quarterSpokenOf(years: -1))
    }
    if let ordinal = reading.ordinal(at: next + 1), (1...4).contains(ordinal.value),
      reading.isWord(ordinal.end, "quarter")
    {
      return TimeMatch(index, ordinal.end + 1, .quarter(ordinal.value, .yearOffset(-1)))
    }
    return TimeMatch(start, next + 1, .yearAgo(origin))
  }

  /// «compared with a loss of $3 million last year».
  private func isCompared(_ index: Int, in reading: TimeReading) -> Bool {
    reading.isWord(index, "last") && reading.isWord(index + 1, "year")
      && (reading.range.lowerBound..<index).contains { reading.word($0) == "compared" }
  }

  /// «last year's quarter», «the corresponding period last year», «the quarter a year ago».
  private func likeLastYear(at index: Int, in reading: TimeReading) -> TimeMatch? {
    if isCompared(index, in: reading), !reading.isWord(index + 2, "'s") {
      return TimeMatch(index, index + 2, .comparedYear)
    }
    if reading.isWord(index, "last"), reading.isWord(index + 1, "year"),
      reading.isWord(index + 2, "'s"), reading.isWord(index + 3, "quarter", "period")
    {
      return TimeMatch(index, index + 4, .quarterSpokenOf(years: -1))
    }
    guard reading.isWord(index, "the") else { return nil }
    let isLike = reading.isWord(index + 1, "same", "corresponding", "comparable", "similar")
    let period = isLike ? index + 2 : index + 1
    guard reading.isWord(period, "quarter", "period") else { return nil }
    let of = reading.isWord(period + 1, "of", "in") ? period + 2 : period + 1
    if isLike || of == period + 1, reading.isWord(of, "a", "last"), reading.isWord(of + 1, "year") {
      let end = of + 2
      if reading.isWord(of, "last") { return TimeMatch(index, end, .quarterSpokenOf(years: -1)) }
      guard reading.isWord(end, "ago", "earlier", "before") else { return nil }
      return TimeMatch(index, end + 1, .quarterSpokenOf(years: -1))
    }
    return nil
  }
}
