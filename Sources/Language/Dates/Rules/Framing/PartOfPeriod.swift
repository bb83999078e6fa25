/// «early next year», «the end of November», «late last week», «the early summer».
struct PartOfPeriod: TimeRule {
  let summary = "The beginning, middle or end of a period."
  let isFrame = true

  func firstWords(_ lexicon: TimeLexicon) -> [String] { lexicon.edgeModifiers.firstWords + ["the"] }

  let examples = [
    TimeExample(
      "It begins «early next year».", on: "1989-10-26", "1990", modifier: "START", date: "1990"),
    TimeExample("They met in «late July 2018».", "2018-07", modifier: "END", date: "2018-07"),
    TimeExample("It is due by «the end of 1990».", "1990", modifier: "END", date: "1990"),
    TimeExample("It arose in «the mid-1980s».", "198", modifier: "MID", date: "198X"),
  ]
  let counterexamples = ["He took early retirement.", "Sansui was late into the market."]

  func match(at index: Int, in reading: TimeReading) -> TimeMatch? {
    if let (modifier, next) = reading.lexicon.edgeModifiers.match(at: index, in: reading) {
      return framed(index, at: next, modifier, reading)
    }
    guard reading.isWord(index, "the"), !reading.isWord(index + 1, "the"),
      let (modifier, next) = reading.lexicon.edgeModifiers.match(at: index + 1, in: reading)
    else { return nil }
    return framed(index, at: next, modifier, reading)
  }

  private func framed(
    _ start: Int, at index: Int, _ modifier: String, _ reading: TimeReading
  ) -> TimeMatch? {
    guard let core = core(at: index, in: reading), core.meaning.isPeriod, core.modifier == nil
    else {
      return nil
    }
    var match = core
    match.tokens = start..<core.tokens.upperBound
    match.modifier = modifier
    return match
  }

  /// What the frame holds; «the early summer» and «the mid-1980s» lend their article to it.
  private func core(at index: Int, in reading: TimeReading) -> TimeMatch? {
    if let core = reading.core(at: index) { return core }
    if let season = reading.lexicon.seasons[reading.word(index)] {
      return TimeMatch(index, index + 1, .season(season, .unsaid))
    }
    guard let month = reading.month(at: index) else { return nil }
    return TimeMatch(index, index + 1, .month(month, .unsaid))
  }
}
