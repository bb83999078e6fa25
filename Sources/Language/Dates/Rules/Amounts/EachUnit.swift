import Records

/// «each year», «every Monday», «every two weeks», «Mondays».
struct EachUnit: TimeRule {
  let summary = "A time that comes again."

  func firstWords(_ lexicon: TimeLexicon) -> [String] {
    ["each", "every"] + lexicon.weekdays.words + lexicon.weekdays.keys.map { $0 + "s" }
  }

  let examples = [
    TimeExample("They meet «each year».", "P1Y"),
    TimeExample("They march «each July».", "XXXX-07"),
    TimeExample("They speak «every Monday».", "XXXX-WXX-1"),
    TimeExample("It is held «every two years».", "P2Y"),
    TimeExample("They sing «Monday evenings».", "XXXX-WXX-1TEV"),
  ]
  let counterexamples = ["Each side agreed.", "Every second counts? Every man."]

  func match(at index: Int, in reading: TimeReading) -> TimeMatch? {
    if reading.word(index).hasSuffix("days"), reading.isCapitalised(index),
      let weekday = reading.lexicon.weekdays[String(reading.word(index).dropLast())]
    {
      return TimeMatch(index, index + 1, .set("XXXX-WXX-\(weekday.rawValue)"))
    }
    if let weekday = reading.weekday(at: index), reading.word(index + 1).hasSuffix("s"),
      let code = reading.lexicon.dayParts[reading.word(index + 1)]
    {
      return TimeMatch(index, index + 2, .set("XXXX-WXX-\(weekday.rawValue)T" + code))
    }
    guard reading.isWord(index, "each", "every") else { return nil }
    if let month = reading.month(at: index + 1) {
      return TimeMatch(index, index + 2, .set(month < 10 ? "XXXX-0\(month)" : "XXXX-\(month)"))
    }
    if let weekday = reading.weekday(at: index + 1) {
      return TimeMatch(index, index + 2, .set("XXXX-WXX-\(weekday.rawValue)"))
    }
    if let season = reading.lexicon.seasons[reading.word(index + 1)] {
      return TimeMatch(index, index + 2, .set("XXXX-" + season.code))
    }
    if let code = reading.lexicon.dayParts[reading.word(index + 1)] {
      return TimeMatch(index, index + 2, .set("XXXX-XX-XXT" + code))
    }
    let isOther = reading.isWord(index + 1, "other")
    if let number = reading.number(at: index + 1), let (unit, _) = reading.unit(at: number.end) {
      return TimeMatch(index, number.end + 1, .set(unit.duration(String(number.value))))
    }
    let next = isOther ? index + 2 : index + 1
    guard let (unit, isPlural) = reading.unit(at: next), !isPlural, unit != .second else {
      return nil
    }
    return TimeMatch(index, next + 1, .set(unit.duration(isOther ? "2" : "1")))
  }
}
