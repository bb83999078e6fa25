import Records

/// The day that «today» means, as exactly as the publication date is known.
struct TimeAnchor: Hashable, Sendable {
  /// The day of publication, or the first day of the month or year of publication.
  let day: CalendarDay
  /// Nothing finer than this can be reckoned from ``day``.
  let finest: TimeUnit

  /// Nil when the date is unknown, doubtful or an interval.
  init?(_ date: EventDate?) {
    guard let date, case .point(let point) = date.shape, point.qualifier == nil else { return nil }
    switch point.precision {
    case .day: finest = .day
    case .month: finest = .month
    case .year: finest = .year
    default: return nil
    }
    day = point.firstDay
  }

  /// The anchors of the first and the last day that an inferred date allows; nil unless it is an interval of days.
  static func ends(of date: EventDate?) -> (first: TimeAnchor, last: TimeAnchor)? {
    guard case .interval(.date(let from), .date(let to))? = date?.shape,
      from.precision == .day, to.precision == .day, let first = TimeAnchor(EventDate(from)),
      let last = TimeAnchor(EventDate(to))
    else { return nil }
    return (first, last)
  }

  /// Whether a unit can be reckoned from the anchor.
  func allows(_ unit: TimeUnit) -> Bool {
    finest == .day || unit >= finest
  }
}

extension CalendarDay {
  /// The Monday of the day's week.
  var monday: CalendarDay { adding(days: 1 - weekday.rawValue) }

  /// The ISO 8601 week, as TIMEX3 writes it: `1998-W07`.
  var isoWeek: String {
    let thursday = monday.adding(days: 3)
    let firstDay = CalendarDay(year: thursday.year, month: 1, day: 1) ?? thursday
    let week = (thursday.number - firstDay.number) / 7 + 1
    return CalendarDay.digits(thursday.year, 4) + "-W" + CalendarDay.digits(week, 2)
  }

  /// A number with leading zeros.
  static func digits(_ number: Int, _ width: Int) -> String {
    let text = String(number)
    return String(repeating: "0", count: max(0, width - text.count)) + text
  }
}
