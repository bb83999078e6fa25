package import Records

/// What a reader sees first of a record: when its articles and contacts are, who is busiest, what to look at.
package struct RecordOverview: Hashable, Sendable {
  package let counts: RecordCounts
  /// The articles by year or month of publication, the earliest first; those without a date are not among them.
  package let articles: [TimeCount]
  /// The contacts by year or month, likewise; one without a date counts in that of its article.
  package let contacts: [TimeCount]
  package let busiestActors: [BusyActor]
  package let busiestPairs: [BusyPair]
  /// Contacts held, the latest first.
  package let newest: [RecordLine<Contact>]
  /// Contacts planned or proposed for a day after the newest article, the nearest first.
  package let ahead: [RecordLine<Contact>]
  /// The latest first.
  package let disagreements: [RecordLine<Dispute>]
  /// The day of the newest article.
  package let lastPublished: CalendarDay?
  package let undatedArticles: Int
}

/// How many there are in a year or a month.
package struct TimeCount: Hashable, Sendable {
  /// A year, `2022`, or a month, `2022-02`.
  package let period: EventDate
  package let count: Int
}

/// An actor with the number of its lines of all kinds.
package struct BusyActor: Hashable, Sendable {
  package let name: String
  package let lines: Int
}

/// Two actors with the number of contacts in which both take part.
package struct BusyPair: Hashable, Sendable {
  package let a: String
  package let b: String
  package let contacts: Int
}
