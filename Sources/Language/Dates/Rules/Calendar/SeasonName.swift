/// «this summer», «the summer», «spring 2021», «last fall».
struct SeasonName: TimeRule {
  let summary = "A season, with or without its year."

  func firstWords(_ lexicon: TimeLexicon) -> [String] {
    lexicon.seasons.words + ["last", "this", "next", "the"]
  }

  let examples = [
    TimeExample("Talks resume «this fall».", on: "1989-10-27", "1989-FA", date: "1989-23"),
    TimeExample("They met in «the summer of 2019».", "2019-SU", date: "2019-22"),
    TimeExample(
      "Troops arrived «last spring».", on: "2022-02-07", "2021-SP", date: "2021-21"),
  ]
  let counterexamples = [
    "Prices will fall.", "They spring to life.", "The fall of Kabul shook them.",
    "They met at his summer residence.",
  ]

  func match(at index: Int, in reading: TimeReading) -> TimeMatch? {
    if let (offset, next) = reading.choice(at: index),
      let season = reading.lexicon.seasons[reading.word(next)]
    {
      return TimeMatch(index, next + 1, .season(season, .nearest(offset)))
    }
    let start = reading.isWord(index, "the") ? index + 1 : index
    guard let season = reading.lexicon.seasons[reading.word(start)] else { return nil }
    if let (choice, end) = reading.trailingYear(at: start + 1), !reading.isWord(start + 1, ",") {
      return TimeMatch(index, end, .season(season, choice))
    }
    guard isTime(start, in: reading) else { return nil }
    return TimeMatch(index, start + 1, .season(season, .unsaid))
  }

  /// «fall» and «spring» are also verbs and things.
  private func isTime(_ index: Int, in reading: TimeReading) -> Bool {
    guard !reading.isWord(index + 1, "of", "in", "-", "from") else { return false }
    let leads = ["in", "by", "during", "early", "late", "until", "since"]
    let before = reading.isWord(index - 1, "the") ? index - 2 : index - 1
    let isBare = before == index - 1
    if isBare || reading.isWord(index, "fall", "spring") {
      return leads.contains(reading.word(before))
    }
    return true
  }
}
