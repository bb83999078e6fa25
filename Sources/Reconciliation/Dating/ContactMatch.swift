import Records

/// Finds the dated contact that an undated report tells of as on a day near its own.
///
/// Input: contacts of dated reports, and the days that the report's other clues leave. Output: for «will meet Putin in
/// Moscow today» the day on which another report places a meeting of the same two in Moscow, if there is only one that
/// it can be. Without the same place, or without days that bound the search, nothing is taken for the same.
struct ContactMatch {
  let accounts: [Account<Contact>]
  let left: DaysLeft
  /// A contact whose own days lie further apart dates nothing.
  private static let widest = 366

  /// The clues with the days that other reports give; those that no report helps are left out.
  func dated(_ clues: [DateClue]) -> [DateClue] {
    guard left.bounds != nil else { return [] }
    return clues.compactMap { clue in clue.contact.flatMap { dated(clue, $0) } }
  }

  private func dated(_ clue: DateClue, _ near: NearContact) -> DateClue? {
    let found = accounts.filter { isSame($0.item, near) }
      .compactMap { account in days(of: account, near).map { (account: account, days: $0) } }
      .filter { !$0.days.isEmpty }
      .sorted {
        ($0.account.id, $0.account.origin.article) < ($1.account.id, $1.account.origin.article)
      }
    guard let first = found.first, let date = first.account.item.date else { return nil }
    let shared = found.reduce(Set(first.days)) { $0.intersection($1.days) }
    guard !shared.isEmpty else { return nil }
    let narrowest = found.map { $0.account }.min { width($0.item.date) < width($1.item.date) }
    let source = narrowest ?? first.account
    var dated = clue
    dated.says += ", which another report dates \(source.item.date ?? date)"
    dated.within = stretches(of: shared)
    dated.passages += source.citations.prefix(1)
    return dated
  }

  /// The days of publication that the date of an account leaves.
  private func days(of account: Account<Contact>, _ near: NearContact) -> [Int]? {
    guard let first = account.item.date?.firstDay, let last = account.item.date?.lastDay,
      last.number - first.number <= ContactMatch.widest
    else { return nil }
    let contacts = (first.number...last.number).filter { number in
      near.weekday.map { $0 == CalendarDay(number: number).weekday.rawValue } ?? true
    }
    let days = contacts.flatMap { day in day - near.latest...day - near.earliest }
    return Set(days).filter(left.allows).sorted()
  }

  private func isSame(_ one: Contact, _ two: NearContact) -> Bool {
    guard Place.isOne(one.place, two.place) == true, one.tally == nil,
      ![.cancelled, .refused].contains(one.status)
    else { return false }
    return one.kind.isInPerson == two.kind.isInPerson
      && Set(one.participants) == Set(two.participants)
  }

  private func width(_ date: EventDate?) -> Int {
    guard let first = date?.firstDay, let last = date?.lastDay else { return Int.max }
    return last.number - first.number
  }

  /// The runs of days as dates, in order.
  private func stretches(of days: Set<Int>) -> [EventDate] {
    var runs: [ClosedRange<Int>] = []
    for day in days.sorted() {
      if let last = runs.last, last.upperBound + 1 == day {
        runs[runs.count - 1] = last.lowerBound...day
      } else {
        runs.append(day...day)
      }
    }
    return runs.compactMap {
      EventDate(
        from: CalendarDay(number: $0.lowerBound), to: CalendarDay(number: $0.upperBound))
    }
  }
}

extension Contact.Kind {
  fileprivate var isInPerson: Bool { [.meeting, .visit, .summit, .pressConference].contains(self) }
}
