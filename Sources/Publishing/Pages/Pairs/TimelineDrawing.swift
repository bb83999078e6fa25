import Records
import Store

/// A timeline as SVG: every mark and every number of a crowd is a link, and no colour says anything alone.
struct TimelineDrawing {
  private let timeline: Timeline
  private let width: Double
  private let name: String
  /// The page that shows some days, and with a list's name all of its lines.
  private let address: (ShownDays, RecordList?) -> PageAddress

  private static let row = 13.0
  private static let label = 24.0
  private static let gap = 10.0
  private static let axis = 24.0

  init(
    _ timeline: Timeline, width: Double, name: String,
    address: @escaping (ShownDays, RecordList?) -> PageAddress
  ) {
    self.timeline = timeline
    self.width = width
    self.name = name
    self.address = address
  }

  /// The picture; `style` is its class, by which pages show it on wide or narrow screens.
  func markup(style: String) -> HTML {
    let (tops, bottom) = tops
    let height = bottom + 6
    let scale = timeline.scale
    let lanes = zip(timeline.lanes, tops).map { lane($0, top: $1) }
    let days = "data-first=\"\(scale.first.number)\" data-last=\"\(scale.last.number)\"" as HTML
    return """
      <svg class="timeline \(style)" viewBox="0 0 \(width) \(height)" role="group" \
      aria-label="\(name)" data-left="\(scale.left)" data-right="\(scale.right)" \(days)>
      \(grid(to: bottom))\(silences(to: tops))\(lanes)<rect class="brush" x="0" y="\(TimelineDrawing.axis)" \
      width="0" height="\(bottom - TimelineDrawing.axis)"/>
      </svg>

      """
  }

  /// Where each lane begins, and where the last one ends.
  private var tops: ([Double], Double) {
    var tops: [Double] = []
    var y = TimelineDrawing.axis + (timeline.silences.isEmpty ? 4 : 22)
    for named in timeline.lanes {
      tops.append(y)
      y += TimelineDrawing.height(named.lane)
    }
    return (tops, y)
  }

  private static func height(_ lane: TimelineLane) -> Double {
    label + Double(lane.rows) * row + gap
  }

  private func grid(to bottom: Double) -> HTML {
    let scale = timeline.scale
    let isNarrow = width < 600
    let ticks = scale.ticks(apart: isNarrow ? 44 : 56).map { tick -> HTML in
      let x = scale.x(tick.day)
      let style: HTML = tick.isYear ? "tick year" : "tick"
      let hasRoom = x + Double(tick.label.count) * 7 < scale.right + 8
      let name: HTML =
        hasRoom ? "<text class=\"\(style)\" x=\"\(x + 3)\" y=\"13\">\(tick.label)</text>" : ""
      return """
        <line class="\(style)" x1="\(x)" x2="\(x)" y1="\(TimelineDrawing.axis - 8)" y2="\(bottom)"/>\(name)

        """
    }
    let side: HTML =
      scale.right < width - 20
      ? """
      <line class="side" x1="\(scale.right + 8)" x2="\(scale.right + 8)" y1="4" y2="\(bottom)"/>\
      <text class="tick" x="\(scale.right + 14)" y="13">\(isNarrow ? "–" : "no date")</text>

      """ : ""
    return """
      <g aria-hidden="true">
      \(ticks)\(side)<line class="axis" x1="\(scale.left)" x2="\(scale.right)" \
      y1="\(TimelineDrawing.axis)" y2="\(TimelineDrawing.axis)"/>
      </g>

      """
  }

  /// Bands through the lane of contacts, with their lengths above it.
  private func silences(to tops: [Double]) -> HTML {
    guard let top = tops.first, let lane = timeline.lanes.first?.lane else { return "" }
    let depth = lane.lane == .contacts ? TimelineDrawing.height(lane) : 0
    let scale = timeline.scale
    let start = TimelineDrawing.axis
    let height = top + depth - start
    let bands = timeline.silences.map { silence -> HTML in
      let (left, right) = (scale.inside(scale.x(silence.from)), scale.inside(scale.end(silence.to)))
      let words = DaysInWords(silence.days)
      let room = (right - left) / 6.4
      let text =
        ["\(words.text) of silence", words.text, words.short].first { Double($0.count) < room }
        ?? ""
      let span = ShownDays(from: silence.from, to: silence.to).text
      let sentence = "No contact reported for \(words.text): \(span)"
      return """
        <a class="silence" href="\(address(ShownDays(from: silence.from, to: silence.to), nil))" \
        aria-label="\(sentence)"><title>\(sentence)</title>\
        <rect x="\(left)" y="\(start)" width="\(right - left)" height="\(height)"/>\
        <text x="\((left + right) / 2)" y="\(start + 15)" text-anchor="middle">\(text)</text></a>

        """
    }
    return "\(bands)"
  }

  private func lane(_ named: Timeline.NamedLane, top: Double) -> HTML {
    let lane = named.lane
    let style = lane.lane.style
    let marks = lane.placed.map { place in
      mark(place.mark, style) { bar(place, y: y(place.row, top)) }
    }
    let crowds = lane.crowds.map { crowd($0, of: lane, y: y(lane.crowdRow, top)) }
    return """
      <g class="lane \(style)">
      <line class="lane-rule" x1="\(timeline.scale.left)" x2="\(timeline.scale.right)" y1="\(top)" y2="\(top)"/>
      <text class="lane-name" x="\(timeline.scale.left)" y="\(top + 16)">\(named.name) \
      <tspan class="lane-count">\(lane.count)</tspan></text>
      \(marks)\(crowds)\(undated(lane, top: top))</g>

      """
  }

  /// The middle of a row.
  private func y(_ row: Int, _ top: Double) -> Double {
    top + TimelineDrawing.label + Double(row) * TimelineDrawing.row + TimelineDrawing.row / 2
  }

  private func mark(_ mark: TimelineMark, _ style: String, _ shape: () -> HTML) -> HTML {
    let hollow: HTML = mark.isHollow ? " hollow" : ""
    return """
      <a class="mark \(style)\(hollow)" href="\(PageAddress.line(mark.id))" \
      aria-label="\(mark.title)"><title>\(mark.title)</title>\(shape())</a>

      """
  }

  /// A round mark for a day, a bar for more; the ends of a bar fade where its date has none.
  private func bar(_ place: TimelineLane.Placed, y: Double) -> HTML {
    let (left, right) = (place.left, place.right)
    if place.mark.tally == nil, right - left < 14, !place.isOpenLeft, !place.isOpenRight {
      return MarkShape(place.mark.lane).at((left + right) / 2, y)
    }
    let fade = min(18, (right - left) / 3)
    let from = place.isOpenLeft ? left + fade : left
    let to = place.isOpenRight ? right - fade : right
    let number = place.mark.tally.map { tally -> HTML in
      """
      <text class="tally" x="\((left + right) / 2)" y="\(y + 3.5)" text-anchor="middle">\(tally)×</text>
      """
    }
    let tails =
      (place.isOpenLeft ? tail(from: left, to: from, y: y, isLeft: true) : [])
      + (place.isOpenRight ? tail(from: to, to: right, y: y, isLeft: false) : [])
    let ends: HTML = place.mark.tally == nil ? "" : " class=\"tally\""
    return """
      <rect\(ends) x="\(from)" y="\(y - 4.5)" width="\(to - from)" height="9" rx="3"/>\(tails)\(number)
      """
  }

  /// Three pieces that grow fainter towards an end that is not known.
  private func tail(from left: Double, to right: Double, y: Double, isLeft: Bool) -> [HTML] {
    let piece = (right - left) / 3
    return (0..<3).map { index in
      let strength = Double(isLeft ? index + 1 : 3 - index) * 0.2
      return """
        <rect class="tail" x="\(left + Double(index) * piece)" y="\(y - 3.5)" width="\(piece)" \
        height="7" opacity="\(strength)"/>
        """
    }
  }

  private func crowd(_ crowd: TimelineLane.Crowd, of lane: TimelineLane, y: Double) -> HTML {
    let (first, last) = (timeline.scale.first, timeline.scale.last)
    let isWhole = crowd.days == ShownDays(from: first, to: last)
    let target = address(crowd.days, isWhole || crowd.days.isOneDay ? lane.lane.list : nil)
    let text = "\(crowd.count) more, \(crowd.days.text): show them larger"
    return self.badge("+\(crowd.count)", (crowd.left, crowd.right), y, text, target)
  }

  private func badge(
    _ number: String, _ ends: (left: Double, right: Double), _ y: Double, _ text: String,
    _ target: PageAddress
  ) -> HTML {
    """
    <a class="crowd" href="\(target)" aria-label="\(text)"><title>\(text)</title>\
    <rect x="\(ends.left + 1)" y="\(y - 6.5)" width="\(ends.right - ends.left - 2)" height="13" rx="6.5"/>\
    <text x="\((ends.left + ends.right) / 2)" y="\(y + 4)" text-anchor="middle">\(number)</text></a>

    """
  }

  /// What has no day, beside the plot.
  private func undated(_ lane: TimelineLane, top: Double) -> HTML {
    let columns = width < 600 ? 3 : 6
    let left = timeline.scale.right + 20
    let marks = lane.undated.shown.enumerated().map { index, mark in
      self.mark(mark, lane.lane.style) {
        MarkShape(lane.lane).at(
          left + Double(index % columns) * 12, y(index / columns, top))
      }
    }
    guard lane.undated.more > 0 else { return "\(marks)" }
    let row = (lane.undated.shown.count + columns - 1) / columns
    let badge = badge(
      "+\(lane.undated.more)", (left - 6, left + 24), y(row, top),
      "\(lane.undated.more) more without a date: list them",
      address(ShownDays(), lane.lane.list))
    return "\(marks)\(badge)"
  }
}

extension ShownDays {
  /// Whether it is a single day, which cannot be shown larger.
  fileprivate var isOneDay: Bool { first != nil && first == last }

  /// «29 May to 30 June 2017».
  var text: String {
    switch (first, last) {
    case (let first?, let last?):
      EventDate(from: first, to: last).map { DateWords.text($0) } ?? DateWords.text(first)
    case (let first?, nil): "from \(DateWords.text(first))"
    case (nil, let last?): "until \(DateWords.text(last))"
    case (nil, nil): "all days"
    }
  }
}

/// The shape by which a mark tells its kind, beside its colour.
struct MarkShape {
  private let lane: TimelineMark.Lane

  init(_ lane: TimelineMark.Lane) {
    self.lane = lane
  }

  func at(_ x: Double, _ y: Double) -> HTML {
    switch lane {
    case .contacts: "<circle cx=\"\(x)\" cy=\"\(y)\" r=\"4.5\"/>"
    case .saidByFirst, .saidBySecond:
      "<rect x=\"\(x - 4)\" y=\"\(y - 4)\" width=\"8\" height=\"8\" rx=\"1.5\"/>"
    case .cooperative:
      "<path d=\"M\(x - 5) \(y + 4)L\(x) \(y - 5)L\(x + 5) \(y + 4)Z\"/>"
    case .conflictual:
      "<path d=\"M\(x - 5) \(y - 4)L\(x) \(y + 5)L\(x + 5) \(y - 4)Z\"/>"
    }
  }
}
