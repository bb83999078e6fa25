package import Records

/// The days on which something can have been said or done, as one account tells: its own date, else the days before
/// publication in which news is told.
///
/// A report of Wednesday, 31 May 2017, without a date for what it tells, allows 28 to 31 May.
package struct Occasion: Hashable, Sendable {
  package let days: ClosedRange<Int>
  /// Whether the account gives a date itself.
  package let isTold: Bool

  /// - Parameters:
  ///   - date: The date that the account gives.
  ///   - published: When its report was published.
  ///   - delay: After how many days at the most something is still news.
  package init(date: EventDate?, published: EventDate?, delay: Int) {
    isTold = date != nil
    if let date {
      days = Occasion.range(date.firstDay?.number, date.lastDay?.number)
    } else if let published {
      days = Occasion.range(
        published.firstDay.map { $0.number - delay }, published.lastDay?.number)
    } else {
      days = Occasion.range(nil, nil)
    }
  }

  private static func range(_ first: Int?, _ last: Int?) -> ClosedRange<Int> {
    let first = first ?? Int(Int32.min)
    return first...max(first, last ?? Int(Int32.max))
  }

  /// Whether one day can be meant by both; `slack` days of difference are allowed for time zones and late clocks.
  package func meets(_ other: Occasion, slack: Int = 0) -> Bool {
    days.lowerBound - slack <= other.days.upperBound
      && other.days.lowerBound - slack <= days.upperBound
  }
}
