import Language
import Records

/// Draws from an article without a stated date what it says of the day on which it was published.
///
/// Input: the reading of an article and the contacts found in it. Output: clues, each with its reasoning and its
/// words. «US President Joe Biden will fly to Rome on Tuesday» gives the days of a term and the days of the week
/// before a Tuesday. It reads nothing into what is quoted, and never weighs clues against each other; that is left
/// to reconciliation, which sees other reports too.
struct DateClueFinder: Sendable {
  private let nearDays: NearDays
  private let elections: ElectionTable
  private let scheduled: Set<String>

  /// - Throws: `ExtractionError` when a table cannot be used.
  init() throws(ExtractionError) {
    nearDays = try NearDays()
    elections = try ElectionTable()
    scheduled = try CueTable.words("Dating/scheduledVerbs.txt")
  }

  func clues(in reading: ArticleReading, contacts: [Finding<Contact>]) -> [DateClue] {
    let view = reading.view
    guard view.analysis.article.published.stated == nil else { return [] }
    let told = ToldTimes(reading, scheduled: scheduled)
    let stated = StatedDates(view: view, told: told)
    let weekdays = ToldWeekdays(view: view, told: told, nearDays: nearDays)
    return NamedDays(view: view, told: told, nearDays: nearDays).clues + stated.clues
      + DatedWeekdays(view: view, told: told).clues
      + ElectionsTold(view: view, told: told, table: elections).clues
      + OfficesTold(view: view, told: told).clues
      + MonthsTold(view: view, told: told).clues
      + TiedWeekdays(view: view, days: stated.days, weekdays: weekdays.told).clues
      + weekdays.clues
      + ContactsNear(view: view, told: told, nearDays: nearDays).clues(for: contacts)
  }
}

/// A time of an article, where it stands and whether it is gone by.
struct ToldTime {
  let time: TimeExpression
  let tokens: Range<Int>
  /// By the words around it.
  let tense: Tense
  /// By the form of the verb that it belongs to: the past and «will» alone.
  let tenseOfVerb: Tense
  let isQuoted: Bool

  /// The day, month or year, told with its year.
  var point: DatePoint? {
    guard [.date, .time].contains(time.kind), case .point(let point)? = time.date?.shape,
      point.qualifier == nil
    else { return nil }
    return point
  }
}

/// The times of an article's own voice, headlines apart, in order.
struct ToldTimes {
  let all: [ToldTime]

  init(_ reading: ArticleReading, scheduled: Set<String>) {
    let view = reading.view
    let verbs = VerbTense(clauses: reading.clauses, scheduled: scheduled)
    all = view.analysis.times.compactMap { time in
      let tokens = view.analysis.tokens(in: time.span)
      guard !tokens.isEmpty, !view.sentence(of: tokens.lowerBound).isHeadline else { return nil }
      return ToldTime(
        time: time, tokens: tokens, tense: time.tense ?? .unclear,
        tenseOfVerb: verbs.tense(at: tokens),
        isQuoted: view.quotation(at: tokens.lowerBound) != nil)
    }
  }
}

extension ArticleView {
  /// The sentence of a token as a passage of the record.
  func passage(_ token: Int) -> CitedPassage? {
    let article = analysis.article
    return article.text.quote(sentence(of: token).span).map {
      CitedPassage($0, article: article.id)
    }
  }

  /// Everyone mentioned in the paragraph of a token and in so many before it.
  func actors(around token: Int, paragraphsBefore count: Int = 0) -> Set<String> {
    let last = sentence(of: token).paragraph
    let sentences = sentences.filter { (last - count...last).contains($0.paragraph) }
    guard let first = sentences.first, let end = sentences.last else { return [] }
    return Set(
      mentions(before: end.tokens.upperBound)
        .filter { $0.tokens.lowerBound >= first.tokens.lowerBound }
        .flatMap(\.actors).filter { $0.kind != .group }.map(\.name))
  }
}

extension EventDate {
  /// A day and all after it.
  static func from(_ day: CalendarDay) -> EventDate? {
    EventDate(from: .date(DatePoint(day)), to: .open)
  }

  /// A day and all before it.
  static func until(_ day: CalendarDay) -> EventDate? {
    EventDate(from: .open, to: .date(DatePoint(day)))
  }
}

extension Weekday {
  /// `Monday`.
  var name: String { "\(self)".prefix(1).uppercased() + "\(self)".dropFirst() }

  /// The day of the week so many days later.
  func adding(_ days: Int) -> Weekday {
    Weekday.allCases[((rawValue - 1 + days) % 7 + 7) % 7]
  }
}
