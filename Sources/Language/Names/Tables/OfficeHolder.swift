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
  var shortNames: [String]
  var terms: [Term]

  /// How far the person's nearest term lies from a period, in days; 0 in office.
  func distance(to period: Period) -> Int {
    terms.map { $0.days.distance(to: period) }.min() ?? Int.max
  }

  /// The term nearest to a period, or the last term.
  func term(in period: Period?) -> Term? {
    guard let period else { return terms.last }
    return terms.min { $0.days.distance(to: period) < $1.days.distance(to: period) }
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
  init?(_ bytes: [UInt8], from: Range<Int>, to: Range<Int>) {
    guard let first = Period.days(bytes, from)?.first else { return nil }
    self.first = first
    last = to.isEmpty ? Int.max / 2 : Period.days(bytes, to)?.last ?? first
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
  private static func days(_ bytes: [UInt8], _ range: Range<Int>) -> (first: Int, last: Int)? {
    var (year, month, day) = (0, 0, 0)
    var fields = 0
    for index in range {
      let byte = bytes[index]
      if byte == 45 {
        fields += 1
        continue
      }
      guard (48...57).contains(byte) else { break }
      let digit = Int(byte) - 48
      switch fields {
      case 0: year = year * 10 + digit
      case 1: month = month * 10 + digit
      default: day = day * 10 + digit
      }
    }
    guard year > 0 else { return nil }
    let lastMonth = month > 0 ? month : 12
    let length = CalendarDay.lengthOfMonth(year: year, month: lastMonth)
    let firstDay = CalendarDay(year: year, month: max(month, 1), day: max(day, 1))
    let lastDay = CalendarDay(year: year, month: lastMonth, day: day > 0 ? day : length)
    guard let firstDay, let lastDay else { return nil }
    return (firstDay.number, lastDay.number)
  }
}
