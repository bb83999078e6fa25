import Records

/// What an expression means: TIMEX3's type and value, and the date for the record.
struct ResolvedTime: Hashable, Sendable {
  var kind: TimeExpression.Kind
  var value: String
  var date: EventDate?

  init(_ kind: TimeExpression.Kind, _ value: String, _ date: EventDate? = nil) {
    self.kind = kind
    self.value = value
    self.date = date
  }

  /// A date whose TIMEX3 value is its EDTF text.
  init(_ date: EventDate) {
    self.init(.date, date.description, date)
  }

  /// A day.
  init(_ day: CalendarDay) {
    self.init(EventDate(day))
  }

  /// A decade: TIMEX3 writes `199`, EDTF `199X`.
  init?(decade year: Int) {
    guard let point = DatePoint(year: year, unspecifiedYearDigits: 1) else { return nil }
    self.init(.date, String(CalendarDay.digits(year, 4).prefix(3)), EventDate(point))
  }

  /// A century: TIMEX3 writes `19`, EDTF `19XX`.
  init?(century number: Int) {
    guard let point = DatePoint(year: number * 100, unspecifiedYearDigits: 2) else { return nil }
    self.init(.date, CalendarDay.digits(number, 2), EventDate(point))
  }

  /// A quarter of a year, as months for the record.
  init?(quarter number: Int, of year: Int) {
    guard (1...4).contains(number),
      let date = ResolvedTime.months(number * 3 - 2, number * 3, of: year)
    else { return nil }
    self.init(.date, CalendarDay.digits(year, 4) + "-Q\(number)", date)
  }

  /// A half of a year, as months for the record.
  init?(half number: Int, of year: Int) {
    guard (1...2).contains(number),
      let date = ResolvedTime.months(number * 6 - 5, number * 6, of: year)
    else { return nil }
    self.init(.date, CalendarDay.digits(year, 4) + "-H\(number)", date)
  }

  /// The season that begins in a year.
  init?(_ season: Season, of year: Int) {
    guard let point = DatePoint(year: year, month: .known(season.number)) else { return nil }
    self.init(.date, CalendarDay.digits(year, 4) + "-" + season.code, EventDate(point))
  }

  /// The unit around a day: its week, month, quarter, year, …
  init?(_ unit: TimeUnit, around day: CalendarDay) {
    let (year, month, _) = day.parts
    guard (1...9998).contains(year) else { return nil }
    switch unit {
    case .second, .minute, .hour, .day, .night: self.init(day)
    case .week, .fortnight:
      self.init(.date, day.isoWeek, EventDate(from: day.monday, to: day.monday.adding(days: 6)))
    case .weekend:
      let saturday = day.monday.adding(days: 5)
      self.init(
        .date, day.isoWeek + "-WE", EventDate(from: saturday, to: saturday.adding(days: 1)))
    case .month:
      guard let date = EventDate(year: year, month: month) else { return nil }
      self.init(date)
    case .quarter: self.init(quarter: (month + 2) / 3, of: year)
    case .year:
      guard let date = EventDate(year: year) else { return nil }
      self.init(date)
    case .decade: self.init(decade: year)
    case .century: self.init(century: year / 100)
    }
  }

  private static func months(_ first: Int, _ last: Int, of year: Int) -> EventDate? {
    guard let from = DatePoint(year: year, month: .known(first)),
      let to = DatePoint(year: year, month: .known(last))
    else { return nil }
    return EventDate(from: .date(from), to: .date(to))
  }
}

extension TimeUnit {
  /// TIMEX3's value of a unit that is not known: `XXXX-XX` for a month.
  var unknownValue: String {
    switch self {
    case .second, .minute, .hour, .day, .night: "XXXX-XX-XX"
    case .week, .fortnight: "XXXX-WXX"
    case .weekend: "XXXX-WXX-WE"
    case .month: "XXXX-XX"
    case .quarter: "XXXX-QX"
    case .year: "XXXX"
    case .decade: "XXX"
    case .century: "XX"
    }
  }

  /// The day so many units away; nil when it leaves the calendar of four-digit years.
  func day(_ count: Int, from day: CalendarDay) -> CalendarDay? {
    guard abs(count) < 100_000 else { return nil }
    let moved =
      switch self {
      case .second, .minute, .hour: day
      case .day, .night: day.adding(days: count)
      case .week, .weekend: day.adding(days: 7 * count)
      case .fortnight: day.adding(days: 14 * count)
      case .month: day.adding(months: count)
      case .quarter: day.adding(months: 3 * count)
      case .year: day.adding(months: 12 * count)
      case .decade: day.adding(months: 120 * count)
      case .century: day.adding(months: 1200 * count)
      }
    return (1...9998).contains(moved.year) ? moved : nil
  }
}
