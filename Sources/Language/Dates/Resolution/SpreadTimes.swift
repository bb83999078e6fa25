import Records

/// The times of a report that was published on one of some days: what the first and the last of them agree on.
///
/// Input: the times read on either day, and without a day. Output: «last month», in a report of 2022-02-01/2022-02-20,
/// is `2022-01` on both and stays so; «on Friday», which is one of several, has no date. The earliest and the latest of
/// several would never lie nearer together than the days of publication, and so tell nothing new.
enum SpreadTimes {
  static func agreed(
    _ first: [TimeExpression], _ last: [TimeExpression], unresolved: [TimeExpression]
  ) -> [TimeExpression] {
    let late = Dictionary(last.map { ($0.span, $0) }) { one, _ in one }
    let early = Dictionary(first.map { ($0.span, $0) }) { one, _ in one }
    return unresolved.map { time in
      guard let early = early[time.span], early == late[time.span] else { return time.undated }
      return early
    }
  }
}

extension TimeExpression {
  /// The same words without a date, unless they tell the whole of it themselves.
  fileprivate var undated: TimeExpression {
    TimeExpression(span: span, kind: kind, value: value, modifier: modifier, rule: rule)
  }
}
