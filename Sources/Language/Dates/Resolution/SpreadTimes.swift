import Records

/// The times of a report that was published on one of some days: what the first and the last of them make of the
/// words, taken together.
///
/// Input: the times read on either day, and without a day. Output: «last month», in a report of 2022-02-01/2022-02-20,
/// is `2022-01` on both and stays so; «on Friday» is one of several days, and gets the interval between the earliest
/// and the latest only where that is no wider than what is known of the publication itself, nor than a month; else no
/// date.
struct SpreadTimes {
  /// Days from the first day of publication to the last.
  let width: Int

  /// A wider interval says next to nothing, and overlaps everything.
  private static let widest = 31

  func merged(
    _ first: [TimeExpression], _ last: [TimeExpression], unresolved: [TimeExpression]
  ) -> [TimeExpression] {
    let late = Dictionary(last.map { ($0.span, $0) }) { one, _ in one }
    let undated = Dictionary(unresolved.map { ($0.span, $0) }) { one, _ in one }
    return first.compactMap { early in
      guard let late = late[early.span] else { return nil }
      if early.value == late.value, early.date == late.date { return early }
      return undated[early.span]?.dated(hull(early.date, late.date))
    }
  }

  private func hull(_ early: EventDate?, _ late: EventDate?) -> EventDate? {
    guard let early, let late, let first = early.firstDay, let last = late.lastDay,
      first <= last, last.number - first.number <= min(width, SpreadTimes.widest), let from = early.from, let to = late.to
    else { return nil }
    return EventDate(from: from, to: to)
  }
}

extension EventDate {
  fileprivate var from: Bound? {
    switch shape {
    case .point(let point): .date(point)
    case .interval(let from, _): from
    }
  }

  fileprivate var to: Bound? {
    switch shape {
    case .point(let point): .date(point)
    case .interval(_, let to): to
    }
  }
}
