import Records

/// The times that a text has told so far, which «later» and «that day» count from.
struct TimeFocus: Sendable {
  /// The date told last, whatever its precision.
  private(set) var date: EventDate?
  /// The day told last.
  private(set) var day: CalendarDay?
  private(set) var month: CalendarDay?
  private(set) var year: Int?
  /// The quarter told last; one that had ended by publication goes before one that had not, since
  /// results are told of it.
  private(set) var quarter: Quarter?
  /// Whether the last time told was a quarter and not a stretch of months or a year.
  private(set) var isQuarterNearest = false

  /// A quarter of a year.
  struct Quarter: Sendable {
    let number: Int
    let year: Int
    /// Whether it had ended by publication.
    let hasEnded: Bool
  }

  /// Takes in an expression; `today` is the day of publication, if known.
  mutating func note(_ meaning: TimeMeaning, _ time: ResolvedTime, today: CalendarDay?) {
    if case .duration(let amount, .month) = meaning, amount.count ?? 0 > 3 {
      isQuarterNearest = false
    }
    guard let told = time.date, time.kind == .date || time.kind == .time else { return }
    if let (number, year) = TimeFocus.quarter(time.value) {
      // What is compared with a year before stays the matter spoken of.
      switch meaning {
      case .yearAgo, .comparedYear, .quarterSpokenOfIn: return
      case .quarterSpokenOf(let years) where years != 0: return
      case .quarter(_, .yearOffset(-1)): return
      default: break
      }
      isQuarterNearest = true
      let hasEnded = today.flatMap { today in told.lastDay.map { $0 < today } } ?? true
      if hasEnded || quarter?.hasEnded != true {
        quarter = Quarter(number: number, year: year, hasEnded: hasEnded)
      }
      date = told
      self.year = year
      return
    }
    switch meaning {
    case .unit(.day, 0, .published), .reference, .span, .yearAgo, .comparedYear: return
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
