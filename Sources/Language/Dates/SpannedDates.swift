import Records

/// Joins the two ends of «from Monday to Wednesday», «between 1994 and 1996», «Monday and Tuesday».
///
/// TIMEX3 marks the ends apart, and so they stay; the date of both becomes the whole interval, which
/// is when the thing told happened.
struct SpannedDates {
  let reading: TimeReading

  /// The times of the sentence with the dates of joined ones replaced.
  func joined(_ times: [(match: TimeMatch, time: ResolvedTime)]) -> [ResolvedTime] {
    var joined = times.map(\.time)
    for index in times.indices.dropLast() where isSpan(times[index].match, times[index + 1].match) {
      guard case .point(let from)? = times[index].time.date?.shape,
        case .point(let to)? = times[index + 1].time.date?.shape,
        let date = EventDate(from: .date(from), to: .date(to)),
        isLinked(times[index].match) || from.lastDay.adding(days: 1) == to.firstDay
      else { continue }
      joined[index].date = date
      joined[index + 1].date = date
    }
    return joined
  }

  /// Whether only one word that can link parts the two.
  private func isSpan(_ first: TimeMatch, _ last: TimeMatch) -> Bool {
    let link = first.tokens.upperBound
    guard last.tokens.lowerBound == link + 1 else { return false }
    let isPair = reading.isWord(link, "and") && first.meaning.isDay && last.meaning.isDay
    return isPair || isLinked(first)
  }

  /// Whether the words are «from … to …», «… through …», «Nov. 30-Dec. 2» or «between … and …».
  private func isLinked(_ first: TimeMatch) -> Bool {
    let link = first.tokens.upperBound
    let lead = first.tokens.lowerBound - 1
    if reading.isWord(lead, "between") { return reading.isWord(link, "and") }
    if reading.isWord(link, "through") { return true }
    if reading.isWord(link, "-") { return reading.tokens[link - 1].touches(reading.tokens[link]) }
    return reading.isWord(lead, "from") && !isMoved(lead)
      && reading.isWord(link, "to", "until", "till")
  }

  /// «postponed from Monday to Wednesday»: the first date no longer holds.
  private func isMoved(_ lead: Int) -> Bool {
    let moves = [
      "moved", "postponed", "rescheduled", "delayed", "shifted", "changed", "deferred", "extended",
      "forward", "back", "date", "deadline",
    ]
    return (1...5).contains { moves.contains(reading.word(lead - $0)) }
  }
}
