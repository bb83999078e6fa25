import Records

/// A holiday that falls on another day each year.
enum MovableFeast: Hashable, Sendable {
  /// The n-th weekday of a month, 1…5 from its beginning, -1 the last: Thanksgiving.
  case weekday(Weekday, ordinal: Int, month: Int)
  /// So many days from Easter Sunday of the Western churches.
  case easter(Int)

  /// Reads «11 4 4» (month, weekday, ordinal) or «easter 1»; nil for anything else.
  init?(_ rule: String) {
    let fields = rule.split(separator: " ")
    if fields.count == 2, fields[0] == "easter", let days = Int(fields[1]) {
      self = .easter(days)
      return
    }
    let numbers = fields.compactMap { Int($0) }
    guard fields.count == 3, numbers.count == 3, let weekday = Weekday(rawValue: numbers[1]) else {
      return nil
    }
    self = .weekday(weekday, ordinal: numbers[2], month: numbers[0])
  }

  /// The day in a year.
  func day(in year: Int) -> CalendarDay? {
    switch self {
    case .easter(let days):
      return MovableFeast.easterSunday(of: year)?.adding(days: days)
    case .weekday(let weekday, let ordinal, let month):
      if ordinal < 0 {
        let length = CalendarDay.lengthOfMonth(year: year, month: month)
        guard let last = CalendarDay(year: year, month: month, day: length) else { return nil }
        return last.adding(days: -((last.weekday.rawValue - weekday.rawValue + 7) % 7))
      }
      guard let first = CalendarDay(year: year, month: month, day: 1) else { return nil }
      let ahead = (weekday.rawValue - first.weekday.rawValue + 7) % 7
      return first.adding(days: ahead + 7 * (ordinal - 1))
    }
  }

  /// The anonymous Gregorian computus (Meeus, Jones, Butcher).
  private static func easterSunday(of year: Int) -> CalendarDay? {
    let (cycle, century, rest) = (year % 19, year / 100, year % 100)
    let shift = (century - (century + 8) / 25 + 1) / 3
    let epact = (19 * cycle + century - century / 4 - shift + 15) % 30
    let weekday = (32 + 2 * (century % 4) + 2 * (rest / 4) - epact - rest % 4) % 7
    let correction = (cycle + 11 * epact + 22 * weekday) / 451
    let sum = epact + weekday - 7 * correction + 114
    return CalendarDay(year: year, month: sum / 31, day: sum % 31 + 1)
  }
}
