import Records

/// Where days lie on a line from left to right.
struct TimelineScale: Hashable, Sendable {
  let first: CalendarDay
  let last: CalendarDay
  let left: Double
  let right: Double

  /// A scale of at least a week, so that a single day is no point without width.
  init(from first: CalendarDay, to last: CalendarDay, left: Double, right: Double) {
    self.first = first
    self.last = max(last, first)
    self.left = left
    self.right = right
  }

  var days: Int { last.number - first.number + 1 }

  /// Where a day begins.
  func x(_ day: CalendarDay) -> Double {
    left + Double(day.number - first.number) / Double(days) * (right - left)
  }

  /// Where a day ends.
  func end(_ day: CalendarDay) -> Double { x(day.adding(days: 1)) }

  func inside(_ x: Double) -> Double { min(max(x, left), right) }

  /// A mark of the axis.
  struct Tick: Hashable, Sendable {
    let day: CalendarDay
    let label: String
    /// Whether a year begins there.
    let isYear: Bool
  }

  /// The days that the axis names, at least some units of length apart.
  func ticks(apart: Double) -> [Tick] {
    let unit = (right - left) / Double(days)
    if let step = [1, 2, 7].first(where: { Double($0) * unit >= apart }) {
      return dayTicks(step)
    }
    let month = unit * 30.4
    if let step = [1, 3, 6].first(where: { Double($0) * month >= apart }) {
      return monthTicks(step)
    }
    let steps = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000]
    let step = steps.first { Double($0) * month * 12 >= apart } ?? 1000
    let start = first.year + (step - first.year % step) % step
    return stride(from: start, through: last.year, by: step).compactMap { year in
      tick(CalendarDay(year: year, month: 1, day: 1), "\(year)", isYear: true)
    }
  }

  private func dayTicks(_ step: Int) -> [Tick] {
    stride(from: first.number, through: last.number, by: step).compactMap { number in
      let day = CalendarDay(number: number)
      let isNamed = number == first.number || day.day <= step
      let name = "\(day.day)" + (isNamed ? " " + TimelineScale.name(ofMonth: day.month) : "")
      return tick(day, number == first.number ? "\(name) \(day.year)" : name, isYear: false)
    }
  }

  private func monthTicks(_ step: Int) -> [Tick] {
    var ticks: [Tick] = []
    var month = first.year * 12 + first.month - 1
    month += (step - month % step) % step
    while month <= last.year * 12 + last.month - 1 {
      let (year, index) = (month / 12, month % 12)
      let isYear = index == 0 || ticks.isEmpty
      let label = index == 0 ? "\(year)" : TimelineScale.name(ofMonth: index + 1)
      if let tick = tick(
        CalendarDay(year: year, month: index + 1, day: 1),
        isYear && index > 0 ? "\(label) \(year)" : label, isYear: index == 0)
      {
        ticks.append(tick)
      }
      month += step
    }
    return ticks
  }

  private func tick(_ day: CalendarDay?, _ label: String, isYear: Bool) -> Tick? {
    guard let day, day >= first, day <= last else { return nil }
    return Tick(day: day, label: label, isYear: isYear)
  }

  static func name(ofMonth month: Int) -> String {
    let names = [
      "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]
    return names.indices.contains(month - 1) ? names[month - 1] : ""
  }
}
