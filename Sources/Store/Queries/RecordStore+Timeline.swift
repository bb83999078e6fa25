import GRDB
import Records

extension RecordStore {
  /// The dealings of two actors in order: contacts in which both take part, and statements in which
  /// one speaks and the other is addressed or named.
  ///
  /// Names are customary names. A line without a date of its own stands at its article's
  /// publication; its nil date shows that. Undated lines of undated articles come last.
  ///
  /// - Throws: as ``articles(_:)``; actors that the record does not know give an empty answer.
  package func timeline(
    _ a: String, _ b: String, _ filter: RecordFilter = RecordFilter()
  ) throws(StoreError) -> [TimelineEntry] {
    try read { db in
      let reader = LineReader(db: db)
      let dealing = Dealing(db: db, [a], [b])
      let contacts: [RecordLine<Contact>] = try reader.lines(filter, also: [dealing.contacts])
      let statements: [RecordLine<Records.Statement>] = try reader.lines(
        filter, also: [try dealing.statements()])
      let entries = contacts.map(TimelineEntry.contact) + statements.map(TimelineEntry.statement)
      let keyed = entries.map { (key: TimelineKey($0), entry: $0) }
      let ordered = keyed.sorted { $0.key < $1.key }.map(\.entry)
      return Array(ordered.prefix(filter.limit.map { max(0, $0) } ?? ordered.count))
    }
  }
}

/// The place of an entry in a timeline: the same order as ``RecordOrder/lines``.
private struct TimelineKey: Comparable {
  private let first: CalendarDay
  private let last: CalendarDay
  private let published: CalendarDay
  private let id: String

  init(_ entry: TimelineEntry) {
    switch entry {
    case .contact(let line): self.init(line.item.date, line.article, line.id)
    case .statement(let line): self.init(line.item.date, line.article, line.id)
    }
  }

  private init(_ date: EventDate?, _ article: ArticleLine, _ id: String) {
    let undated = CalendarDay(number: Int.max)
    let date = date ?? article.published
    first = date?.firstDay ?? date?.lastDay ?? undated
    last = date?.lastDay ?? date?.firstDay ?? undated
    published = article.published?.firstDay ?? undated
    self.id = id
  }

  static func < (left: TimelineKey, right: TimelineKey) -> Bool {
    (left.first, left.last, left.published, left.id)
      < (right.first, right.last, right.published, right.id)
  }
}
