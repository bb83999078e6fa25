/// The days in which an undated article can have been written, told by the offices it names.
///
/// «Russian President Vladimir Putin» with «French President Emmanuel Macron» is 2017 or later. Nothing
/// is implied by people named without their office.
struct ImpliedPeriod {
  let tables: NameTables

  func period(of phrases: some Sequence<Phrase>, _ finder: PhraseFinder) -> Period? {
    var days: [Period]?
    for phrase in phrases {
      guard case .person(let name, let title?, .sure) = phrase.content, !title.isFormer,
        !title.isThen, !title.isElect, let terms = terms(finder.nameKey(name), title)
      else { continue }
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

  /// The terms of one person of this full name in this office.
  private func terms(_ key: String, _ title: TitlePhrase) -> [Period]? {
    let people = tables.gazetteer.entries(for: key.split(separator: " ").map(String.init))
      .compactMap { entry -> Int? in
        if case .person(let index) = entry.sense { return index }
        return nil
      }
    guard people.count == 1 else { return nil }
    let terms = tables.holders[people[0]].terms.filter { term in
      term.state == title.state && title.offices.contains { tables.offices[$0].isTerm(term.office) }
    }
    return terms.isEmpty ? nil : terms.map(\.days)
  }
}
