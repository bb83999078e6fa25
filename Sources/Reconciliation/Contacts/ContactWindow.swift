import Records

/// The days on which a contact can have taken place, as far as one account tells.
///
/// «On Monday» in a report of 2022-02-08 gives that one day; a contact without a date lies some days before its
/// report, a planned one after it; a report without a date leaves it open.
struct ContactWindow {
  /// Days since 1970-01-01; nil where the window is open.
  let first: Int?
  let last: Int?
  /// Whether it is of few days, by a date of the contact's own.
  let isSharp: Bool
  /// Whether it follows from a date of the contact's own.
  let isDated: Bool

  /// A stay or a conference that is told as one date lasts no longer.
  private static let sharpDays = 4
  /// News tells what happened within these days before it, unless it says when.
  private static let daysBefore = 10
  /// Plans without a date are for these days.
  private static let daysAhead = 60

  init(_ account: Account<Contact>) {
    if let date = account.item.date {
      first = date.firstDay?.number
      last = date.lastDay?.number
      isDated = true
      isSharp = ContactWindow.width(first, last).map { $0 <= ContactWindow.sharpDays } ?? false
      return
    }
    isSharp = false
    isDated = false
    let published = account.origin.publishedWithin
    let isAhead = [.planned, .proposed].contains(account.item.status)
    if isAhead {
      first = published?.firstDay?.number
      last = published?.lastDay.map { $0.number + ContactWindow.daysAhead }
    } else {
      first = published?.firstDay.map { $0.number - ContactWindow.daysBefore }
      last = published?.lastDay?.number
    }
  }

  private init(first: Int?, last: Int?) {
    self.first = first
    self.last = last
    isSharp = false
    isDated = false
  }

  /// The window of an undated contact with a year more before it: for what is told again with its place.
  var wide: ContactWindow {
    isDated ? self : ContactWindow(first: first.map { $0 - 366 }, last: last)
  }

  func overlaps(_ other: ContactWindow) -> Bool {
    if let first, let otherLast = other.last, otherLast < first { return false }
    if let last, let otherFirst = other.first, last < otherFirst { return false }
    return true
  }

  /// Whether nothing bounds it but what leaves years.
  var isOpen: Bool { !isDated && width > 500 }

  /// The smaller the sharper; open windows last.
  var width: Int { ContactWindow.width(first, last) ?? Int.max }

  private static func width(_ first: Int?, _ last: Int?) -> Int? {
    guard let first, let last else { return nil }
    return last - first + 1
  }
}
