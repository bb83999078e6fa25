import Records

/// The times that a text has told so far, which «later» and «that day» count from.
struct TimeFocus: Sendable {
  /// The date told last, whatever its precision.
  private(set) var date: EventDate?
  /// The day told last.
  private(set) var day: CalendarDay?
  private(set) var month: CalendarDay?
  private(set) var year: Int?
  /// The quarter told last, with its paragraph.
  private(set) var quarter: (number: Int, year: Int, paragraph: Int)?
  /// Whether the last time told was a quarter and not a stretch of months or a year.
  private(set) var isQuarterNearest = false

  mutating func note(_ meaning: TimeMeaning, _ time: ResolvedTime, paragraph: Int) {
    if case .duration(let amount, .month) = meaning, amount.count ?? 0 > 3 { isQuarterNearest = false }
    guard let told = time.date, time.kind == .date || time.kind == .time else { return }
    if let (number, year) = TimeFocus.quarter(time.value) {
      // What is compared with a year before stays the matter spoken of.
      switch meaning {
      case .yearAgo, .quarterSpokenOf, .quarterSpokenOfIn: return
      case .quarter(_, .yearOffset(-1)): return
      default: break
      }
      quarter = (number, year, paragraph)
      isQuarterNearest = true
      date = told
      self.year = year
      return
    }
    switch meaning {
    case .unit(.day, 0, .published), .reference, .span, .yearAgo: return
    default: break
    }
    guard case .point(let point) = told.shape else { return }
    date = told
    switch point.precision {
    case .day:
      day = point.firstDay
      month = point.firstDay
      year = point.year
    case .month:
      month = point.firstDay
      year = point.year
    case .year:
      year = point.year
    default: break
    }
  }

  /// The day from which a distance in a unit counts.
  func origin(for unit: TimeUnit) -> CalendarDay? {
    switch unit {
    case .second, .minute, .hour, .day, .night, .weekend, .week, .fortnight: return day
    case .month: return month ?? day
    default:
      guard let year else { return nil }
      if let month, month.year == year { return month }
      return CalendarDay(year: year, month: 1, day: 1)
    }
  }

  private static func quarter(_ value: String) -> (Int, Int)? {
    let fields = value.split(separator: "-")
    guard fields.count == 2, fields[1].first == "Q", let number = Int(fields[1].dropFirst()),
      let year = Int(fields[0])
    else { return nil }
    return (number, year)
  }
}
