package import Records

/// An article as lists show it.
package struct ArticleLine: Hashable, Sendable, Codable {
  package let id: String
  /// Every path or address that brought it, sorted.
  package let sources: [String]
  package let title: String?
  package let byline: String?
  package let outlet: String?
  package let url: String?
  package let published: EventDate?
  package let publishedHow: PublicationDate.Source
  /// How many lines of each kind it gave.
  package let contacts: Int
  package let statements: Int
  package let figures: Int
  package let actions: Int
  /// How many of its sentences with a word of contact or speech gave none.
  package let unusedCues: Int

  enum CodingKeys: String, CodingKey, CaseIterable {
    case id, sources, title, byline, outlet, url, published
    case publishedHow = "published_how"
    case contacts, statements, figures, actions
    case unusedCues = "unused_cues"
  }
}

/// One line of the record: what is said, in which articles, resting on which words.
package struct RecordLine<Item: Sendable & Hashable & Codable>: Hashable, Sendable {
  package let id: String
  package let item: Item
  /// Every article that tells of it, the earliest first; never empty.
  package let articles: [ArticleLine]
  /// Other articles that its fields cite, such as those with later evidence on a pledge.
  package let citedArticles: [ArticleLine]
  /// How many of its articles are no reprints of one another.
  package let independentSources: Int
  /// The passages, the fullest of each article first; never empty.
  package let citations: [CitedPassage]
  /// Of the surest account; nil where nothing was measured for lines found in this way.
  package let confidence: Confidence?
  /// Values of fields on which articles differ.
  package let variants: [VariantLine]
  /// Other lines to which it belongs.
  package let links: [LineLink]
  /// What readers have said of it and is laid over it, in order.
  package let corrections: [Correction]

  /// The earliest article that tells of it.
  package var article: ArticleLine { articles[0] }
}

/// A value that some of a line's articles give to a field, and where.
package struct VariantLine: Hashable, Sendable, Codable {
  package let field: String
  package let value: String
  /// The fullest passage of each account that gives it.
  package let citations: [CitedPassage]
}

/// A sentence with a word of contact or speech that gave no line, with its article.
package struct UnusedCueLine: Hashable, Sendable {
  package let kind: UnusedCue.Kind
  /// The word as it is in a dictionary.
  package let cue: String
  package let passage: CitedPassage
  package let article: ArticleLine
}

/// A dealing in a timeline of two actors.
package enum TimelineEntry: Hashable, Sendable {
  case contact(RecordLine<Contact>)
  case statement(RecordLine<Statement>)
}

/// What a list shows; every condition that is set must hold.
package struct RecordFilter: Hashable, Sendable {
  /// Actors that must all take part (contact) or of whom one must speak or be addressed (statement);
  /// customary names, as ``RecordStore`` resolves them.
  package var who: [String] = []
  /// The first day; lines that can only lie before it are left out. A line without a date counts as
  /// of its article's publication, where the order puts it too; without that it is left out.
  package var from: CalendarDay?
  /// The last day; likewise.
  package var to: CalendarDay?
  /// Raw values of a contact's kind, a statement's act, a figure's bound, an action's type, …
  package var kinds: [String] = []
  /// Words that must occur in the cited passages or the statement (SQLite FTS5 query syntax is not
  /// interpreted: words are searched as words).
  package var text: String?
  /// An article's identifier.
  package var article: String?
  /// Whether lines are shown that a reader has rejected.
  package var showsRejected = false
  /// Lines that are less sure, or of which it is not known how sure they are, are left out.
  package var leastConfidence: Double?
  package var limit: Int?
  /// How many that pass are left out before the first that is shown.
  package var offset = 0
  /// Where what is shown begins, or ends; counts do not look at it.
  package var place: ListPlace?

  package init() {}
}

/// A place in a list, next to the row with an identifier; it stays good when other rows come.
package enum ListPlace: Hashable, Sendable {
  /// The rows that follow.
  case after(String)
  /// Those that come before, as many as the limit allows and no further away than they must be.
  case before(String)

  var id: String {
    switch self {
    case .after(let id), .before(let id): id
    }
  }

  /// How the rows shown compare with it.
  var sign: String {
    switch self {
    case .after: ">"
    case .before: "<"
    }
  }
}
