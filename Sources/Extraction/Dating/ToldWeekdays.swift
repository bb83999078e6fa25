import Language
import Records

/// A day of the week that an article tells alone: «on Monday», not «last Monday» or «Monday, March 3».
struct ToldWeekday {
  let weekday: Weekday
  let token: Int
  let tense: Tense
}

/// What days of the week tell of the day of publication.
///
/// A day of the week alone is the last one past or the next to come, and is not used of the day before it comes round
/// again: in TimeBank 118 of 120 that are gone by lie 0 to 5 days back. So «met on Monday» is told from a Monday to a
/// Saturday, and «will meet on Tuesday» from a Thursday to a Monday: together on a Monday, or from Thursday to
/// Saturday.
struct ToldWeekdays {
  let view: ArticleView
  let told: [ToldWeekday]

  /// How many days back or ahead a day of the week alone is told.
  static let reach = 5

  init(view: ArticleView, told: ToldTimes) {
    self.view = view
    self.told = told.all.compactMap { time in
      guard !time.isQuoted, let weekday = ToldWeekdays.bare(time, in: view) else { return nil }
      return ToldWeekday(
        weekday: weekday, token: time.tokens.lowerBound, tense: ToldWeekdays.tense(time, in: view))
    }
  }

  /// The day of the week, if it is told without anything that moves it.
  static func bare(_ told: ToldTime, in view: ArticleView) -> Weekday? {
    let token = told.tokens.lowerBound
    guard told.time.value.hasPrefix("XXXX-WXX-"), told.time.modifier == nil,
      let weekday = view.weekday(at: token),
      !["the", "that", "each", "every", "following", "previous"].contains(view.word(token - 1)),
      !["'s", "before", "after"].contains(view.word(told.tokens.upperBound))
    else { return nil }
    return weekday
  }

  /// Gone by or to come where the verb and the words around it agree.
  static func tense(_ told: ToldTime, in view: ArticleView) -> Tense {
    let before = view.word(told.tokens.lowerBound - 1)
    guard !["for", "until", "till", "by", "than", "to", "from", "its", "of"].contains(before)
    else { return .unclear }
    switch told.tenseOfVerb {
    case .past: return told.tense == .future ? .unclear : .past
    case .future: return told.tense == .past ? .unclear : .future
    case .present: return told.tense == .past ? .unclear : .present
    case .unclear: return .unclear
    }
  }

  /// One clue for each day of the week told in the past and each told in the future.
  var clues: [DateClue] {
    var seen: Set<[Int]> = []
    return told.compactMap { told in
      let isPast = told.tense == .past
      guard told.tense != .unclear,
        seen.insert([told.weekday.rawValue, isPast ? 0 : told.tense == .present ? 2 : 1]).inserted,
        let passage = view.passage(told.token)
      else { return nil }
      let days = isPast ? 0...ToldWeekdays.reach : -ToldWeekdays.reach...(-1)
      let name = told.weekday.name
      var clue = DateClue(
        .weekday,
        says: isPast
          ? "it tells of \(name) as gone by, no more than \(ToldWeekdays.reach) days before"
          : "it tells of \(name) as to come, within \(ToldWeekdays.reach) days",
        passages: [passage])
      if told.tense == .present { clue.says += " PRESENT" }
      clue.weekdays = days.map { told.weekday.adding($0).rawValue }.sorted()
      return clue
    }
  }
}

/// Days of the week that are told of the same people as a day with its date.
///
/// Input: the stated days and the days of the week of an article. Output: where a post of March 3, 2022 by one of two
/// leaders stands beside «the two spoke on Thursday», that Thursday is the post's day, and the report of the days after
/// it; «their last call on Sunday» is then the Sunday after.
struct TiedWeekdays {
  let view: ArticleView
  let days: [(told: ToldTime, day: CalendarDay)]
  let weekdays: [ToldWeekday]

  /// How far apart, in sentences, the two may stand.
  private static let reach = 20

  var clues: [DateClue] {
    guard let (date, day) = days.first else { return [] }
    let token = date.tokens.lowerBound
    let people = view.actors(around: token, paragraphsBefore: 1)
    let place = view.sentenceIndex(of: token)
    let tied = weekdays.first { weekday in
      weekday.weekday == day.weekday && weekday.tense != .future
        && abs(view.sentenceIndex(of: weekday.token) - place) <= TiedWeekdays.reach
        && people.intersection(view.actors(around: weekday.token)).count > 1
    }
    guard let tied, let passages = passages(tied.token, token),
      let within = EventDate(from: day, to: day.adding(days: ToldWeekdays.reach))
    else { return [] }
    let says = "its \(day.weekday.name) is that of \(EventDate(day)), told of the same people"
    return [DateClue(.tiedWeekday, says: says, within: [within], passages: passages)]
      + later(than: day, people, said: tied)
  }

  /// «their last call on Sunday»: later than any other day that is told of these people.
  private func later(
    than day: CalendarDay, _ people: Set<String>, said tied: ToldWeekday
  ) -> [DateClue] {
    let last = weekdays.first { weekday in
      weekday.weekday != day.weekday && weekday.tense != .future && isLast(weekday.token)
        && people.intersection(view.actors(around: weekday.token)).count > 1
    }
    guard let last, let passages = passages(last.token, tied.token) else { return [] }
    let ahead = (last.weekday.rawValue - day.weekday.rawValue + 7) % 7
    let reached = day.adding(days: ahead)
    guard let within = EventDate(from: reached, to: reached.adding(days: ToldWeekdays.reach))
    else { return [] }
    let says = "its last contact, on \(last.weekday.name), came after that of \(EventDate(day))"
    return [DateClue(.tiedWeekday, says: says, within: [within], passages: passages)]
  }

  /// «the last call on Sunday», «most recently spoke Sunday».
  private func isLast(_ token: Int) -> Bool {
    let before = max(view.sentence(of: token).tokens.lowerBound, token - 4)..<token
    return before.contains { ["last", "latest", "recent", "recently"].contains(view.word($0)) }
  }

  private func passages(_ tokens: Int...) -> [CitedPassage]? {
    let passages = tokens.compactMap { view.passage($0) }.uniqued()
    return passages.isEmpty ? nil : passages
  }
}
