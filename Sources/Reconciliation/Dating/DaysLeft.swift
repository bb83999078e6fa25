import Records

/// The days on which a report can have been published, as its clues are taken in one by one.
struct DaysLeft: Equatable {
  /// Stretches of days since 1970-01-01, in order and apart.
  private var stretches: [ClosedRange<Int>] = [DaysLeft.everything]
  private var months = Set(1...12)
  private var weekdays = Set(1...7)

  /// From the year 1500 to 2400: what reaches its ends is open.
  private static let everything = -171_000...157_000

  /// What is left when a clue is taken in.
  func narrowed(by clue: DateClue) -> DaysLeft {
    var left = self
    if !clue.months.isEmpty { left.months.formIntersection(clue.months) }
    if !clue.weekdays.isEmpty { left.weekdays.formIntersection(clue.weekdays) }
    if !clue.within.isEmpty {
      let allowed = clue.within.map { date in
        let first = date.firstDay?.number ?? DaysLeft.everything.lowerBound
        return first...max(first, date.lastDay?.number ?? DaysLeft.everything.upperBound)
      }
      left.stretches = stretches.flatMap { stretch in
        allowed.filter(stretch.overlaps).map(stretch.clamped)
      }.sorted { $0.lowerBound < $1.lowerBound }
    }
    return left
  }

  var isEmpty: Bool { first == nil }

  /// The first and the last day; nil when none is left, or when they are open to one side.
  var bounds: ClosedRange<Int>? {
    guard let first, let last, first > DaysLeft.everything.lowerBound + 31,
      last < DaysLeft.everything.upperBound - 31
    else { return nil }
    return first...last
  }

  func allows(_ day: Int) -> Bool {
    stretches.contains { $0.contains(day) } && fits(day)
  }

  private func fits(_ number: Int) -> Bool {
    let day = CalendarDay(number: number)
    return weekdays.contains(day.weekday.rawValue)
      && (months.count == 12 || months.contains(day.month))
  }

  private var first: Int? {
    stretches.lazy.compactMap { $0.first(where: fits) }.min()
  }

  private var last: Int? {
    stretches.lazy.compactMap { $0.last(where: fits) }.max()
  }
}
