package import Records

/// A stretch of days on which no report places a contact of a pair.
///
/// It is told only between contacts with dates, and only for days between the first and the last report about the pair
/// that the record holds: before the first report there was nobody to tell. It means that no report of this record
/// tells of a contact then, and not that there was none.
package struct Silence: Hashable, Sendable {
  /// Shorter stretches are not told unless asked for.
  package static let leastDays = 90

  /// The first day without a contact.
  package let from: CalendarDay
  /// The last day without one.
  package let to: CalendarDay
  /// How many contacts without a date can lie in it.
  package let undated: Int

  package var days: Int { to.number - from.number + 1 }

  /// The stretches, the longest first.
  ///
  /// A contact takes up every day that its date can mean, so that «2017» leaves no silence in 2017 and ends none on a
  /// day of that year; so does a tally with its span. An open end reaches to the end of time.
  static func all(in dealings: Dealings, leastDays: Int) -> [Silence] {
    guard let span = span(of: dealings) else { return [] }
    let held = dealings.contacts.filter { $0.item.status == .held }
    let taken = held.compactMap(\.item.date).map {
      (first: $0.firstDay?.number ?? Int.min, last: $0.lastDay?.number ?? Int.max)
    }.sorted { ($0.first, $0.last) < ($1.first, $1.last) }
    let undated = held.filter { $0.item.date == nil }
    var silences: [Silence] = []
    var last = taken.first?.last ?? Int.max
    for contact in taken.dropFirst() {
      if contact.first > last {
        let (from, to) = (max(last + 1, span.first), min(contact.first - 1, span.last))
        if to - from + 1 >= max(1, leastDays) {
          silences.append(Silence(from, to, undated: undated))
        }
      }
      last = max(last, contact.last)
    }
    return silences.sorted { ($0.days, $1.from) > ($1.days, $0.from) }
  }

  /// An undated contact that took place can lie in the silence unless a report of it was out before.
  private init(_ from: Int, _ to: Int, undated: [RecordLine<Contact>]) {
    self.from = CalendarDay(number: from)
    self.to = CalendarDay(number: to)
    self.undated =
      undated.filter { line in
        line.article.published?.lastDay.map { $0.number >= from } ?? true
      }.count
  }

  /// The days by which surely the first and on which surely the last dated report was out.
  private static func span(of dealings: Dealings) -> (first: Int, last: Int)? {
    let published = dealings.articles.values.compactMap(\.published)
    guard let first = published.compactMap({ $0.lastDay?.number }).min(),
      let last = published.compactMap({ $0.firstDay?.number }).max(), first <= last
    else { return nil }
    return (first, last)
  }
}
