import Records
import Store

/// What a picture of time shows, laid out: lanes of marks over an axis, with the silences between contacts.
struct Timeline: Hashable, Sendable {
  /// What is drawn, before it has a place.
  struct Content: Sendable {
    /// What the lanes are called, in order; a lane without marks is left out.
    let lanes: [(lane: TimelineMark.Lane, name: String)]
    let marks: [TimelineMark]
    var silences: [Silence] = []
  }

  /// A lane with what it is called.
  struct NamedLane: Hashable, Sendable {
    let name: String
    let lane: TimelineLane
  }

  let scale: TimelineScale
  let lanes: [NamedLane]
  /// Those of which a day is shown, in the order of time.
  let silences: [Silence]

  /// Nil where nothing has a day and nothing is without one.
  init?(_ content: Content, _ days: ShownDays, width: Double) {
    let marks = content.marks.filter { $0.date == nil || days.hold($0.date, reported: nil) }
    guard !marks.isEmpty else { return nil }
    let isNarrow = width < 600
    let margin = 10.0
    let hasUndated = marks.contains { $0.date == nil }
    let side = hasUndated ? (isNarrow ? 46.0 : 84.0) : 0
    let (first, last) = Timeline.span(of: marks, days)
    scale = TimelineScale(from: first, to: last, left: margin, right: width - margin - side)
    var room = TimelineLane.Room(scale: scale)
    room.columns = isNarrow ? 3 : 6
    let byLane = Dictionary(grouping: marks, by: \.lane)
    lanes = content.lanes.compactMap { lane, name in
      byLane[lane].map { NamedLane(name: name, lane: TimelineLane(lane, $0, in: room)) }
    }
    silences = content.silences.filter { $0.to >= first && $0.from <= last }
      .sorted { $0.from < $1.from }
  }

  /// The days chosen, else those of all dates with a little room on both sides.
  private static func span(
    of marks: [TimelineMark], _ days: ShownDays
  ) -> (CalendarDay, CalendarDay) {
    let dates = marks.compactMap(\.date)
    let firsts = dates.compactMap { $0.firstDay ?? $0.lastDay }
    let lasts = dates.compactMap { $0.lastDay ?? $0.firstDay }
    let today = CalendarDay(number: 0)
    let first = days.first ?? firsts.min() ?? days.last ?? today
    let last = days.last ?? lasts.max() ?? first
    let room = max(3, (last.number - first.number) / 60)
    return (
      days.first ?? first.adding(days: -room), max(first, days.last ?? last.adding(days: room))
    )
  }
}
