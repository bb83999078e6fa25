import Records

extension TimeResolver {
  /// Days, months, seasons, quarters, halves and weekdays, whose year or week may be left unsaid.
  func resolveCalendar(_ meaning: TimeMeaning, tense: TenseAsked) -> ResolvedTime? {
    switch meaning {
    case .day(let day, let choice):
      let unknown =
        "XXXX-" + CalendarDay.digits(day.month, 2) + "-" + CalendarDay.digits(day.day, 2)
      return pick(choice, unknown, .day, tense) { year in
        CalendarDay(year: year, month: day.month, day: day.day).map { ResolvedTime($0) }
      }
    case .feast(let feast, let choice):
      return pick(choice, "XXXX-XX-XX", .day, tense) { year in
        feast.day(in: year).map { ResolvedTime($0) }
      }
    case .month(let month, let choice):
      return pick(choice, "XXXX-" + CalendarDay.digits(month, 2), .month, tense) { year in
        EventDate(year: year, month: month).map { ResolvedTime($0) }
      }
    case .season(let season, let choice):
      return pick(choice, "XXXX-" + season.code, .quarter, tense) { ResolvedTime(season, of: $0) }
    case .quarter(let number, let choice):
      return pick(choice, "XXXX-Q\(number)", .quarter, tense) {
        ResolvedTime(quarter: number, of: $0)
      }
    case .half(let number, let choice):
      return pick(choice, "XXXX-H\(number)", .quarter, tense) { ResolvedTime(half: number, of: $0) }
    case .weekday(let weekday, let offset): return self.weekday(weekday, offset, tense)
    default: return nil
    }
  }

  /// Chooses the year of something that comes every year.
  private func pick(
    _ choice: TimeMeaning.Choice, _ unknown: String, _ unit: TimeUnit, _ tense: TenseAsked,
    _ build: (Int) -> ResolvedTime?
  ) -> ResolvedTime? {
    switch choice {
    case .year(let year): return build(year)
    case .narrativeYear(let offset):
      guard let year = focus.year ?? anchor?.day.year else {
        return ResolvedTime(.date, unknown)
      }
      return build(year + offset)
    case .yearOffset(let offset):
      guard let anchor else { return ResolvedTime(.date, unknown) }
      return build(anchor.day.year + offset)
    case .nearest(let offset):
      guard let anchor, anchor.allows(unit) else { return ResolvedTime(.date, unknown) }
      return nearest(offset, anchor.day, build)
    case .unsaid:
      guard let anchor, anchor.allows(unit) else { return ResolvedTime(.date, unknown) }
      return byTense(tense, anchor.day, near: unit == .month ? 31 : 60, build)
    }
  }

  /// «last June», «this June», «next June».
  private func nearest(
    _ offset: Int, _ today: CalendarDay, _ build: (Int) -> ResolvedTime?
  ) -> ResolvedTime? {
    let times = (today.year - 1...today.year + 1).compactMap(build)
    switch offset {
    case ..<0: return times.last { $0.date?.lastDay.map { $0 < today } ?? false }
    case 0: return build(today.year)
    default: return times.first { $0.date?.firstDay.map { $0 > today } ?? false }
    }
  }

  /// After a verb in the past («met in May») the latest that has begun, after one in the future the
  /// earliest that has not ended. Without such a verb one within `near` days, whatever the clause's
  /// tense; else what that tense tells, and the nearest when it tells nothing.
  private func byTense(
    _ tense: TenseAsked, _ today: CalendarDay, near: Int, _ build: (Int) -> ResolvedTime?
  ) -> ResolvedTime? {
    let times = (today.year - 4...today.year + 4).compactMap(build)
    let nearest = times.min { TimeResolver.gap($0, today) < TimeResolver.gap($1, today) }
    var decisive = tense(.verbBeside)
    if decisive == .unclear || decisive == .present, let nearest,
      TimeResolver.gap(nearest, today) > near
    {
      decisive = tense(.clause)
    }
    switch decisive {
    case .past: return times.last { $0.date?.firstDay.map { $0 <= today } ?? false }
    case .future: return times.first { $0.date?.lastDay.map { $0 >= today } ?? false }
    case .present, .unclear: return nearest
    }
  }

  private static func gap(_ time: ResolvedTime, _ today: CalendarDay) -> Int {
    guard let first = time.date?.firstDay, let last = time.date?.lastDay else { return Int.max }
    if first > today { return first.number - today.number }
    return last < today ? today.number - last.number : 0
  }

  private func weekday(_ weekday: Weekday, _ offset: Int?, _ tense: TenseAsked) -> ResolvedTime? {
    guard let anchor, anchor.finest == .day else {
      return ResolvedTime(.date, "XXXX-WXX-\(weekday.rawValue)")
    }
    let today = anchor.day
    let ahead = (weekday.rawValue - today.weekday.rawValue + 7) % 7
    let back = ahead == 0 ? 0 : ahead - 7
    switch offset {
    case -1: return ResolvedTime(today.adding(days: ahead == 0 ? -7 : back))
    case 0: return ResolvedTime(today.adding(days: ahead))
    case 1: return ResolvedTime(today.adding(days: ahead == 0 ? 7 : ahead))
    default:
      switch tense(.clauseOfWeekday) {
      case .future: return ResolvedTime(today.adding(days: ahead))
      case .present: return ResolvedTime(today.adding(days: ahead <= -back ? ahead : back))
      case .past, .unclear: return ResolvedTime(today.adding(days: back))
      }
    }
  }
}
