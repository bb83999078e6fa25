import Records

/// A person whom the tables know, with the offices held.
struct OfficeHolder {
  /// One term in one office.
  struct Term {
    /// `president`, `foreignMinister`, …: the code of the table.
    let office: String
    /// The code of a state (`FR`) or organisation (`NATO`).
    let state: String
    let days: Period
  }

  let name: String
  /// Folded forms of one word that can stand for the person: surnames, given names used alone.
  var shortNames: Set<String>
  var terms: [Term]

  /// How far the person's nearest term lies from a period, in days; 0 in office.
  func distance(to period: Period) -> Int {
    terms.map { $0.days.distance(to: period) }.min() ?? Int.max
  }

  /// The state of the term nearest to a period, or of the last term.
  func state(in period: Period?) -> String? {
    guard let period else { return terms.last?.state }
    return terms.min { $0.days.distance(to: period) < $1.days.distance(to: period) }?.state
  }
}

/// Some days in a row, counted since 1970-01-01.
struct Period: Hashable {
  var first: Int
  var last: Int

  init(first: Int, last: Int) {
    self.first = first
    self.last = last
  }

  /// The days that a date can mean; nil for an open interval.
  init?(_ date: EventDate) {
    guard let first = date.firstDay, let last = date.lastDay else { return nil }
    self.init(first: first.number, last: last.number)
  }

  /// A term as the tables write it: `from` and `to` are EDTF, an empty `to` is open.
  init?(from: Substring, to: Substring) {
    guard let first = Period.days(from)?.first else { return nil }
    self.first = first
    last = to.isEmpty ? Int.max / 2 : Period.days(to)?.last ?? first
  }

  func overlaps(_ other: Period) -> Bool {
    first <= other.last && other.first <= last
  }

  func contains(_ other: Period) -> Bool {
    first <= other.first && other.last <= last
  }

  func intersection(_ other: Period) -> Period? {
    overlaps(other) ? Period(first: max(first, other.first), last: min(last, other.last)) : nil
  }

  /// Days between the two; 0 when they share one.
  func distance(to other: Period) -> Int {
    overlaps(other) ? 0 : max(other.first - last, first - other.last)
  }

  /// Reads `1997`, `1997-06` and `1997-06-04` without building an ``EventDate``: there are
  /// thousands at start-up.
  private static func days(_ text: Substring) -> (first: Int, last: Int)? {
    let trimmed = text.utf8.prefix { ($0 >= 48 && $0 <= 57) || $0 == 45 }
    let parts = trimmed.split(separator: 45).map { field in
      field.reduce(0) { $0 * 10 + Int($1) - 48 }
    }
    guard let year = parts.first, year > 0 else { return nil }
    let month = parts.count > 1 ? parts[1] : nil
    let firstDay = CalendarDay(
      year: year, month: month ?? 1, day: parts.count > 2 ? parts[2] : 1)
    let lastMonth = month ?? 12
    let length = CalendarDay.lengthOfMonth(year: year, month: lastMonth)
    let lastDay = CalendarDay(
      year: year, month: lastMonth, day: parts.count > 2 ? parts[2] : length)
    guard let firstDay, let lastDay else { return nil }
    return (firstDay.number, lastDay.number)
  }
}
