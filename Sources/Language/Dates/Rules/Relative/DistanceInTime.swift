/// «five months ago», «10 days ago», «two days later», «three years earlier».
struct DistanceInTime: TimeRule {
  let summary = "A time so far before or after now, or before or after the time spoken of."
  let startsWithDigit = true

  func firstWords(_ lexicon: TimeLexicon) -> [String] {
    lexicon.numbers.words + lexicon.vagueAmounts.firstWords + lexicon.pluralUnits.words
      + ["a", "an", "half"]
  }

  let examples = [
    TimeExample("It began «five months ago».", on: "1998-03-31", "1997-10", date: "1997-10"),
    TimeExample("They met «10 days ago».", on: "1998-03-22", "1998-03-12", date: "1998-03-12"),
    TimeExample("He sold it «several years ago».", on: "1998-02-13", "PAST_REF"),
    TimeExample(
      "They met on May 3. «Two days later» he left.", on: "2022-06-01", "2022-05-05",
      date: "2022-05-05"),
    TimeExample("They met «10 days ago».", "XXXX-XX-XX"),
    TimeExample(
      "It closed «a year and a half ago».", on: "1998-02-13", "1996-08", date: "1996-08"),
    TimeExample("They met «years ago».", on: "2022-03-07", "PAST_REF"),
  ]
  let counterexamples = ["Two men ago, it worked.", "He spoke ten times later."]

  func match(at index: Int, in reading: TimeReading) -> TimeMatch? {
    if let (unit, isPlural) = reading.unit(at: index), isPlural {
      guard let (sign, origin, after) = direction(at: index + 1, in: reading) else { return nil }
      return TimeMatch(index, after, .distance(Amount(), unit, sign: sign, origin))
    }
    guard let (amount, next) = reading.unitAmount(at: index), let (unit, _) = reading.unit(at: next)
    else { return nil }
    var end = next + 1
    if reading.isWord(end, "or"), reading.isWord(end + 1, "so") { end += 2 }
    var told = amount
    if reading.isWord(end, "and"), reading.isWord(end + 1, "a"), reading.isWord(end + 2, "half") {
      told.hasHalf = true
      end += 3
    }
    guard let (sign, origin, after) = direction(at: end, in: reading) else { return nil }
    return TimeMatch(index, after, .distance(told, unit, sign: sign, origin))
  }

  private func direction(
    at index: Int, in reading: TimeReading
  ) -> (sign: Int, origin: TimeMeaning.Origin, end: Int)? {
    switch reading.word(index) {
    case "ago": return (-1, .published, index + 1)
    case "hence": return (1, .published, index + 1)
    case "from":
      return reading.isWord(index + 1, "now", "today") ? (1, .published, index + 2) : nil
    case "earlier", "previously", "beforehand": return (-1, .narrative, index + 1)
    case "later", "afterwards", "afterward":
      return (1, .narrative, index + 1)
    default: return nil
    }
  }
}
