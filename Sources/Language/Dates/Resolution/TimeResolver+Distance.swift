import Records

extension TimeResolver {
  /// «five months ago», «the past year», «a year earlier».
  func resolveDistance(_ meaning: TimeMeaning) -> ResolvedTime? {
    switch meaning {
    case .distance(let amount, let unit, let sign, let origin):
      return distance(amount, unit, sign, origin)
    case .span(let amount, let unit, let sign): return span(amount, unit, sign)
    case .yearAgo(let origin): return yearAgo(origin)
    case .comparedYear: return yearAgo(.published)
    default: return nil
    }
  }

  private func distance(
    _ amount: Amount, _ unit: TimeUnit, _ sign: Int, _ origin: TimeMeaning.Origin
  ) -> ResolvedTime? {
    guard let count = amount.count else {
      return ResolvedTime(.date, sign < 0 ? "PAST_REF" : "FUTURE_REF")
    }
    let start =
      switch origin {
      case .published: anchor.flatMap { $0.allows(unit) ? $0.day : nil }
      case .narrative: focus.origin(for: unit)
      }
    // «a week ago» is a day, «two decades ago» a year.
    let exactness: TimeUnit =
      switch unit {
      case .month, .quarter: .month
      case .year: amount.hasHalf ? .month : .year
      case .decade, .century: .year
      default: .day
      }
    guard let start else { return ResolvedTime(.date, exactness.unknownValue) }
    guard var day = unit.day(sign * count, from: start) else {
      return ResolvedTime(.date, sign < 0 ? "PAST_REF" : "FUTURE_REF")
    }
    if amount.hasHalf, unit == .year { day = day.adding(months: 6 * sign) }
    if amount.hasHalf, unit == .month { day = day.adding(days: 15 * sign) }
    guard var time = ResolvedTime(exactness, around: day) else { return nil }
    if unit.isClockUnit { time.kind = .time }
    return time
  }

  private func span(_ amount: Amount, _ unit: TimeUnit, _ sign: Int) -> ResolvedTime? {
    let value = amount.duration(of: unit)
    guard let count = amount.count, let anchor, anchor.finest == .day else {
      return ResolvedTime(.duration, value)
    }
    var date: EventDate?
    if !unit.isClockUnit, let end = unit.day(sign * count, from: anchor.day) {
      date = EventDate(from: min(end, anchor.day), to: max(end, anchor.day))
    }
    // TimeBank dates «the past year» by its year.
    if count == 1, unit == .year {
      return ResolvedTime(.date, String(anchor.day.year + sign), date)
    }
    return ResolvedTime(.duration, value, date)
  }

  private func yearAgo(_ origin: TimeMeaning.Origin) -> ResolvedTime? {
    if let quarter = focus.quarter, focus.isQuarterNearest {
      return ResolvedTime(quarter: quarter.number, of: quarter.year - 1)
    }
    let told = origin == .narrative ? focus.year : nil
    guard let year = told ?? anchor?.day.year else { return ResolvedTime(.date, "XXXX") }
    return EventDate(year: year - 1).map { ResolvedTime($0) }
  }
}
