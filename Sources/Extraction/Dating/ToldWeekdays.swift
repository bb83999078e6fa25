import Language
import Records

/// A day of the week that an article tells alone: «on Monday», not «last Monday» or «Monday, March 3».
struct ToldWeekday {
  let weekday: Weekday
  let token: Int
  let tense: Tense
  /// Whether the same sentence tells of «today», so that it is another day.
  let isBesideToday: Bool
}

/// What days of the week tell of the day of publication.
///
/// A day of the week alone is the last one past or the next to come, and is not used of the day before it comes round
/// again: in 418 newswire stories 415 of 417 that are gone by lay 0 to 5 days back, and 64 of 66 that «will» told were
/// 0 to 5 days ahead. So «met on Monday» is told from a Monday to a Saturday, and «will meet on Tuesday» from a Thursday
/// to a Tuesday. What a verb in the present plans («heads to Rome on Tuesday») is not of the same day, nor is what is to
/// come after «today» in the same sentence.
struct ToldWeekdays {
  let view: ArticleView
  let told: [ToldWeekday]

  /// How many days back or ahead a day of the week alone is told.
  static let reach = 5

  init(view: ArticleView, told: ToldTimes, nearDays: NearDays) {
    self.view = view
    let today = told.all.filter { !$0.isQuoted && nearDays.days(of: $0, in: view) == 0 }
      .map(\.tokens.lowerBound)
    self.told = told.all.compactMap { time in
      guard !time.isQuoted, let weekday = ToldWeekdays.bare(time, in: view) else { return nil }
      return ToldWeekday(
        weekday: weekday, token: time.tokens.lowerBound, tense: ToldWeekdays.tense(time, in: view),
        isBesideToday: today.contains {
          view.sentence(of: time.tokens.lowerBound).tokens.contains($0)
        })
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

  /// One clue for each day of the week told in the past and each told as to come, if it is not told as both.
  var clues: [DateClue] {
    let past = Set(told.lazy.filter { $0.tense == .past }.map(\.weekday))
    var seen: Set<[Int]> = []
    return told.compactMap { told in
      let isPast = told.tense == .past
      guard told.tense != .unclear, isPast || !past.contains(told.weekday),
        let passage = view.passage(told.token)
      else { return nil }
      let days = days(told)
      guard seen.insert([told.weekday.rawValue, days.lowerBound]).inserted else { return nil }
      let name = told.weekday.name
      var clue = DateClue(
        .weekday,
        says: isPast
          ? "it tells of \(name) as gone by, \(-days.upperBound) to \(ToldWeekdays.reach) days before"
          : "it tells of \(name) as to come in \(days.lowerBound) to \(ToldWeekdays.reach) days",
        passages: [passage])
      clue.weekdays = days.map { told.weekday.adding(-$0).rawValue }.sorted()
      return clue
    }
  }

  /// How many days after publication a day of the week alone can lie.
  private func days(_ told: ToldWeekday) -> ClosedRange<Int> {
    if told.tense == .past { return -ToldWeekdays.reach...0 }
    return (told.isBesideToday || told.tense == .present ? 1 : 0)...ToldWeekdays.reach
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
