package import Records
import Store

/// The days that a picture shows: all, or those between two that a reader has chosen.
package struct ShownDays: Hashable, Sendable {
  package let first: CalendarDay?
  package let last: CalendarDay?

  package init(from first: CalendarDay? = nil, to last: CalendarDay? = nil) {
    self.first = first
    self.last = last
  }

  /// Whether every day is shown.
  var isAll: Bool { first == nil && last == nil }

  /// As an address has them.
  var items: [PageAddress.QueryItem] {
    [("from", first), ("to", last)].compactMap { name, day in
      day.map { PageAddress.QueryItem(name, DatePoint($0).description) }
    }
  }

  /// Whether something lies in them, as lists are narrowed: by its own date, else by its report's.
  func hold(_ date: EventDate?, reported: EventDate?) -> Bool {
    guard !isAll else { return true }
    guard let date = date ?? reported else { return false }
    if let first, let end = date.lastDay, end < first { return false }
    if let last, let start = date.firstDay, start > last { return false }
    return true
  }
}

/// How long a stretch of days is, in words: «3 years 8 months», «4 months», «45 days».
struct DaysInWords {
  let text: String
  /// «3 y 8 m», for narrow places.
  let short: String

  init(_ days: Int) {
    let months = Int((Double(days) / 30.436_875).rounded())
    guard months >= 3 else {
      text = Counted.text(days, "day")
      short = "\(days) d"
      return
    }
    let (years, rest) = (months / 12, months % 12)
    let parts = [(years, "year"), (rest, "month")].filter { $0.0 > 0 }
    text = parts.map { Counted.text($0.0, $0.1) }.joined(separator: " ")
    short = parts.map { "\($0.0) \($0.1.prefix(1))" }.joined(separator: " ")
  }
}
