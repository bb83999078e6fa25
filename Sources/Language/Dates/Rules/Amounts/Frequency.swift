/// «daily», «twice a week».
struct Frequency: TimeRule {
  let summary = "How often something happens, in a word or a set phrase."

  func firstWords(_ lexicon: TimeLexicon) -> [String] { lexicon.frequencies.firstWords }

  let examples = [
    TimeExample("They speak «daily».", "P1D"),
    TimeExample("They met «twice a year».", "P1Y"),
  ]
  let counterexamples = [
    "Revenue should rise by 20% annually.",
    "The Daily Telegraph reported it.", "The annual meeting began.", "Daily talks began.",
  ]

  func match(at index: Int, in reading: TimeReading) -> TimeMatch? {
    guard let (value, end) = reading.lexicon.frequencies.match(at: index, in: reading),
      !reading.isCapitalised(index) || index == reading.range.lowerBound,
      isAdverb(index, end, in: reading), !isGrowth(index, in: reading)
    else { return nil }
    return TimeMatch(index, end, .set(value))
  }

  /// «by 20% annually» is how fast something grows, not how often it happens.
  private func isGrowth(_ index: Int, in reading: TimeReading) -> Bool {
    reading.isWord(index, "annually", "yearly", "monthly")
      && reading.isWord(index - 1, "%", "percent")
  }

  /// «They speak daily.»; «daily talks» describes the talks.
  private func isAdverb(_ index: Int, _ end: Int, in reading: TimeReading) -> Bool {
    guard end == index + 1, let next = reading.token(end) else { return true }
    let follows = ["and", "or", "to", "in", "at", "on", "for", "from", "with", "by", "since", "as"]
    return next.kind == .punctuation && next.folded != "-" || follows.contains(next.folded)
  }
}
