/// Passages of a text by place, so that asking about one does not walk over all.
///
/// They may touch and overlap. A page can have as many pieces of furniture as lines.
package struct SpanSet: Sendable {
  /// In order.
  private let spans: [TextSpan]
  /// For each span how far it or one before it reaches.
  private let reach: [Int]
  /// For each span where it or one after it ends first.
  private let firstEnds: [Int]

  package init(_ spans: some Sequence<TextSpan>) {
    let sorted = spans.sorted()
    var reach: [Int] = []
    for span in sorted { reach.append(max(reach.last ?? 0, span.end)) }
    var firstEnds: [Int] = []
    for span in sorted.reversed() { firstEnds.append(min(firstEnds.last ?? Int.max, span.end)) }
    self.spans = sorted
    self.reach = reach
    self.firstEnds = firstEnds.reversed()
  }

  /// Whether one of the passages holds all of a span.
  package func covers(_ span: TextSpan) -> Bool {
    let count = count { $0.start <= span.start }
    return count > 0 && reach[count - 1] >= span.end
  }

  /// Whether one of the passages shares a part with a span.
  package func overlaps(_ span: TextSpan) -> Bool {
    let count = count { $0.start < span.end }
    return count > 0 && reach[count - 1] > span.start
  }

  /// Whether one of the passages lies within a span.
  package func hasOne(within span: TextSpan) -> Bool {
    let first = count { $0.start < span.start }
    return first < spans.count && firstEnds[first] <= span.end
  }

  /// How many spans at the beginning meet a condition that holds for none behind them.
  private func count(while holds: (TextSpan) -> Bool) -> Int {
    var (low, high) = (0, spans.count)
    while low < high {
      let middle = (low + high) / 2
      if holds(spans[middle]) { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
