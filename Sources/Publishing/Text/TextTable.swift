/// Rows of cells laid out in columns that fit a width.
struct TextTable {
  private let headings: [String]
  private let fits: [ColumnFit]
  private var rows: [[String]] = []
  private static let gap = 2
  private static let linesPerCell = 3

  init(headings: [String], fits: [ColumnFit]) {
    self.headings = headings
    self.fits = fits
  }

  mutating func add(_ cells: [String]) {
    rows.append(cells.map { SafeText.line($0) })
  }

  /// The table, a line end after each line; cells take up to three lines.
  func text(style: TextStyle) -> String {
    let widths = widths(within: style.width)
    var text = style.bold(line(headings, widths: widths)) + "\n"
    for row in rows {
      let cells = zip(row, widths).map { cell, width in
        LineWrap.lines(cell, width: width, limit: TextTable.linesPerCell)
      }
      for index in 0..<(cells.map(\.count).max() ?? 0) {
        text += line(cells.map { index < $0.count ? $0[index] : "" }, widths: widths) + "\n"
      }
    }
    return text
  }

  private func line(_ cells: [String], widths: [Int]) -> String {
    var line = ""
    var start = 0
    for (cell, width) in zip(cells, widths) {
      let shown = LineWrap.truncated(cell, width: width)
      if !shown.isEmpty {
        line += String(repeating: " ", count: max(0, start - DisplayWidth.of(line))) + shown
      }
      start += width + TextTable.gap
    }
    return line
  }

  /// The widest columns give way first, those that may wrap before those that are kept whole.
  private func widths(within limit: Int) -> [Int] {
    var widths = headings.indices.map { column in
      rows.reduce(DisplayWidth.of(headings[column])) { max($0, DisplayWidth.of($1[column])) }
    }
    let available = max(limit - TextTable.gap * (widths.count - 1), widths.count)
    var excess = widths.reduce(0, +) - available
    for (fit, least) in [(ColumnFit.wrapped, 12), (.whole, 1), (.wrapped, 1)] {
      while excess > 0 {
        let candidates = widths.indices.filter { fits[$0] == fit && widths[$0] > least }
        guard let widest = candidates.max(by: { widths[$0] < widths[$1] }) else { break }
        let next = candidates.filter { $0 != widest }.map { widths[$0] }.max() ?? least
        let step = min(excess, max(1, widths[widest] - next))
        widths[widest] = max(least, widths[widest] - step)
        excess = widths.reduce(0, +) - available
      }
    }
    return widths
  }
}
