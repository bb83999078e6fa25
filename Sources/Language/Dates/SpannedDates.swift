import Records

/// Joins the two ends of «from Monday to Wednesday» and «between 1994 and 1996».
///
/// TIMEX3 marks the ends apart, and so they stay; the date of both becomes the whole interval, which
/// is when the thing told happened.
struct SpannedDates {
  let reading: TimeReading

  func joined(_ times: [TimeExpression]) -> [TimeExpression] {
    guard times.count > 1 else { return times }
    var joined = times
    for index in times.indices.dropLast() {
      let (first, last) = (times[index], times[index + 1])
      guard isSpan(first, last), case .point(let from)? = first.date?.shape,
        case .point(let to)? = last.date?.shape,
        let date = EventDate(from: .date(from), to: .date(to))
      else { continue }
      joined[index] = first.dated(date)
      joined[index + 1] = last.dated(date)
    }
    return joined
  }

  /// Whether the words are «from … to …», «from … until …» or «between … and …».
  private func isSpan(_ first: TimeExpression, _ last: TimeExpression) -> Bool {
    guard let start = reading.range.first(where: { reading.tokens[$0].span.start == first.span.start }),
      let next = reading.range.first(where: { reading.tokens[$0].span.start == last.span.start })
    else { return false }
    let linkIndex = next - 1
    guard reading.tokens[linkIndex - 1].span.end == first.span.end else { return false }
    if reading.isWord(start - 1, "between") { return reading.isWord(linkIndex, "and") }
    return reading.isWord(start - 1, "from")
      && reading.isWord(linkIndex, "to", "until", "till", "through", "-")
  }
}

extension TimeExpression {
  fileprivate func dated(_ date: EventDate) -> TimeExpression {
    TimeExpression(
      span: span, kind: kind, value: value, modifier: modifier, date: date, rule: rule)
  }
}
