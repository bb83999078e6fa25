/// What a report without a date says of the day on which it was published.
///
/// «President Joe Biden» allows the days of his term, a post of «March 3, 2022» that day and all after it, «will fly
/// to Rome on Tuesday» every day of the week but some. A clue leaves days over; what all clues leave over together is
/// the inferred date. Days that no clue tells of are never guessed.
package struct DateClue: Hashable, Sendable, Codable {
  /// What a clue rests on, the most trustworthy first; the raw values appear in outputs.
  package enum Kind: String, Sendable, CaseIterable, Codable {
    /// «today, June 12, 2018».
    case namedDay = "named_day"
    /// A day that the report tells with its year.
    case statedDay = "stated_day"
    /// A day of the week told with its date, but without the year: «Thursday, March 3».
    case datedWeekday = "dated_weekday"
    /// An election that the tables know: «the French presidential election in April».
    case election
    /// Someone named with an office, and the terms in it.
    case office
    /// A month or year that the report tells as gone by.
    case statedYear = "stated_year"
    /// «to be held in April this year».
    case month
    /// A contact that another report dates.
    case contact
    /// A day of the week that is told of the same people as a stated day.
    case tiedWeekday = "tied_weekday"
    /// Days of the week told in the past or in the future.
    case weekday
  }

  package var kind: Kind
  /// The reasoning in one sentence.
  package var says: String
  /// The day of publication lies in one of these; empty where the clue does not bound it.
  package var within: [EventDate]
  /// The months of the year, 1 to 12, in which the day can lie; empty for all.
  package var months: [Int]
  /// The days of the week, 1 for Monday to 7, on which it can fall; empty for all.
  package var weekdays: [Int]
  /// A contact that the report tells of as on a day near its own, which another report may date.
  package var contact: NearContact?
  /// The words that it rests on.
  package var passages: [CitedPassage]

  package init(
    _ kind: Kind, says: String, within: [EventDate] = [], passages: [CitedPassage]
  ) {
    self.kind = kind
    self.says = says
    self.within = within
    months = []
    weekdays = []
    self.passages = passages
  }
}

extension DateClue {
  enum CodingKeys: String, CodingKey, CaseIterable {
    case kind, says, within, months, weekdays, contact, passages
  }

  /// Writes every field, `null` where there is nothing.
  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(kind, forKey: .kind)
    try container.encode(says, forKey: .says)
    try container.encode(within, forKey: .within)
    try container.encode(months, forKey: .months)
    try container.encode(weekdays, forKey: .weekdays)
    try container.encode(contact, forKey: .contact)
    try container.encode(passages, forKey: .passages)
  }
}

/// A contact that a report places on a day counted from its own: «met in Rome on Monday», «will meet today».
package struct NearContact: Hashable, Sendable, Codable {
  package let kind: Contact.Kind
  package let participants: [String]
  package let place: String?
  /// The day of the week that is told, 1 for Monday to 7; nil for «today» and «yesterday».
  package let weekday: Int?
  /// How many days after publication it can lie at the earliest, less than 0 for days before.
  package let earliest: Int
  /// … and at the latest.
  package let latest: Int

  package init(_ contact: Contact, weekday: Int?, days: ClosedRange<Int>) {
    kind = contact.kind
    participants = contact.participants
    place = contact.place
    self.weekday = weekday
    earliest = days.lowerBound
    latest = days.upperBound
  }

  enum CodingKeys: String, CodingKey, CaseIterable {
    case kind, participants, place, weekday, earliest, latest
  }

  /// Writes every field, `null` where there is nothing.
  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(kind, forKey: .kind)
    try container.encode(participants, forKey: .participants)
    try container.encode(place, forKey: .place)
    try container.encode(weekday, forKey: .weekday)
    try container.encode(earliest, forKey: .earliest)
    try container.encode(latest, forKey: .latest)
  }
}
