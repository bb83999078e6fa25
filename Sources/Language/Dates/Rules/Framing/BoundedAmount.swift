/// «more than four hours», «at least 20 more years», «nearly two weeks ago».
struct BoundedAmount: TimeRule {
  let summary = "An amount of time with a bound before it."
  let isFrame = true

  func firstWords(_ lexicon: TimeLexicon) -> [String] { lexicon.amountModifiers.firstWords }

  let examples = [
    TimeExample("She spoke for «more than four hours».", "PT4H", modifier: "MORE_THAN"),
    TimeExample("It stays for «at least 20 more years».", "P20Y", modifier: "EQUAL_OR_MORE"),
    TimeExample("They spoke for «almost five hours».", "PT5H", modifier: "LESS_THAN"),
    TimeExample("It took «up to 180 days».", "P180D", modifier: "EQUAL_OR_LESS"),
  ]
  let counterexamples = ["More than four men came.", "Over the hills they went."]

  func match(at index: Int, in reading: TimeReading) -> TimeMatch? {
    guard let (modifier, next) = reading.lexicon.amountModifiers.match(at: index, in: reading),
      !reading.isWord(next, "the"), let core = reading.core(at: next),
      core.meaning.isAmount, reading.word(core.tokens.upperBound - 1) != "-"
    else { return nil }
    // «over several years» is «during»; «lasted over a week» is a bound.
    let leads = [
      "for", "last", "lasts", "lasted", "lasting", "take", "takes", "took", "spent", "of", "just",
      "well",
    ]
    guard !reading.isWord(index, "over") || leads.contains(reading.word(index - 1)) else {
      return nil
    }
    // A bare unit has no amount to bound; «over weeks» is «during weeks».
    guard reading.unit(at: next) == nil else { return nil }
    var match = core
    match.tokens = index..<core.tokens.upperBound
    match.modifier = modifier
    return match
  }
}
