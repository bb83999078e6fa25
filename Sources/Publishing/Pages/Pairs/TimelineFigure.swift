import Records
import Store

/// A timeline with what is needed to read it: its legend, and the links and the form that show other days.
struct TimelineFigure {
  let content: Timeline.Content
  let days: ShownDays
  /// «Timeline of France and Russia».
  let name: String
  /// The page that shows some days, and with a list's name all of its lines.
  let address: (ShownDays, RecordList?) -> PageAddress

  static let wide = 1120.0
  static let narrow = 372.0

  var markup: HTML {
    guard let timeline = Timeline(content, days, width: TimelineFigure.wide) else {
      return """
        <section id="timeline">
        <p>Nothing is reported of these days.</p>
        <p><a class="button plain" href="\(address(ShownDays(), nil))">All days</a></p>
        </section>

        """
    }
    let small = Timeline(content, days, width: TimelineFigure.narrow)
    return """
      <section id="timeline" aria-labelledby="timeline-name">
      <h2 id="timeline-name" class="only-read">\(name)</h2>
      <figure class="picture">
      \(drawing(timeline, TimelineFigure.wide, "wide"))\
      \(small.map { drawing($0, TimelineFigure.narrow, "narrow") })<figcaption>
      <p class="pointed" hidden aria-hidden="true">Point at a mark to see what it is; drag across the picture to \
      look closer.</p>
      \(legend(timeline))</figcaption>
      </figure>
      \(zoom(timeline.scale))</section>

      """
  }

  /// The picture alone, for pages on which it is not the main thing.
  var plain: HTML {
    guard let timeline = Timeline(content, days, width: TimelineFigure.wide) else { return "" }
    let small = Timeline(content, days, width: TimelineFigure.narrow)
    return """
      <section aria-labelledby="timeline-name">
      <h2 id="timeline-name">\(name)</h2>
      <figure class="picture">
      \(drawing(timeline, TimelineFigure.wide, "wide"))\
      \(small.map { drawing($0, TimelineFigure.narrow, "narrow") })<figcaption>
      <p class="pointed" hidden aria-hidden="true">Point at a mark to see what it is.</p>
      \(legend(timeline))</figcaption>
      </figure>
      </section>

      """
  }

  private func drawing(_ timeline: Timeline, _ width: Double, _ style: String) -> HTML {
    TimelineDrawing(timeline, width: width, name: name, address: address).markup(style: style)
  }

  private func legend(_ timeline: Timeline) -> HTML {
    let lanes = timeline.lanes.map(\.lane)
    let marks = lanes.flatMap { $0.placed.map(\.mark) + $0.undated.shown }
    var items: [HTML] = []
    func add(_ lane: TimelineMark.Lane, _ text: String, isHollow: Bool = false) {
      let hollow: HTML = isHollow ? " hollow" : ""
      items.append(
        """
        <li><svg viewBox="0 0 14 14" aria-hidden="true" class="key mark \(lane.style)\(hollow)">\
        \(MarkShape(lane).at(7, 7))</svg> \(text)</li>

        """)
    }
    let contacts = marks.filter { $0.lane == .contacts }
    if contacts.contains(where: { !$0.isHollow }) { add(.contacts, "contact held") }
    if contacts.contains(where: \.isHollow) {
      add(.contacts, "planned, proposed, cancelled or refused", isHollow: true)
    }
    let said = marks.filter { $0.lane.list == .statements }
    if said.contains(where: { !$0.isHollow }) { add(.saidByFirst, "said") }
    if said.contains(where: \.isHollow) {
      add(.saidByFirst, "said by the day of its report", isHollow: true)
    }
    for lane in [TimelineMark.Lane.cooperative, .conflictual]
    where marks.contains(where: { $0.lane == lane }) {
      add(lane, "\(lane.rawValue) action")
    }
    items.append("<li>a bar: some time in these days; faded: no known end</li>\n")
    if contacts.contains(where: { $0.tally != nil }) {
      items.append("<li>11×: a tally of contacts</li>\n")
    }
    if !timeline.silences.isEmpty {
      items.append("<li><span class=\"key band\"></span> no contact reported</li>\n")
    }
    return "<ul class=\"legend\">\n\(items)</ul>\n"
  }

  /// Closer, farther, earlier, later, year by year, or any days.
  private func zoom(_ scale: TimelineScale) -> HTML {
    let (first, last) = (scale.first, scale.last)
    let step = max(1, scale.days / 2)
    let quarter = max(1, scale.days / 4)
    var links: [(String, ShownDays)] = []
    if scale.days > 4 {
      links.append(
        ("Closer", ShownDays(from: first.adding(days: quarter), to: last.adding(days: -quarter))))
    }
    if !days.isAll {
      links += [
        ("Farther", ShownDays(from: first.adding(days: -step), to: last.adding(days: step))),
        ("Earlier", ShownDays(from: first.adding(days: -step), to: last.adding(days: -step))),
        ("Later", ShownDays(from: first.adding(days: step), to: last.adding(days: step))),
        ("All days", ShownDays()),
      ]
    }
    let buttons = links.map { name, days in
      "<a class=\"button plain\" href=\"\(address(days, nil))\">\(name)</a>\n" as HTML
    }
    let base = address(ShownDays(), nil)
    let (from, to) = (DatePoint(first).description, DatePoint(last).description)
    return """
      <form class="zoom no-print" action="\(base)" aria-label="Days shown">
      <label>From <input name="from" value="\(days.isAll ? "" : from)" placeholder="\(from)" size="10" \
      maxlength="10" inputmode="numeric"></label>
      <label>To <input name="to" value="\(days.isAll ? "" : to)" placeholder="\(to)" size="10" \
      maxlength="10" inputmode="numeric"></label>
      <button>Show</button>
      \(buttons)</form>
      \(years(scale))
      """
  }

  /// A link for each year in which something has a day.
  private func years(_ scale: TimelineScale) -> HTML {
    let known = Set(
      content.marks.compactMap(\.date).flatMap { date in
        [date.firstDay?.year, date.lastDay?.year].compactMap(\.self)
      }
    ).sorted()
    guard known.count > 1, known.count <= 60 else { return "" }
    let links = known.compactMap { year -> HTML? in
      guard let date = EventDate(year: year), let first = date.firstDay, let last = date.lastDay
      else { return nil }
      let current: HTML = days.first == first && days.last == last ? " aria-current=\"true\"" : ""
      let target = address(ShownDays(from: first, to: last), nil)
      return "<li><a href=\"\(target)\"\(current)>\(year)</a></li>\n"
    }
    return "<nav class=\"years no-print\" aria-label=\"Years\">\n<ul>\n\(links)</ul>\n</nav>\n"
  }
}
