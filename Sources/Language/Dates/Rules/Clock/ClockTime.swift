/// «10 p.m. Wednesday», «noon Thursday», «11:30», «5 p.m. EST, Nov. 6».
struct ClockTime: TimeRule {
  let summary = "A time of day by the clock, with its day where it stands beside it."
  let startsWithDigit = true

  func firstWords(_ lexicon: TimeLexicon) -> [String] {
    lexicon.clockWords.words + lexicon.numbers.filter { (1...12).contains($0.value) }.keys
  }

  let examples = [
    TimeExample(
      "He was seen at «10 p.m. Wednesday».", on: "1998-02-13", "1998-02-11T22:00",
      date: "1998-02-11"),
    TimeExample(
      "Talks broke off at «noon Thursday».", on: "1998-02-13", "1998-02-12T12:00",
      date: "1998-02-12"),
    TimeExample(
      "They spoke at «11:30 a.m.».", on: "2022-03-07", "2022-03-07T11:30", date: "2022-03-07"),
    TimeExample(
      "It ends «5 p.m. EST, Nov. 6».", on: "1989-10-27", "1989-11-06T17:00", date: "1989-11-06"),
    TimeExample(
      "He came at «10 o'clock Friday night».", on: "1998-02-15", "1998-02-13T22:00",
      date: "1998-02-13"),
    TimeExample(
      "He left at «9 this morning».", on: "1998-02-13", "1998-02-13T09:00", date: "1998-02-13"),
    TimeExample(
      "He left at «3 in the afternoon».", on: "1998-02-13", "1998-02-13T15:00",
      date: "1998-02-13"),
  ]
  let counterexamples = [
    "The vote was 10 to 5.", "They won 3:2.", "Ten men spoke.",
    "The score was 10 this morning.",
  ]

  func match(at index: Int, in reading: TimeReading) -> TimeMatch? {
    if let time = reading.lexicon.clockWords[reading.word(index)] {
      return withDay(index, index + 1, time, reading)
    }
    guard let (hour, minute, next) = hour(at: index, in: reading) else { return nil }
    guard let (shift, end) = half(at: next, attached: reading.word(index), in: reading) else {
      return nil
    }
    guard hour <= 24, minute < 60 else { return nil }
    var told = hour
    if shift == 12, hour < 12 { told += 12 }
    if shift == 0, hour == 12 { told = 0 }
    let time = (told < 10 ? "0" : "") + "\(told):" + (minute < 10 ? "0" : "") + "\(minute)"
    return withDay(index, end, time, reading)
  }

  private func hour(
    at index: Int, in reading: TimeReading
  ) -> (hour: Int, minute: Int, end: Int)? {
    guard let token = reading.token(index) else { return nil }
    if token.kind != .number {
      guard let number = reading.number(at: index), number.value <= 12 else { return nil }
      return (number.value, 0, number.end)
    }
    let digits = token.folded.prefix { $0.isNumber || $0 == ":" || $0 == "." }
    let fields = digits.split(whereSeparator: { $0 == ":" || $0 == "." }).compactMap { Int($0) }
    switch fields.count {
    case 2 where digits.count <= 5: return (fields[0], fields[1], index + 1)
    case 1 where digits.count == 4: return (fields[0] / 100, fields[0] % 100, index + 1)
    case 1 where digits.count <= 2: return (fields[0], 0, index + 1)
    default: return nil
    }
  }

  /// «p.m.» adds twelve hours; «o'clock», «GMT» and «hours» add none (1).
  private func half(
    at index: Int, attached word: String, in reading: TimeReading
  ) -> (shift: Int, end: Int)? {
    if word.hasSuffix("am") || word.hasSuffix("pm"), word.first?.isNumber ?? false {
      return (word.hasSuffix("pm") ? 12 : 0, zoneEnd(index, reading))
    }
    let zone = String(word.drop { $0.isNumber || $0 == ":" })
    if reading.lexicon.timeZones.contains(zone), word.utf8.count > zone.utf8.count + 2 {
      return (1, index)
    }
    switch reading.word(index) {
    case "a.m.", "am", "a.m": return (0, zoneEnd(index + 1, reading))
    case "p.m.", "pm", "p.m": return (12, zoneEnd(index + 1, reading))
    case "o'clock":
      let end = zoneEnd(index + 1, reading)
      return partShift(at: end, in: reading) ?? (1, end)
    case "gmt", "utc": return (1, index + 1)
    case "hours" where word.utf8.count == 4 && reading.isWord(index - 2, "at"):
      return (1, index + 1)
    case "local" where reading.isWord(index + 1, "time") && word.contains(":"):
      return (1, index + 2)
    default:
      let isHour =
        word.contains(":") || reading.isWord(index - 2, "at", "by", "until", "after")
      if isHour, let shift = partShift(at: index, in: reading) { return shift }
      // «at 11:30», without more.
      let isClock = word.contains(":") && word.utf8.count >= 4 && reading.isWord(index - 2, "at")
      return isClock ? (1, index) : nil
    }
  }

  /// «10 this morning», «11:30 Monday night», «3 in the afternoon»: the part of the day tells which
  /// half; the words of a named part are taken up by ``withDay``, those of «in the …» here.
  private func partShift(
    at index: Int, in reading: TimeReading
  ) -> (shift: Int, end: Int)? {
    let shifts = ["MO": 0, "AF": 12, "EV": 12, "NI": 12]
    if reading.isWord(index, "in"), reading.isWord(index + 1, "the"),
      let shift = shifts[reading.lexicon.dayParts[reading.word(index + 2)] ?? ""]
    {
      return (shift, index + 3)
    }
    guard let core = PartOfDay().match(at: index, in: reading),
      case .dayPart(let code, _) = core.meaning
    else { return nil }
    return shifts[code].map { ($0, index) }
  }

  private func zoneEnd(_ index: Int, _ reading: TimeReading) -> Int {
    if reading.isWord(index, "local", "moscow", "paris", "london"),
      reading.isWord(index + 1, "time")
    {
      return index + 2
    }
    return reading.lexicon.timeZones.contains(reading.word(index)) ? index + 1 : index
  }

  private func withDay(
    _ start: Int, _ end: Int, _ time: String, _ reading: TimeReading
  ) -> TimeMatch {
    let next = reading.isWord(end, "on", ",") ? end + 1 : end
    if let core = reading.core(at: next) {
      if core.meaning.isDay {
        return TimeMatch(start, core.tokens.upperBound, .clock(time, of: core.meaning))
      }
      if next == end, case .dayPart(_, let day?) = core.meaning, day.isDay {
        return TimeMatch(start, core.tokens.upperBound, .clock(time, of: day))
      }
      if next == end, case .dayPart(_, nil) = core.meaning {
        return TimeMatch(start, core.tokens.upperBound, .clock(time, of: nil))
      }
    }
    return TimeMatch(start, end, .clock(time, of: nil))
  }
}
