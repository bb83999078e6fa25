import Records

/// A line that says when the text was published: «9:52 AM EST, December 16, 2023», «May 31, 2017».
///
/// Beside the date it holds only a label, a weekday, a time, a zone or an outlet's name: a date in
/// running text is never taken. A line in italics near the top may say more («*Pacific Courier, May 10,
/// 2018. From our correspondent.*»), and agency copy may open with it («PARIS, June 4, 2017 (AFP) -»),
/// or have it on a line above («PARIS, June 4, 2017»).
struct DateLine: Sendable {
  let months: MonthNames
  /// Labels, weekdays, times and zones.
  let companions: PhraseList
  let outletWords: PhraseList

  struct Reading: Sendable {
    let day: CalendarDay
    /// The outlet that the line names before the date.
    var outlet: String?
    /// Whether the whole line is a dateline, and not the opening of a report.
    let isWhole: Bool
    let words: String
  }

  /// Near the top of the text more is allowed than at its end.
  func read(_ line: TextLine, isNearTop: Bool) -> Reading? {
    guard hasYear(line.text) else { return nil }
    if line.span.length <= 160, let reading = wholeLine(line, isNearTop: isNearTop) {
      return reading
    }
    return isNearTop ? opening(line) : nil
  }

  /// Whether four digits stand together in the first 160 bytes: without a year there is no date.
  private func hasYear(_ text: Substring) -> Bool {
    var digits = 0
    for byte in text.utf8.prefix(160) {
      digits = (48...57).contains(byte) ? digits + 1 : 0
      if digits == 4 { return true }
    }
    return false
  }

  private func wholeLine(_ line: TextLine, isNearTop: Bool) -> Reading? {
    let bare = line.text.withoutEmphasis
    let parts = WrittenDate.parts(of: bare)
    let dates = WrittenDate.all(in: parts, months: months)
    guard dates.count <= 2, let date = publication(of: dates, in: parts) else { return nil }
    let covered = dates.flatMap { Array($0.range) }
    let others = parts.indices.filter { !covered.contains($0) }.map { parts[$0] }
    let strange = others.filter { !companions.contains($0.text) && !isClock($0) }
    let words = String(bare)
    if strange.isEmpty, others.count <= 14 {
      return Reading(day: date.day, isWhole: true, words: words)
    }
    if isNearTop, DatedPlace.isAll(of: bare, around: date, of: parts) {
      return Reading(day: date.day, isWhole: true, words: words)
    }
    guard isNearTop, let outlet = outlet(in: bare, before: date, of: parts) else { return nil }
    let isItalic = line.text.first == "*" || line.text.first == "_"
    let namesOutletOnly = strange.allSatisfy { $0.start < parts[date.range.lowerBound].start }
    return isItalic || namesOutletOnly
      ? Reading(day: date.day, outlet: outlet, isWhole: true, words: words) : nil
  }

  /// The capitalised words before the date when they make an outlet's name.
  private func outlet(
    in text: Substring, before date: WrittenDate, of parts: [WrittenDate.Part]
  ) -> String? {
    let before = text[..<parts[date.range.lowerBound].start]
    guard let comma = before.firstIndex(where: { ",|-–—•·".contains($0) }) else { return nil }
    let name = before[..<comma]
    return OutletName.isName(name, words: outletWords) ? Stated.clean(String(name)) : nil
  }

  /// The first date that is not called an update: a line that tells only when a text was changed
  /// does not tell when it was published.
  private func publication(
    of dates: [WrittenDate], in parts: [WrittenDate.Part]
  ) -> WrittenDate? {
    var start = 0
    for date in dates {
      let labels = parts[start..<date.range.lowerBound].map(\.text)
      if !labels.contains("updated"), !labels.contains("modified") { return date }
      if labels.contains("published") || labels.contains("posted") { return date }
      start = date.range.upperBound
    }
    return nil
  }

  private func isClock(_ part: WrittenDate.Part) -> Bool {
    part.number != nil && part.text.utf8.count <= 4
  }

  /// «BEIJING, Nov. 3, 2005 (Xinhua) -- China …»: a place in capitals, a full date, then a dash.
  private func opening(_ line: TextLine) -> Reading? {
    let head = line.text.withoutEmphasis.prefix(120)
    let dashes = DateLine.dashes(in: head)
    guard let dash = dashes.first else { return nil }
    let place = head[..<dash.lowerBound].prefix { $0 != "," && $0 != "(" && $0 != "/" }
    guard place.count(where: \.isLetter) >= 3,
      place.filter(\.isLetter).allSatisfy(\.isUppercase)
    else { return nil }
    if let day = onlyDate(in: head[..<dash.lowerBound])?.day {
      return Reading(day: day, isWhole: false, words: String(head[..<dash.lowerBound]))
    }
    // «PARIS (AFP) — June 4, 2017 — …»: between two dashes stands the date alone.
    guard dashes.count == 2 else { return nil }
    let between = head[dash.upperBound..<dashes[1].lowerBound]
    guard let date = onlyDate(in: between),
      date.range.count == WrittenDate.parts(of: between).count
    else { return nil }
    return Reading(day: date.day, isWhole: false, words: String(head[..<dashes[1].lowerBound]))
  }

  private func onlyDate(in text: Substring) -> WrittenDate? {
    let dates = WrittenDate.all(in: WrittenDate.parts(of: text), months: months)
    return dates.count == 1 ? dates[0] : nil
  }

  /// The first two dashes between parts of a sentence, from left to right; a hyphen is none.
  private static func dashes(in head: Substring) -> [Range<Substring.Index>] {
    var found: [Range<Substring.Index>] = []
    var index = head.startIndex
    while found.count < 2, let start = head[index...].firstIndex(where: { "-–—".contains($0) }) {
      let end = head[start...].firstIndex { !"-–—".contains($0) } ?? head.endIndex
      let isHyphen = head[start..<end] == "-"
      let isSpacedBefore = start > head.startIndex && head[head.index(before: start)] == " "
      let isSpacedAfter = end == head.endIndex || head[end] == " "
      if isSpacedBefore && isSpacedAfter || !isHyphen && (isSpacedBefore || isSpacedAfter) {
        found.append(start..<end)
      }
      index = end
    }
    return found
  }
}
