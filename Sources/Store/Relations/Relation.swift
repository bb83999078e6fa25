package import Records

/// The length of a period in which dealings are counted.
package enum PeriodLength: String, Sendable, CaseIterable {
  case year, month

  /// The period in which a date lies as a whole; the year of a month-long count where no month holds it.
  ///
  /// «May 2017» is in 2017-05 and in 2017; «2017» is in no month, but in 2017; «2016 or 2017» is in none.
  func period(of date: EventDate?) -> EventDate? {
    guard let first = date?.firstDay, let last = date?.lastDay, first.year == last.year else {
      return nil
    }
    let month = self == .month && first.month == last.month ? first.month : nil
    return month.flatMap { EventDate(year: first.year, month: $0) } ?? EventDate(year: first.year)
  }
}

/// How two sides dealt with each other over time, as far as the record's reports tell.
///
/// A pair with no line in a period has no entry for it. That reports tell of nothing is no evidence that nothing was:
/// the record knows the reports that it was given.
package struct Relation: Hashable, Sendable {
  package let a: Party
  package let b: Party
  /// In order, a year after its months; what lies in no one period comes last, under nil.
  package let periods: [RelationPeriod]
  /// The first contact held of those with a date.
  package let first: RecordLine<Contact>?
  /// The last one.
  package let last: RecordLine<Contact>?
  /// Stretches without a reported contact, the longest first.
  package let silences: [Silence]
  /// How many articles tell of the pair.
  package let reports: Int
  /// How many of them are no reprints of one another.
  package let independentSources: Int

  /// Counts dealings by period; stretches of fewer days than `leastDays` are no silence.
  package init(_ dealings: Dealings, by length: PeriodLength, leastDays: Int = Silence.leastDays) {
    a = dealings.a
    b = dealings.b
    reports = dealings.articles.count
    independentSources = dealings.independentSources
    periods = RelationPeriod.all(in: dealings, by: length)
    let dated = dealings.contacts.filter { $0.isHeldContact && $0.item.date != nil }
    first = dated.first
    last = dated.max { Relation.ends($0, before: $1) }
    silences = Silence.all(in: dealings, leastDays: leastDays)
  }

  private static func ends(
    _ left: RecordLine<Contact>, before right: RecordLine<Contact>
  ) -> Bool {
    let (l, r) = (left.item.date, right.item.date)
    return (l?.lastDay?.number ?? Int.max, l?.firstDay?.number ?? Int.min)
      < (r?.lastDay?.number ?? Int.max, r?.firstDay?.number ?? Int.min)
  }
}

/// What is told of one period.
package struct RelationPeriod: Hashable, Sendable {
  /// A year or a month; nil for what has no date, or one that spans several periods.
  package let period: EventDate?
  /// Contacts held, each told by itself; tallies are not among them.
  package var contacts = 0
  /// The highest number that a tally of the period gives («have spoken 11 times»), beside the contacts and never
  /// added to them: some of them it counts as well.
  package var tally: Int?
  /// Actions done that are cooperative.
  package var cooperative = 0
  /// Actions done that are conflictual.
  package var conflictual = 0
  /// The sum of their places on PLOVER's scale.
  package private(set) var scores = 0
  package var statements = 0

  /// The mean place of the actions, from -2 (deeds of conflict) to 2 (deeds of cooperation), as
  /// ``QuadClass/score`` gives it; nil without an action.
  package var meanScore: Double? {
    let actions = cooperative + conflictual
    return actions == 0 ? nil : Double(scores) / Double(actions)
  }

  /// The periods of which something is told.
  ///
  /// A contact or an action without a date lies in no period: a report can tell of it years later. A statement
  /// without a date counts in the period of its earliest report.
  static func all(in dealings: Dealings, by length: PeriodLength) -> [RelationPeriod] {
    var periods: [EventDate?: RelationPeriod] = [:]
    func add(_ date: EventDate?, _ change: (inout RelationPeriod) -> Void) {
      let period = length.period(of: date)
      change(&periods[period, default: RelationPeriod(period: period)])
    }
    for line in dealings.contacts where line.item.status == .held {
      add(line.item.date) { period in
        if let tally = line.item.tally {
          period.tally = max(period.tally ?? 0, tally)
        } else {
          period.contacts += 1
        }
      }
    }
    for line in dealings.actions where line.item.status == .happened {
      add(line.item.date) { $0.count(line.item.type.quadClass) }
    }
    for line in dealings.statements {
      add(line.item.date ?? line.article.published) { $0.statements += 1 }
    }
    return periods.values.sorted { $0.order < $1.order }
  }

  private init(period: EventDate?) {
    self.period = period
  }

  private mutating func count(_ quadClass: QuadClass) {
    if quadClass.isCooperative { cooperative += 1 } else { conflictual += 1 }
    scores += quadClass.score
  }

  /// By the last day; a year stands after its December.
  private var order: (Int, Int) {
    (period?.lastDay?.number ?? Int.max, -(period?.firstDay?.number ?? Int.min + 1))
  }
}

extension RecordLine<Contact> {
  /// Whether it is one contact that took place.
  package var isHeldContact: Bool { item.status == .held && item.tally == nil }
}
