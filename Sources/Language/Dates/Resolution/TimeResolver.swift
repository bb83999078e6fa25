import Records

/// Resolves meanings against the day of publication, the tense and the times told before.
struct TimeResolver: Sendable {
  /// The day of publication; nil when it is not known.
  let anchor: TimeAnchor?
  var focus = TimeFocus()

  init(anchor: TimeAnchor?) {
    self.anchor = anchor
  }

  /// What a meaning says at a place; the tense is only asked for where it decides.
  func resolve(_ meaning: TimeMeaning, tense: TenseAsked) -> ResolvedTime? {
    switch meaning {
    case .day, .feast, .month, .season, .quarter, .half, .weekday:
      return resolveCalendar(meaning, tense: tense)
    case .year(let year):
      return EventDate(year: year).map { ResolvedTime($0) }
    case .decade(let year): return ResolvedTime(decade: year)
    case .century(let number): return ResolvedTime(century: number)
    case .weekendSpokenOf: return weekend(tense: tense)
    case .unit(let unit, let offset, let origin): return resolveUnit(unit, offset, origin)
    case .distance, .span, .yearAgo, .comparedYear: return resolveDistance(meaning)
    case .duration(let amount, let unit):
      return ResolvedTime(.duration, amount.duration(of: unit))
    case .coming(let amount, let unit):
      let isToCome = anchor != nil && tense(.clause) == .future
      return isToCome
        ? resolveDistance(.distance(amount, unit, sign: 1, .published))
        : ResolvedTime(.duration, amount.duration(of: unit))
    case .told(let value): return ResolvedTime(.duration, value)
    case .set(let value): return ResolvedTime(.set, value)
    case .reference(let value): return ResolvedTime(.date, value)
    case .same(let unit):
      guard let day = focus.origin(for: unit) else { return ResolvedTime(.date, unit.unknownValue) }
      return ResolvedTime(unit, around: day)
    case .quarterSpokenOf(let years): return quarterSpokenOf(years)
    case .quarterSpokenOfIn(let year):
      guard let quarter = focus.quarter else {
        return EventDate(year: year).map { ResolvedTime($0) }
      }
      return ResolvedTime(quarter: quarter.number, of: year)
    case .dayPart(let code, let day): return timeOfDay("T" + code, day, tense: tense)
    case .clock(let time, let day): return timeOfDay("T" + time, day, tense: tense)
    case .range(let first, let last): return range(first, last, tense: tense)
    }
  }

  private func resolveUnit(
    _ unit: TimeUnit, _ offset: Int, _ origin: TimeMeaning.Origin
  ) -> ResolvedTime? {
    let told = focus.origin(for: unit)
    let start: CalendarDay?
    switch origin {
    case .narrative where told != nil: start = told
    default: start = anchor.flatMap { $0.allows(unit) ? $0.day : nil }
    }
    guard let start else { return ResolvedTime(.date, unit.unknownValue) }
    return unit.day(offset, from: start).flatMap { ResolvedTime(unit, around: $0) }
  }

  /// «over the weekend»: the last that has begun, or in the future tense the coming one.
  private func weekend(tense: TenseAsked) -> ResolvedTime? {
    guard let anchor, anchor.finest == .day else {
      return ResolvedTime(.date, TimeUnit.weekend.unknownValue)
    }
    let isBegun = anchor.day.weekday.rawValue >= 6 || tense(.clause) == .future
    return ResolvedTime(.weekend, around: isBegun ? anchor.day : anchor.day.adding(days: -7))
  }

  private func quarterSpokenOf(_ years: Int) -> ResolvedTime? {
    if let quarter = focus.quarter {
      return ResolvedTime(quarter: quarter.number, of: quarter.year + years)
    }
    guard let anchor, anchor.allows(.quarter) else { return ResolvedTime(.date, "XXXX-QX") }
    let year = anchor.day.year + years
    // Results are told of the quarter that has ended.
    guard let ended = TimeUnit.quarter.day(-1, from: anchor.day) else { return nil }
    return ResolvedTime(.quarter, around: ended).map { time in
      years == 0 ? time : ResolvedTime(quarter: (ended.month + 2) / 3, of: year) ?? time
    }
  }

  private func timeOfDay(
    _ time: String, _ day: TimeMeaning?, tense: TenseAsked
  ) -> ResolvedTime? {
    let told = resolve(day ?? .unit(.day, 0, .published), tense: tense)
    guard let told else { return nil }
    return ResolvedTime(.time, told.value + time, told.date)
  }

  private func range(
    _ first: TimeMeaning, _ last: TimeMeaning, tense: TenseAsked
  ) -> ResolvedTime? {
    guard let from = resolve(first, tense: tense), let to = resolve(last, tense: tense) else {
      return nil
    }
    var date: EventDate?
    if case .point(let start)? = from.date?.shape, case .point(let end)? = to.date?.shape {
      date = EventDate(from: .date(start), to: .date(end))
    }
    return ResolvedTime(.date, from.value + "/" + to.value, date)
  }
}
