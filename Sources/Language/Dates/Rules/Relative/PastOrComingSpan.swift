/// «the past three months», «the next two years», «recent weeks», «the past year».
struct PastOrComingSpan: TimeRule {
  let summary = "A stretch of time that ends or begins with the publication."

  func firstWords(_ lexicon: TimeLexicon) -> [String] {
    ["the", "last", "next", "past", "coming", "recent"]
  }

  let examples = [
    TimeExample(
      "In «the past three months» stocks have fallen.", on: "1998-01-08", "P3M",
      date: "1997-10-08/1998-01-08"),
    TimeExample(
      "They have spoken 11 times over «the past month».", on: "2022-03-07", "P1M",
      date: "2022-02-07/2022-03-07"),
    TimeExample(
      "Groups grew over «the past year».", on: "1998-03-03", "1997", date: "1997-03-03/1998-03-03"),
    TimeExample(
      "They spoke twice over «the last month».", on: "2022-03-07", "P1M",
      date: "2022-02-07/2022-03-07"),
    TimeExample("In «recent weeks» they spoke.", on: "2022-03-07", "PXW"),
    TimeExample("It will last «the next four years».", "P4Y"),
  ]
  let counterexamples = [
    "Those past are gone.", "Recent talks failed.", "The next three men left.",
  ]

  func match(at index: Int, in reading: TimeReading) -> TimeMatch? {
    let start = reading.isWord(index, "the") ? index + 1 : index
    let signs = ["past": -1, "last": -1, "recent": -1, "next": 1, "coming": 1]
    guard let sign = signs[reading.word(start)] else { return nil }
    if let (amount, end) = reading.amount(at: start + 1), !amount.isArticle {
      let next = reading.isWord(end, "or") ? reading.amount(at: end + 1)?.end ?? end : end
      let isRange = reading.isWord(end, "to", "-", "or") && reading.number(at: end + 1) != nil
      let unit = isRange ? reading.number(at: end + 1)?.end ?? next : end
      guard let (found, _) = reading.unit(at: unit) else { return nil }
      let told = isRange ? Amount() : amount
      return closing(index, unit + 1, .span(told, found, sign: sign), reading)
    }
    guard let (unit, isPlural) = reading.unit(at: start + 1) else { return nil }
    if isPlural {
      // «in past years» is no stretch that ends now.
      if reading.isWord(index, "past") {
        return TimeMatch(index, start + 2, .reference("PAST_REF"))
      }
      return TimeMatch(index, start + 2, .span(Amount(), unit, sign: sign))
    }
    // «over the last month» ends now; «the last month» alone is the one before.
    let isLasting =
      reading.isWord(start, "last")
      && (unit == .decade || reading.isWord(index - 1, "over"))
    guard isLasting || reading.isWord(start, "past", "coming") || reading.isWord(start + 2, "or"),
      start > index
    else { return nil }
    return closing(index, start + 2, .span(Amount(count: 1), unit, sign: sign), reading)
  }

  /// Takes in «or so».
  private func closing(
    _ start: Int, _ end: Int, _ meaning: TimeMeaning, _ reading: TimeReading
  ) -> TimeMatch {
    guard reading.isWord(end, "or"), reading.isWord(end + 1, "so") else {
      return TimeMatch(start, end, meaning)
    }
    return TimeMatch(start, end + 2, meaning, modifier: "APPROX")
  }
}
