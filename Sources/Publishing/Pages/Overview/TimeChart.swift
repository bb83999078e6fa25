import Records
import Store

/// A picture of how many there are in each year or month: bars that lead to the list narrowed to their time.
struct TimeChart {
  private let list: RecordList
  private let counts: [TimeCount]
  private let width = 560.0
  private let height = 120.0
  private let axis = 20.0
  private let head = 18.0

  /// Nil without anything to count.
  init?(_ list: RecordList, _ counts: [TimeCount]) {
    guard !counts.isEmpty else { return nil }
    self.list = list
    self.counts = counts
  }

  var html: HTML {
    let highest = counts.max { $0.count < $1.count } ?? counts[0]
    let total = counts.reduce(0) { $0 + $1.count }
    let bars = counts.map(bar)
    return """
      <figure class="picture">
      <svg viewBox="0 0 \(width) \(head + height + axis)" role="group" aria-label="\(list.title) by \(unit)">
      \(bars)\(labels)</svg>
      <figcaption>\(PageWords.counted(total, list.noun)) by \(unit)\(note), most in \
      \(DateWords.text(highest.period)) (\(PageWords.number(Double(highest.count)))). Each bar leads to its \
      \(list.rawValue).</figcaption>
      </figure>

      """
  }

  /// How those without a day of their own are counted.
  private var note: String {
    list == .articles ? "" : ", those without a day when they were reported"
  }

  private var isOfMonths: Bool { counts[0].period.precision == .month }

  private var unit: String { isOfMonths ? "month" : "year" }

  /// The number of a period on the axis.
  private func place(_ period: EventDate) -> Int {
    let parts = period.firstDay?.parts ?? (0, 1, 1)
    return isOfMonths ? parts.0 * 12 + parts.1 - 1 : parts.0
  }

  private var first: Int { place(counts[0].period) }
  private var places: Int { max(8, place(counts[counts.count - 1].period) - first + 1) }
  private var step: Double { width / Double(places) }

  private func left(_ period: EventDate) -> Double { Double(place(period) - first) * step }

  private func bar(_ item: TimeCount) -> HTML {
    let most = Double(counts.map(\.count).max() ?? 1)
    let tall = max(2, height * Double(item.count) / most)
    let gap = min(6, step * 0.2)
    let x = left(item.period)
    let time = item.period.description
    let address = PageAddress.list(list, [.init("from", time), .init("to", time)])
    let words = "\(DateWords.text(item.period)): \(PageWords.counted(item.count, list.noun))"
    let number: HTML? =
      step > 30
      ? "<text class=\"amount\" x=\"\(x + step / 2)\" y=\"\(head + height - tall - 4)\">\(PageWords.number(Double(item.count)))</text>"
      : nil
    return """
      <a href="\(address)" aria-label="\(words)"><title>\(words)</title>\
      <rect class="reach" x="\(x)" y="0" width="\(step)" height="\(head + height)"/>\
      <rect class="bar \(list.rawValue)" x="\(x + gap / 2)" y="\(head + height - tall)" width="\(step - gap)" \
      height="\(tall)"/>\(number)</a>

      """
  }

  /// The axis, and as many names of periods as have room, those with most bars' height first.
  private var labels: HTML {
    let axis: HTML =
      "<line class=\"axis\" x1=\"0\" x2=\"\(width)\" y1=\"\(head + height)\" y2=\"\(head + height)\"/>\n"
    return axis
      + HTML.joined(
        labelled.map { item in
          """
          <text class="tick" aria-hidden="true" x="\(middle(item.period))" y="\(head + height + self.axis - 5)">\
          \(name(item.period))</text>

          """
        }, by: "")
  }

  /// The periods whose names stand below the axis.
  private var labelled: [TimeCount] {
    let room = isOfMonths ? 80.0 : 48.0
    var chosen: [TimeCount] = []
    for item in counts.sorted(by: { ($1.count, $0.period) < ($0.count, $1.period) })
    where chosen.allSatisfy({ abs(middle($0.period) - middle(item.period)) >= room }) {
      chosen.append(item)
    }
    return chosen.sorted { $0.period < $1.period }
  }

  /// Where the name of a period stands: below its bar, and within the picture.
  private func middle(_ period: EventDate) -> Double {
    let half = isOfMonths ? 36.0 : 20.0
    return min(max(left(period) + step / 2, half), width - half)
  }

  /// «Feb 2022», «2022».
  private func name(_ period: EventDate) -> String {
    guard isOfMonths else { return period.description }
    return DateWords.text(period).prefix(3) + " " + period.description.prefix(4)
  }
}
