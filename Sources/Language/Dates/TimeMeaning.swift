import Records

/// What an expression says, before it is resolved against the publication date and the text.
indirect enum TimeMeaning: Hashable, Sendable {
  /// Whence a relative expression counts.
  enum Origin: Hashable, Sendable {
    /// The day of publication: «ago», «last», «next».
    case published
    /// The time last spoken of: «later», «earlier», «the following».
    case narrative
  }

  /// Which of the repeating ones is meant: Junes, summers, third quarters.
  enum Choice: Hashable, Sendable {
    /// Not told: the tense of the sentence decides.
    case unsaid
    case year(Int)
    /// Of the publication's year plus so many: «next year's».
    case yearOffset(Int)
    /// The nearest before («last June»), -1; of now («this June»), 0; after («next June»), 1.
    case nearest(Int)
    /// Of the year last spoken of.
    case narrativeYear(Int)
  }

  case day(MonthDay, Choice)
  case feast(MovableFeast, Choice)
  case month(Int, Choice)
  case season(Season, Choice)
  case quarter(Int, Choice)
  case half(Int, Choice)
  case year(Int)
  case decade(Int)
  case century(Int)
  case weekday(Weekday, Int?)
  /// «this week» (0), «tomorrow» (1 day), «last month» (-1): the unit itself.
  case unit(TimeUnit, Int, Origin)
  /// «the weekend»: the tense decides which.
  case weekendSpokenOf
  /// «three months ago»: so far from the origin, as exact as the unit.
  case distance(Amount, TimeUnit, sign: Int, Origin)
  /// «the past three months», «the next two years».
  case span(Amount, TimeUnit, sign: Int)
  case duration(Amount, TimeUnit)
  /// «in two weeks»: of what is to come a date, else a duration.
  case coming(Amount, TimeUnit)
  /// A duration by TIMEX3's value: «a while», «two hours and ten minutes».
  case told(String)
  case set(String)
  /// `PRESENT_REF`, `PAST_REF`, `FUTURE_REF`.
  case reference(String)
  /// «that day», «the same year»: the unit around the time last spoken of.
  case same(TimeUnit)
  /// «the quarter», «the latest period»: the quarter last spoken of, moved by years.
  case quarterSpokenOf(years: Int)
  /// «the 1988 quarter».
  case quarterSpokenOfIn(Int)
  /// «a year earlier»: of a quarter a quarter, else a year.
  case yearAgo(Origin)
  /// «compared with last year»: of a quarter spoken of, that quarter of last year, else last year.
  case comparedYear
  /// A part of a day, `MO`; of the publication's day when nil.
  case dayPart(String, of: TimeMeaning?)
  /// A clock time, `22:00`.
  case clock(String, of: TimeMeaning?)
  /// «May 3-5», «1994-96».
  case range(TimeMeaning, TimeMeaning)
}

extension TimeMeaning {
  /// Whether it is one day, so that a clock time can stand beside it.
  var isDay: Bool {
    switch self {
    case .day, .feast, .weekday, .unit(.day, _, _), .same(.day): true
    default: false
    }
  }

  /// Whether it is an amount of time that «more than» can bound.
  var isAmount: Bool {
    switch self {
    case .duration, .coming, .told, .distance, .span, .yearAgo: true
    default: false
    }
  }

  /// Whether it has a beginning and an end that «early» and «late» can pick.
  var isPeriod: Bool {
    switch self {
    case .duration, .coming, .told, .distance, .span, .set, .reference, .clock, .range, .yearAgo,
      .quarterSpokenOf:
      false
    default: true
    }
  }
}

/// An expression that a rule found.
struct TimeMatch: Hashable, Sendable {
  /// Tokens that it takes.
  var tokens: Range<Int>
  var meaning: TimeMeaning
  /// TIMEX3's `mod`.
  var modifier: String?
  var rule = ""

  init(_ start: Int, _ end: Int, _ meaning: TimeMeaning, modifier: String? = nil) {
    tokens = start..<end
    self.meaning = meaning
    self.modifier = modifier
  }
}
