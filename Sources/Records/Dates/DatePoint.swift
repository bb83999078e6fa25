/// One EDTF date without an interval: a day, a month, a season, a year, a decade or a century.
///
/// Follows EDTF level 1 (ISO 8601-2:2019): `2017-05-29`, `2021-12`, `2022-21` (spring), `2019~`,
/// `2017?`, `201X`, `19XX`, `2004-XX`, `1985-04-XX`. Years have four digits; letter years and
/// negative years, which no news report needs, are left out.
package struct DatePoint: Hashable, Sendable {
  /// A month or a day: known, or told to exist but not which (`XX`).
  package enum Part: Hashable, Sendable {
    case known(Int)
    case unspecified
  }

  /// How sure the source is: `?` uncertain, `~` approximate, `%` both.
  package enum Qualifier: String, Hashable, Sendable {
    case uncertain = "?"
    case approximate = "~"
    case both = "%"
  }

  /// The first year meant: 2010 for `201X`.
  package let year: Int
  /// How many digits of the year, from the right, are `X`: 0, 1 or 2.
  package let unspecifiedYearDigits: Int
  /// A month 1…12 or a season 21…24 (spring, summer, autumn, winter).
  package let month: Part?
  package let day: Part?
  package let qualifier: Qualifier?

  /// Nil when the parts make no date: month 13, 30 February, a day without a month.
  package init?(
    year: Int, unspecifiedYearDigits: Int = 0, month: Part? = nil, day: Part? = nil,
    qualifier: Qualifier? = nil
  ) {
    guard (0...9999).contains(year), (0...2).contains(unspecifiedYearDigits),
      DatePoint.isDate(year: year, month: month, day: day),
      unspecifiedYearDigits == 0 || month == nil
    else { return nil }
    let unit = unspecifiedYearDigits == 0 ? 1 : unspecifiedYearDigits == 1 ? 10 : 100
    self.year = year - year % unit
    self.unspecifiedYearDigits = unspecifiedYearDigits
    self.month = month
    self.day = day
    self.qualifier = qualifier
  }

  package init(_ calendarDay: CalendarDay) {
    let (year, month, day) = calendarDay.parts
    self.year = year
    unspecifiedYearDigits = 0
    self.month = .known(month)
    self.day = .known(day)
    qualifier = nil
  }

  /// The first day that the date can mean.
  package var firstDay: CalendarDay {
    switch (month, day) {
    case (.known(let month), .known(let day)):
      return DatePoint.day(year, month, day)
    case (.known(let month), _):
      return DatePoint.day(year, DatePoint.months(of: month).first, 1)
    default:
      return DatePoint.day(year, 1, 1)
    }
  }

  /// The last day that the date can mean; the winter of a year ends in the February after it.
  package var lastDay: CalendarDay {
    switch (month, day) {
    case (.known(let month), .known(let day)):
      return DatePoint.day(year, month, day)
    case (.known(let month), _):
      let last = DatePoint.months(of: month).last
      let lastYear = last < DatePoint.months(of: month).first ? year + 1 : year
      return DatePoint.day(
        lastYear, last, CalendarDay.lengthOfMonth(year: lastYear, month: last))
    default:
      let span = unspecifiedYearDigits == 0 ? 1 : unspecifiedYearDigits == 1 ? 10 : 100
      return DatePoint.day(year + span - 1, 12, 31)
    }
  }

  package var precision: DatePrecision {
    if case .known = day { return .day }
    if case .known(let month) = month { return month > 12 ? .season : .month }
    return unspecifiedYearDigits == 0 ? .year : unspecifiedYearDigits == 1 ? .decade : .century
  }

  private static func isDate(year: Int, month: Part?, day: Part?) -> Bool {
    switch (month, day) {
    case (nil, nil), (.unspecified, nil), (.unspecified, .unspecified): true
    case (.known(let month), nil): (1...12).contains(month) || (21...24).contains(month)
    case (.known(let month), .unspecified): (1...12).contains(month)
    case (.known(let month), .known(let day)):
      CalendarDay(year: year, month: month, day: day) != nil
    case (nil, _), (.unspecified, .known): false
    }
  }

  private static func months(of month: Int) -> (first: Int, last: Int) {
    switch month {
    case 21: (3, 5)
    case 22: (6, 8)
    case 23: (9, 11)
    case 24: (12, 2)
    default: (month, month)
    }
  }

  /// Valid by construction: the initialiser has checked the parts.
  private static func day(_ year: Int, _ month: Int, _ day: Int) -> CalendarDay {
    CalendarDay(year: year, month: month, day: day) ?? CalendarDay(number: 0)
  }
}

/// How exactly a date is known, from fine to coarse.
package enum DatePrecision: String, Sendable, CaseIterable {
  case day, month, season, year, decade, century, interval
}
