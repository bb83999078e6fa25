import Language
import Records

/// The national elections that the tables know.
struct ElectionTable: Sendable {
  private let dates: [String: [EventDate]]
  private let kinds: [String: String]

  /// - Throws: `ExtractionError` when a table cannot be used.
  init() throws(ExtractionError) {
    var dates: [String: [EventDate]] = [:]
    for row in try CueTable.rows("Dating/elections.tsv") {
      let days = row.alternatives(2).compactMap { EventDate($0) }
      guard days.count == row.alternatives(2).count else {
        throw row.malformed("a date is no EDTF")
      }
      dates[row.cells[0] + " " + row.cells[1]] = days
    }
    self.dates = dates
    kinds = Dictionary(
      try CueTable.rows("Dating/votes.tsv").map { ($0.cells[0], $0.cells[1]) }
    ) { one, _ in one }
  }

  /// What a word says is elected: `president` for «presidential».
  func kind(_ word: String) -> String? { kinds[word] }

  /// The days, or months, on which a state elected.
  func elections(of state: String, kind: String) -> [EventDate] {
    dates[state + " " + kind] ?? []
  }
}

/// An election that the article tells with its month, and the years in which one was held then.
///
/// «ahead of the French presidential election in April» was written in the year before one of the Aprils in which
/// France elected a president; «in April this year» in the same year.
struct ElectionsTold {
  let view: ArticleView
  let told: ToldTimes
  let table: ElectionTable

  /// How many tokens may lie between the election and its month.
  private static let reach = 8

  var clues: [DateClue] {
    view.tokens.indices.compactMap { token in
      guard ["election", "elections", "vote", "polls"].contains(view.word(token)),
        view.quotation(at: token) == nil, let (name, days) = elections(before: token),
        let month = month(after: token), let passage = view.passage(token)
      else { return nil }
      let fitting = days.filter { $0.firstDay?.month == month.number }
      let within = fitting.compactMap { self.within($0, month) }
      guard !within.isEmpty else { return nil }
      let dates = fitting.map(\.description).joined(separator: ", ")
      let tense = month.told.tense == .past ? "gone by" : "to come"
      return DateClue(
        .election,
        says:
          "\(name) elections in that month were held \(dates); the report tells of one \(tense)",
        within: within, passages: [passage])
    }
  }

  /// The elections of the state and the kind told before the word: «French presidential».
  private func elections(before token: Int) -> (String, [EventDate])? {
    let start = max(view.sentence(of: token).tokens.lowerBound, token - 3)
    guard let kind = (start..<token).last(where: { table.kind(view.word($0)) != nil }),
      let what = table.kind(view.word(kind))
    else { return nil }
    let before = max(view.sentence(of: token).tokens.lowerBound, kind - 3)..<kind
    for place in before.reversed() {
      let text = String(view.tokens[place].text)
      let actor = view.analysis.nationalities[text] ?? view.mention(at: place)?.actor
      guard let actor, actor.kind == .state, let state = actor.state else { continue }
      return (text + " " + view.word(kind), table.elections(of: state, kind: what))
    }
    return nil
  }

  private struct Month {
    let number: Int
    let isThisYear: Bool
    let told: ToldTime
  }

  /// «in April this year», told close behind or before.
  private func month(after token: Int) -> Month? {
    let sentence = view.sentence(of: token).tokens
    let near = told.all.filter {
      sentence.contains($0.tokens.lowerBound) && !$0.isQuoted
        && abs($0.tokens.lowerBound - token) <= ElectionsTold.reach
    }
    for told in near {
      let fields = told.time.value.split(separator: "-")
      guard fields.count >= 2, fields[0] == "XXXX", let number = Int(fields[1]) else { continue }
      let words = told.tokens.map(view.word)
      guard words.first != "last", words.first != "next" else { return nil }
      return Month(number: number, isThisYear: words.suffix(2) == ["this", "year"], told: told)
    }
    return nil
  }

  /// The days on which a report can tell so of an election.
  private func within(_ election: EventDate, _ month: Month) -> EventDate? {
    guard let first = election.firstDay, let last = election.lastDay,
      let newYear = CalendarDay(year: first.year, month: 1, day: 1),
      let yearEnd = CalendarDay(year: first.year, month: 12, day: 31)
    else { return nil }
    switch month.told.tense {
    case .past:
      return EventDate(from: first, to: month.isThisYear ? yearEnd : first.adding(days: 365))
    case .future:
      return EventDate(from: month.isThisYear ? newYear : last.adding(days: -365), to: last)
    case .present, .unclear:
      return month.isThisYear
        ? EventDate(from: newYear, to: yearEnd)
        : EventDate(from: last.adding(days: -365), to: first.adding(days: 365))
    }
  }
}
