import Language
import Records

/// The dates that an article tells with their year: it was published on or after those gone by, and not after a day
/// that is still to come.
///
/// «The two met on June 12, 2018» allows that day and all after it; «since 2017» all from the first day of that year.
struct StatedDates {
  let view: ArticleView
  let told: ToldTimes

  /// The full days that are not told as to come, the latest first.
  var days: [(told: ToldTime, day: CalendarDay)] {
    past { $0.precision == .day }.map { ($0, $1.firstDay) }
  }

  var clues: [DateClue] {
    let years = past { [.month, .year].contains($0.precision) && $0.unspecifiedYearDigits == 0 }
    return from(days.map { ($0, $1) }, .statedDay)
      + from(years.map { ($0, $1.firstDay) }, .statedYear) + toCome
  }

  /// What is told with its year and not as to come, the latest first.
  private func past(_ fits: (DatePoint) -> Bool) -> [(ToldTime, DatePoint)] {
    told.all.compactMap { told in
      guard let point = told.point, fits(point), told.tense != .future,
        point.precision == .day || isInPast(told)
      else { return nil }
      return (told, point)
    }.sorted { ($1.1.firstDay, $0.0.tokens.lowerBound) < ($0.1.firstDay, $1.0.tokens.lowerBound) }
  }

  /// «in 2019», «since May 2017» with a verb in the past; «by 2008» and «for 2006» can be to come.
  private func isInPast(_ told: ToldTime) -> Bool {
    told.tenseOfVerb == .past && told.tense == .past && !told.isQuoted
      && ["in", "since", "during"].contains(view.word(told.tokens.lowerBound - 1))
  }

  /// The latest two: should the latest be misread, the other holds.
  private func from(
    _ dates: [(told: ToldTime, day: CalendarDay)], _ kind: DateClue.Kind
  ) -> [DateClue] {
    var seen: Set<CalendarDay> = []
    return dates.filter { seen.insert($0.day).inserted }.prefix(2).compactMap { told, day in
      guard let date = told.time.date, let passage = view.passage(told.tokens.lowerBound),
        let within = EventDate.from(day)
      else { return nil }
      return DateClue(
        kind, says: "it tells of \(date) and was not published before", within: [within],
        passages: [passage])
    }
  }

  private var toCome: [DateClue] {
    told.all.compactMap { told in
      guard let point = told.point, point.precision == .day, told.tense == .future,
        !told.isQuoted, let passage = view.passage(told.tokens.lowerBound),
        let within = EventDate.until(point.firstDay)
      else { return nil }
      return DateClue(
        .statedDay, says: "to the report \(EventDate(point)) is still to come", within: [within],
        passages: [passage])
    }
  }
}

/// «today, June 12, 2018», «on Tuesday (June 12, 2018)»: the day of publication named outright.
struct NamedDays {
  let view: ArticleView
  let told: ToldTimes
  let nearDays: NearDays

  var clues: [DateClue] {
    zip(told.all, told.all.dropFirst()).compactMap { near, date in
      guard !near.isQuoted, let days = nearDays.days(of: near, in: view), let point = date.point,
        point.precision == .day, isApposed(near.tokens.upperBound, date.tokens.lowerBound),
        let passage = view.passage(date.tokens.lowerBound)
      else { return nil }
      let day = point.firstDay.adding(days: -days)
      let words = view.text(near.tokens)
      return DateClue(
        .namedDay, says: "it names «\(words)» as \(EventDate(point))", within: [EventDate(day)],
        passages: [passage])
    }
  }

  /// Whether only a comma or a bracket parts the two.
  private func isApposed(_ end: Int, _ start: Int) -> Bool {
    end == start || end + 1 == start && [",", "(", "–", "-", "—"].contains(view.word(end))
  }
}

/// «Thursday, March 3»: the years in which that date falls on that day of the week.
struct DatedWeekdays {
  let view: ArticleView
  let told: ToldTimes

  /// A date is told without its year for no longer than this.
  private static let reach = 300

  var clues: [DateClue] {
    told.all.compactMap { told in
      guard !told.isQuoted, let (month, day) = monthDay(told.time.value),
        let weekday = view.weekday(at: told.tokens.lowerBound),
        let passage = view.passage(told.tokens.lowerBound)
      else { return nil }
      let days = (1945...2035).compactMap { CalendarDay(year: $0, month: month, day: day) }
        .filter { $0.weekday == weekday }
      let within = days.compactMap { (day) -> EventDate? in
        switch told.tense {
        case .future: EventDate(from: day.adding(days: -DatedWeekdays.reach), to: day)
        case .past: EventDate(from: day, to: day.adding(days: DatedWeekdays.reach))
        case .present, .unclear:
          EventDate(
            from: day.adding(days: -DatedWeekdays.reach), to: day.adding(days: DatedWeekdays.reach))
        }
      }
      return DateClue(
        .datedWeekday,
        says: "its «\(view.text(told.tokens))» falls on that day of the week in few years only",
        within: within, passages: [passage])
    }
  }

  /// Month and day of `XXXX-03-03`.
  private func monthDay(_ value: String) -> (Int, Int)? {
    let fields = value.split(separator: "-")
    guard fields.count == 3, fields[0] == "XXXX", let month = Int(fields[1]),
      let day = Int(fields[2].prefix(2))
    else { return nil }
    return (month, day)
  }
}

extension ArticleView {
  /// The day of the week that a token names: «Monday».
  func weekday(at token: Int) -> Weekday? {
    guard tokens.indices.contains(token), tokens[token].isCapitalised else { return nil }
    return Weekday.allCases.first { $0.name.lowercased() == tokens[token].folded }
  }
}
