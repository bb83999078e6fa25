package import Records

/// A person named with an office that the tables know: «Russian President Vladimir Putin».
package struct NamedOffice: Hashable, Sendable {
  package let span: TextSpan
  /// The person's name as the tables give it.
  package let holder: String
  /// The terms in that office, first and last days, in the order of the tables; an open end is nil.
  package let terms: [EventDate]
}

/// The days in which an undated article can have been written, told by the offices it names.
///
/// «Russian President Vladimir Putin» with «French President Emmanuel Macron» is 2017 or later. Nothing
/// is implied by people named without their office.
struct ImpliedPeriod {
  let tables: NameTables

  func period(of phrases: some Sequence<Phrase>, _ finder: PhraseFinder) -> Period? {
    var days: [Period]?
    for (_, _, terms) in held(in: phrases, finder) {
      guard let before = days else {
        days = terms
        continue
      }
      let shared = before.flatMap { one in terms.compactMap { one.intersection($0) } }
      if !shared.isEmpty { days = shared }
    }
    guard let days, let first = days.map(\.first).min(), let last = days.map(\.last).max() else {
      return nil
    }
    return Period(first: first, last: last)
  }

  /// The people named with an office that they are said to hold now.
  func offices(of phrases: some Sequence<Phrase>, _ finder: PhraseFinder) -> [NamedOffice] {
    held(in: phrases, finder).compactMap { phrase, holder, terms in
      let days = terms.compactMap(\.date)
      guard days.count == terms.count else { return nil }
      return NamedOffice(
        span: finder.words.tokens[phrase.tokens.lowerBound].span.union(
          finder.words.tokens[phrase.tokens.upperBound - 1].span),
        holder: tables.holders[holder].name, terms: days)
    }
  }

  private func held(
    in phrases: some Sequence<Phrase>, _ finder: PhraseFinder
  ) -> [(phrase: Phrase, holder: Int, terms: [Period])] {
    phrases.compactMap { phrase in
      guard case .person(let name, let title?, .sure) = phrase.content, !title.isFormer,
        !title.isThen, !title.isElect, !title.isDeputy,
        let found = terms(finder.nameKey(name), title)
      else { return nil }
      return (phrase, found.holder, found.terms)
    }
  }

  /// The terms of one person of this full name in this office.
  private func terms(
    _ key: String, _ title: TitlePhrase
  ) -> (holder: Int, terms: [Period])? {
    let people = tables.gazetteer.entries(for: key.split(separator: " ").map(String.init))
      .compactMap { entry -> Int? in
        if case .person(let index) = entry.sense { return index }
        return nil
      }
    guard people.count == 1 else { return nil }
    let terms = tables.holders[people[0]].terms.filter { term in
      term.state == title.state
        && title.offices.contains { tables.offices[$0].isTerm(term.office) }
    }
    return terms.isEmpty ? nil : (people[0], terms.map(\.days))
  }
}

extension Period {
  /// The same days as a date; the end of a term that goes on is open.
  fileprivate var date: EventDate? {
    let start = EventDate.Bound.date(DatePoint(CalendarDay(number: first)))
    guard last < Int.max / 2 else { return EventDate(from: start, to: .open) }
    return EventDate(from: start, to: .date(DatePoint(CalendarDay(number: last))))
  }
}
