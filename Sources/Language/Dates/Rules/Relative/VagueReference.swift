/// «now», «recently», «the near future».
struct VagueReference: TimeRule {
  let summary = "The present, the past or the future without a measure."

  func firstWords(_ lexicon: TimeLexicon) -> [String] {
    lexicon.presentWords.firstWords + lexicon.pastWords.firstWords + lexicon.futureWords.firstWords
  }

  let examples = [
    TimeExample("They are «now» allies.", on: "2022-03-07", "PRESENT_REF"),
    TimeExample("They met «recently».", on: "2022-03-07", "PAST_REF"),
    TimeExample("It may change in «the near future».", on: "2022-03-07", "FUTURE_REF"),
    TimeExample("They left. «Previously», they had agreed.", on: "2022-03-07", "PAST_REF"),
  ]
  let counterexamples = [
    "The past three talks failed.", "The future king spoke.",
    "The former king rejected an earlier offer, as he had all previous ones.",
  ]

  func match(at index: Int, in reading: TimeReading) -> TimeMatch? {
    let lexicon = reading.lexicon
    let found = [lexicon.presentWords, lexicon.pastWords, lexicon.futureWords]
      .compactMap { $0.match(at: index, in: reading) }.max { $0.end < $1.end }
    guard let (value, end) = found, isAlone(index, end, in: reading),
      isAdverb(index, end, in: reading), isFrame(index, in: reading)
    else { return nil }
    return TimeMatch(index, end, .reference(value))
  }

  /// «Previously, they …» sets the time of its sentence; «a previously announced plan» tells none.
  private func isFrame(_ index: Int, in reading: TimeReading) -> Bool {
    guard reading.isWord(index, "previously", "formerly", "earlier") else { return true }
    let before = reading.token(index - 1)
    return before == nil || before.map { [".", "!", "?", "\""].contains($0.folded) } ?? false
  }

  /// «one day» tells the future only beside a verb of it.
  private func isAdverb(_ index: Int, _ end: Int, in reading: TimeReading) -> Bool {
    guard reading.isWord(index, "one", "some") else { return true }
    return reading.isWord(
      index - 1, "will", "would", "may", "might", "could", "can", "that", "to", "")
  }

  /// «the past» and «the future» stand for a time only without a noun after them.
  private func isAlone(_ index: Int, _ end: Int, in reading: TimeReading) -> Bool {
    guard reading.isWord(end - 1, "past", "future", "present", "moment") else {
      return !reading.isWord(index, "soon") || !reading.isWord(index - 1, "as")
    }
    guard let next = reading.token(end) else { return true }
    let follows = [
      "that", "and", "but", "of", "to", "is", "was", "will", "when", "for", "in", "has",
    ]
    return next.kind == .punctuation && next.folded != "-" || follows.contains(next.folded)
  }
}
