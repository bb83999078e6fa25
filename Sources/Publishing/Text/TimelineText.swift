import Records
package import Store

/// A timeline as a reader of a record wants it: date, what happened, and the words that say so.
package struct TimelineText {
  private let style: TextStyle
  private static let gap = 2

  package init(style: TextStyle) {
    self.style = style
  }

  /// Every entry on lines of its own; empty when there is none.
  ///
  /// An entry without a date of its own stands at the day of its report, in brackets.
  package func text(_ entries: [TimelineEntry]) -> String {
    let rows = entries.map(TimelineRow.init)
    let dates = rows.map { SafeText.line(date(of: $0)) }
    let column = dates.reduce(0) { max($0, DisplayWidth.of($1)) }
    let indent = min(column, style.width / 3) + TimelineText.gap
    let text = zip(rows, dates).map { self.text($0, date: $1, indent: indent) }.joined()
    guard rows.contains(where: { $0.date == nil && $0.article.published != nil }) else {
      return text
    }
    return text + style.dim("[date]: the day of the report; it gives no date for this") + "\n"
  }

  private func date(of row: TimelineRow) -> String {
    row.date ?? row.article.published.map { "[\($0)]" } ?? "undated"
  }

  private func text(_ row: TimelineRow, date: String, indent: Int) -> String {
    let margin = String(repeating: " ", count: indent)
    let width = style.width - indent
    let shownDate = LineWrap.truncated(date, width: indent - TimelineText.gap)
    let padding = String(repeating: " ", count: max(0, indent - DisplayWidth.of(shownDate)))
    let what = LineWrap.lines(SafeText.line(row.sentence), width: width)
    var text = style.bold(shownDate) + padding + what.joined(separator: "\n" + margin) + "\n"
    for line in LineWrap.lines(source(of: row), width: width, limit: 3) {
      text += margin + style.dim(line) + "\n"
    }
    return text
  }

  /// «c0123456789abc · The Moscow Times, 2017-05-31: «met Putin at Versailles»».
  private func source(of row: TimelineRow) -> String {
    let quote = row.citations.first.map { ": «\($0.text)»" } ?? ""
    return SafeText.line("\(row.id) · \(SourceColumns.sources(of: row.origin))\(quote)")
  }
}
