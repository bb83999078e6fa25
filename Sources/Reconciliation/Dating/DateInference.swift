package import Records

/// The date of publication that the clues of an undated report leave, and how.
package struct InferredDate: Hashable, Sendable {
  /// One day, or the first and the last of the days that are left.
  package let interval: EventDate
  /// The clues that bound it, the most trustworthy first.
  package let clues: [DateClue]
  /// Clues that contradict more trustworthy ones, and do not count.
  package let dropped: [DateClue]

  /// The reasoning, a sentence for each clue.
  package var reasons: [String] { clues.map(\.says) }
}

/// Infers when a report without a date was published: clues → the days that all of them allow.
///
/// Input: the clues of the report, and contacts that other reports date. Output: the days left, or nil. «President Joe
/// Biden», «the French presidential election in April this year» and «last December» leave 2022-01-01 to 2022-04-10.
/// Clues are taken from the most trustworthy kind to the least (the order of ``DateClue/Kind``); one that would leave
/// no day is dropped and named. Days of the week count only if all of them agree. What is open to one side, or wider
/// than five years, is no date. The result does not depend on the order of the accounts.
package struct DateInference: Sendable {
  /// An interval of more days tells too little to be called a date: five years, the longest that heads of government
  /// commonly hold office between elections, which is what a report tells of its time when it tells nothing else.
  package static let widest = 5 * 365 + 2

  package init() {}

  /// The first and the last day that the clues of an undated report leave, however far apart; nil when they are open
  /// to one side. Contacts of other reports are not looked at.
  package func bounds(of clues: [DateClue]) -> (first: CalendarDay, last: CalendarDay)? {
    let days = clues.reduce(DaysLeft()) { left, clue in
      let narrowed = left.narrowed(by: clue)
      return narrowed.isEmpty ? left : narrowed
    }.bounds
    return days.map { (CalendarDay(number: $0.lowerBound), CalendarDay(number: $0.upperBound)) }
  }

  /// The date that the clues of an undated report leave; nil when they leave none.
  ///
  /// `accounts` are contacts of dated reports; those without a day are passed over.
  package func date(from clues: [DateClue], accounts: [Account<Contact>] = []) -> InferredDate? {
    var left = DaysLeft()
    var used: [DateClue] = []
    var dropped: [DateClue] = []
    for kind in DateClue.Kind.allCases {
      var group = clues.filter { $0.kind == kind }
      if kind == .contact {
        let matching = ContactMatch(accounts: accounts, left: left)
        group = matching.dated(group)
      }
      guard kind != .weekday else {
        let together = group.reduce(left) { $0.narrowed(by: $1) }
        if together.isEmpty { dropped += group } else { left = together; used += group }
        continue
      }
      for clue in DateInference.ordered(group) {
        let narrowed = left.narrowed(by: clue)
        if narrowed.isEmpty { dropped.append(clue) } else { left = narrowed; used.append(clue) }
      }
    }
    guard let days = left.bounds, days.count <= DateInference.widest,
      let interval = EventDate(
        from: CalendarDay(number: days.lowerBound), to: CalendarDay(number: days.upperBound))
    else { return nil }
    return InferredDate(
      interval: interval, clues: DateInference.needed(used, for: left), dropped: dropped)
  }

  /// Of one kind what begins latest first: a report names offices and days of the past more often than of the future.
  private static func ordered(_ clues: [DateClue]) -> [DateClue] {
    clues.enumerated().sorted { one, two in
      let first = { (clue: DateClue) in clue.within.compactMap(\.firstDay).max()?.number ?? Int.min
      }
      return (first(two.element), one.offset) < (first(one.element), two.offset)
    }.map(\.element)
  }

  /// The clues without those that change nothing beside all others.
  private static func needed(_ clues: [DateClue], for left: DaysLeft) -> [DateClue] {
    var kept = clues
    for clue in clues.reversed() {
      let others = kept.filter { $0 != clue }
      if others.reduce(DaysLeft(), { $0.narrowed(by: $1) }).bounds == left.bounds { kept = others }
    }
    return kept
  }
}
