import Records
import Store

/// How two sides dealt with each other, period by period: bars of contacts, statements and actions, and the mean of these.
struct RelationChart {
  private let relation: Relation
  private let slots: [Slot]
  private let length: PeriodLength
  private let days: ShownDays
  private let address: (ShownDays, RecordList?) -> PageAddress

  /// A period of the axis, with what is told of it.
  private struct Slot {
    let date: EventDate
    let told: RelationPeriod?
  }

  /// A row of bars.
  private struct Panel: Sendable {
    let name: String
    let style: String
    let height: Double
    let value: @Sendable (RelationPeriod) -> Int
    /// Bars downwards; nil where there are none.
    var below: (style: String, value: @Sendable (RelationPeriod) -> Int)?
  }

  /// Where the bars of a row stand.
  private struct BarPlace {
    let width: Double
    let base: Double
    /// The height of one; less than 0 for bars downwards.
    var unit: Double

    var downwards: BarPlace { BarPlace(width: width, base: base, unit: -unit) }
  }

  private static let mostSlots = 120
  private static let panels = [
    Panel(name: "Contacts held", style: "contact", height: 46) { $0.contacts },
    Panel(name: "Statements", style: "statement", height: 38) { $0.statements },
    Panel(
      name: "Actions: cooperative above, conflictual below", style: "cooperative", height: 64,
      value: { $0.cooperative }, below: ("conflictual", { $0.conflictual })),
  ]
  private static let label = 28.0
  private static let scoreHeight = 48.0

  init(
    _ relation: Relation, by length: PeriodLength, _ days: ShownDays,
    address: @escaping (ShownDays, RecordList?) -> PageAddress
  ) {
    self.relation = relation
    self.length = length
    self.days = days
    self.address = address
    let told = Dictionary(
      relation.periods.compactMap { period in period.period.map { ($0, period) } },
      uniquingKeysWith: { first, _ in first })
    slots = RelationChart.axis(Array(told.keys), length).suffix(RelationChart.mostSlots).map {
      Slot(date: $0, told: told[$0])
    }
  }

  /// Every year or month from the first to the last.
  private static func axis(_ told: [EventDate], _ length: PeriodLength) -> [EventDate] {
    let fine = told.filter { length == .year || $0.precision == .month }
    guard let first = fine.compactMap(\.firstDay).min(), let last = fine.compactMap(\.lastDay).max()
    else { return [] }
    switch length {
    case .year: return (first.year...last.year).compactMap { EventDate(year: $0) }
    case .month:
      return (first.year * 12 + first.month - 1...last.year * 12 + last.month - 1).compactMap {
        EventDate(year: $0 / 12, month: $0 % 12 + 1)
      }
    }
  }

  /// The pictures and the table; nothing where nothing lies in a period.
  var markup: HTML {
    guard slots.count > 1 else { return table }
    return """
      <figure class="picture">
      \(drawing(TimelineFigure.wide, "wide"))\(drawing(TimelineFigure.narrow, "narrow"))<figcaption>\(caption)</figcaption>
      </figure>
      \(table)
      """
  }

  private var caption: String {
    let elsewhere = relation.periods.filter { period in
      !slots.contains { $0.date == period.period }
    }
    let counts = [
      (elsewhere.reduce(0) { $0 + $1.contacts }, "contact"),
      (elsewhere.reduce(0) { $0 + $1.cooperative + $1.conflictual }, "action"),
      (elsewhere.reduce(0) { $0 + $1.statements }, "statement"),
    ].filter { $0.0 > 0 }.map { Counted.text($0.0, $0.1) }
    let rest =
      counts.isEmpty ? "" : " Not in the bars: \(ContactSentence.list(counts)) in no one \(length)."
    return "The mean places actions from −2 (deeds of conflict) to 2 (deeds of cooperation)." + rest
  }

  private func drawing(_ width: Double, _ style: String) -> HTML {
    let shown = RelationChart.panels.filter { panel in
      slots.contains { slot in
        slot.told.map { panel.value($0) + (panel.below?.value($0) ?? 0) > 0 } ?? false
      }
    }
    let hasScores = slots.contains { $0.told?.meanScore != nil }
    var y = 4.0
    var parts: [HTML] = []
    for panel in shown {
      parts.append(self.panel(panel, top: y, width))
      y += RelationChart.label + panel.height + 10
    }
    if hasScores {
      parts.append(scores(top: y, width))
      y += RelationChart.label + RelationChart.scoreHeight + 8
    }
    let hits = slots.indices.map { hit($0, height: y, width) }
    let bottom = y + 14
    return """
      <svg class="relation \(style)" viewBox="0 0 \(width) \(bottom + 8)" role="group" \
      aria-label="Relation by \(length.rawValue)">
      \(parts)\(axis(width, y: bottom))\(hits)</svg>

      """
  }

  private func slotWidth(_ width: Double) -> Double {
    (width - 20) / Double(max(1, slots.count))
  }

  private func x(_ index: Int, _ width: Double) -> Double { 10 + Double(index) * slotWidth(width) }

  private func panel(_ panel: Panel, top: Double, _ width: Double) -> HTML {
    let told = slots.map(\.told)
    let most = told.compactMap { $0.map { max(panel.value($0), panel.below?.value($0) ?? 0) } }
    let scale = Double(max(1, most.max() ?? 1))
    let room = panel.below == nil ? panel.height : panel.height / 2
    let base = top + RelationChart.label + room
    let place = BarPlace(width: width, base: base, unit: room / scale)
    let bars = told.enumerated().compactMap { index, period -> HTML? in
      guard let period else { return nil }
      let up = bar(panel.value(period), index, place, panel.style)
      let down = panel.below.map { below in
        bar(below.value(period), index, place.downwards, below.style)
      }
      return "\(up)\(down)"
    }
    return """
      <g aria-hidden="true"><text class="lane-name" x="10" y="\(top + 12)">\(panel.name)</text>
      \(bars)<line class="axis" x1="10" x2="\(width - 10)" y1="\(base)" y2="\(base)"/></g>

      """
  }

  private func bar(_ value: Int, _ index: Int, _ place: BarPlace, _ style: String) -> HTML {
    let (width, base) = (place.width, place.base)
    guard value > 0 else { return "" }
    let slot = slotWidth(width)
    let tall = place.unit * Double(value)
    let thick = min(44, slot * 0.72)
    let left = x(index, width) + (slot - thick) / 2
    let number: HTML =
      slot > 15
      ? """
      <text class="value" x="\(left + thick / 2)" y="\(base - tall + (tall > 0 ? -3 : 11))" \
      text-anchor="middle">\(value)</text>
      """ : ""
    return """
      <rect class="bar \(style)" x="\(left)" y="\(min(base, base - tall))" width="\(thick)" \
      height="\(abs(tall))"/>\(number)

      """
  }

  private func scores(top: Double, _ width: Double) -> HTML {
    let middle = top + RelationChart.label + RelationChart.scoreHeight / 2
    let unit = RelationChart.scoreHeight / 4
    let dots = slots.enumerated().compactMap { index, slot -> HTML? in
      guard let score = slot.told?.meanScore else { return nil }
      let x = x(index, width) + slotWidth(width) / 2
      let y = middle - score * unit
      let style: HTML = score >= 0 ? "cooperative" : "conflictual"
      return """
        <line class="stem \(style)" x1="\(x)" x2="\(x)" y1="\(middle)" y2="\(y)"/>\
        <circle class="dot \(style)" cx="\(x)" cy="\(y)" r="4"/>

        """
    }
    return """
      <g aria-hidden="true"><text class="lane-name" x="10" y="\(top + 12)">Mean of the actions</text>
      <line class="tick" x1="10" x2="\(width - 10)" y1="\(middle - 2 * unit)" y2="\(middle - 2 * unit)"/>\
      <line class="tick" x1="10" x2="\(width - 10)" y1="\(middle + 2 * unit)" y2="\(middle + 2 * unit)"/>\
      <line class="axis" x1="10" x2="\(width - 10)" y1="\(middle)" y2="\(middle)"/>
      \(dots)</g>

      """
  }

  private func axis(_ width: Double, y: Double) -> HTML {
    let slot = slotWidth(width)
    let isMonth = length == .month
    let step = [1, 2, 3, 6, 12, 24, 60].first { Double($0) * slot >= (isMonth ? 30 : 36) } ?? 120
    let labels = slots.enumerated().compactMap { index, slot -> HTML? in
      guard let day = slot.date.firstDay else { return nil }
      let place = isMonth ? day.month - 1 : day.year
      guard place % step == 0 || index == 0 && slots.count < 4 else { return nil }
      let name =
        isMonth && day.month > 1 ? TimelineScale.name(ofMonth: day.month) : "\(day.year)"
      let x = x(index, width) + slotWidth(width) / 2
      return "<text class=\"tick\" x=\"\(x)\" y=\"\(y)\" text-anchor=\"middle\">\(name)</text>\n"
    }
    return "<g aria-hidden=\"true\">\n\(labels)</g>\n"
  }

  /// The whole height of a period, as a link to its days.
  private func hit(_ index: Int, height: Double, _ width: Double) -> HTML {
    let slot = slots[index]
    guard let told = slot.told, let first = slot.date.firstDay, let last = slot.date.lastDay else {
      return ""
    }
    let chosen: HTML = days.first == first && days.last == last ? " aria-current=\"true\"" : ""
    let text = RelationChart.sentence(told)
    return """
      <a class="hit" href="\(address(ShownDays(from: first, to: last), nil))" aria-label="\(text)"\(chosen)>\
      <title>\(text)</title><rect x="\(x(index, width))" y="0" width="\(slotWidth(width))" height="\(height + 20)"/></a>

      """
  }

  /// «2017: 1 contact, 2 cooperative and 1 conflictual action, mean 0.5, 3 statements».
  private static func sentence(_ told: RelationPeriod) -> String {
    var parts = [Counted.text(told.contacts, "contact")]
    if told.cooperative + told.conflictual > 0 {
      parts.append("\(told.cooperative) cooperative, \(told.conflictual) conflictual")
    }
    if let mean = told.meanScore { parts.append("mean \(RelationChart.text(mean))") }
    parts.append(Counted.text(told.statements, "statement"))
    return "\(told.period?.description ?? ""): \(parts.joined(separator: ", "))"
  }

  private static func text(_ mean: Double) -> String { "\((mean * 100).rounded() / 100)" }

  /// The same numbers for reading.
  private var table: HTML {
    let rows = relation.periods.map { told -> HTML in
      let tally = told.tally.map { " (a report counts \($0))" } ?? ""
      return """
        <tr><th scope="row">\(told.period?.description ?? "in no one \(length)")</th>\
        <td class="number">\(told.contacts)\(tally)</td><td class="number">\(told.statements)</td>\
        <td class="number">\(told.cooperative)</td><td class="number">\(told.conflictual)</td>\
        <td class="number">\(told.meanScore.map(RelationChart.text) ?? "–")</td></tr>

        """
    }
    return """
      <details class="numbers"><summary>The numbers</summary>
      <div class="scroll" role="region" tabindex="0" aria-label="Relation by \(length.rawValue)">
      <table>
      <thead><tr><th scope="col">\(length == .year ? "Year" : "Month")</th><th scope="col" class="number">Contacts</th>\
      <th scope="col" class="number">Statements</th><th scope="col" class="number">Cooperative</th>\
      <th scope="col" class="number">Conflictual</th><th scope="col" class="number">Mean</th></tr></thead>
      <tbody>
      \(rows)</tbody>
      </table>
      </div>
      </details>

      """
  }
}
