/// When something happened, as far as a report tells: an EDTF date or interval.
///
/// «On 29 May 2017» is `2017-05-29`; «late July 2018» is `2018-07`; «about 2019» is `2019~`; «since
/// the invasion of 24 February», in a report of 7 March 2022, is `2022-02-24/2022-03-07`; «until
/// then» is `../2022-03-07`. What it does not hold: times of day and time zones.
package struct EventDate: Hashable, Sendable {
  /// One end of an interval: a date, open (`..`), or not known (nothing written).
  package enum Bound: Hashable, Sendable {
    case date(DatePoint)
    case open
    case unknown
  }

  /// A date or an interval.
  package enum Shape: Hashable, Sendable {
    case point(DatePoint)
    case interval(from: Bound, to: Bound)
  }

  package let shape: Shape

  package init(_ point: DatePoint) {
    shape = .point(point)
  }

  package init(_ day: CalendarDay) {
    shape = .point(DatePoint(day))
  }

  /// Nil when the end lies before the beginning, or when neither end is a date.
  package init?(from: Bound, to: Bound) {
    switch (from, to) {
    case (.date(let first), .date(let last)):
      guard first.firstDay <= last.lastDay else { return nil }
    case (.date, _), (_, .date): break
    default: return nil
    }
    shape = .interval(from: from, to: to)
  }

  /// The interval between two days, or the day itself when they are the same.
  package init?(from first: CalendarDay, to last: CalendarDay) {
    if first == last {
      self.init(first)
    } else {
      self.init(from: .date(DatePoint(first)), to: .date(DatePoint(last)))
    }
  }

  /// A year, `2017`; nil outside 0…9999.
  package init?(year: Int) {
    guard let point = DatePoint(year: year) else { return nil }
    self.init(point)
  }

  /// A month, `2021-12`; nil when there is no such month.
  package init?(year: Int, month: Int) {
    guard let point = DatePoint(year: year, month: .known(month)) else { return nil }
    self.init(point)
  }

  /// The first day that the date can mean; nil when it is open or unknown before.
  package var firstDay: CalendarDay? {
    switch shape {
    case .point(let point): point.firstDay
    case .interval(.date(let point), _): point.firstDay
    case .interval: nil
    }
  }

  /// The last day that the date can mean; nil when it is open or unknown after.
  package var lastDay: CalendarDay? {
    switch shape {
    case .point(let point): point.lastDay
    case .interval(_, .date(let point)): point.lastDay
    case .interval: nil
    }
  }

  /// Whether all its days lie within a year: «2022-03» does, a president's term of office does not.
  package var isWithinYear: Bool {
    guard let firstDay, let lastDay else { return false }
    return lastDay.number - firstDay.number <= 366
  }

  /// The day itself, when the date is exactly one day without doubt.
  package var singleDay: CalendarDay? {
    guard case .point(let point) = shape, point.precision == .day, point.qualifier == nil
    else { return nil }
    return point.firstDay
  }

  package var precision: DatePrecision {
    switch shape {
    case .point(let point): point.precision
    case .interval: .interval
    }
  }

  /// Whether every day that `other` can mean is a day that this date can mean.
  package func contains(_ other: EventDate) -> Bool {
    let startsWithin =
      firstDay.map { first in other.firstDay.map { $0 >= first } ?? false } ?? true
    let endsWithin = lastDay.map { last in other.lastDay.map { $0 <= last } ?? false } ?? true
    return startsWithin && endsWithin
  }

  /// Whether some day can be meant by both dates.
  package func overlaps(_ other: EventDate) -> Bool {
    if let first = firstDay, let otherLast = other.lastDay, otherLast < first { return false }
    if let last = lastDay, let otherFirst = other.firstDay, last < otherFirst { return false }
    return true
  }
}

extension EventDate: Comparable {
  /// Earlier beginnings first; of two with one beginning the narrower first; open ends last.
  package static func < (left: EventDate, right: EventDate) -> Bool {
    left.sortKey < right.sortKey
  }

  private var sortKey: (Int, Int, String) {
    (firstDay?.number ?? Int.min, lastDay?.number ?? Int.max, description)
  }
}
