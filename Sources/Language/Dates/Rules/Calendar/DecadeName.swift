/// «the 1990s», «the nineties», «the '90s», «the mid-1980s».
struct DecadeName: TimeRule {
  let summary = "A decade by its number, in digits or words."
  let startsWithDigit = true

  func firstWords(_ lexicon: TimeLexicon) -> [String] { lexicon.decades.words + ["the", "'"] }

  let examples = [
    TimeExample("Trade grew in «the 1990s».", "199", date: "199X"),
    TimeExample("Groups shrank through «the nineties».", "199", date: "199X"),
    TimeExample("It began in «the '80s».", "198", date: "198X"),
    TimeExample("It began in «the 1930's».", "193", date: "193X"),
  ]
  let counterexamples = ["He is in his eighties.", "It was 90 degrees."]

  func match(at index: Int, in reading: TimeReading) -> TimeMatch? {
    var next = reading.isWord(index, "the") ? index + 1 : index
    if let tens = reading.lexicon.decades[reading.word(next)] {
      return next > index ? TimeMatch(index, next + 1, .decade(1900 + tens)) : nil
    }
    if reading.isWord(next, "'") { next += 1 }
    guard reading.token(next)?.kind == .number else { return nil }
    let word = reading.word(next)
    let digits = word.prefix { $0.isNumber }
    let ending = word.dropFirst(digits.count)
    guard ending == "s" || ending == "'s", let number = Int(digits), number % 10 == 0 else {
      return nil
    }
    if digits.count == 4, (1700...2090).contains(number) {
      return TimeMatch(index, next + 1, .decade(number))
    }
    guard digits.count == 2, next > index else { return nil }
    return TimeMatch(index, next + 1, .decade((number < 30 ? 2000 : 1900) + number))
  }
}
