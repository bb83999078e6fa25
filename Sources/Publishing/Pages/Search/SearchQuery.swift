package import Records
package import Store

/// What a reader looks for in the whole record.
package struct SearchQuery: Hashable, Sendable {
  package var text: String?
  /// One kind of line; nil for all, and articles too.
  package var kind: LineKind?
  package var from: EventDate?
  package var to: EventDate?

  package init(text: String?) {
    self.text = text
  }

  /// The filter of the lines that are looked for, with at most `limit` of each kind.
  package func filter(limit: Int) -> RecordFilter {
    var filter = RecordFilter()
    filter.text = text
    filter.from = from?.firstDay
    filter.to = to?.lastDay
    filter.limit = limit
    return filter
  }

  /// The list of one kind, narrowed to what is looked for.
  func list(_ list: RecordList) -> PageAddress {
    var query = ListQuery()
    query.text = text
    query.from = from
    query.to = to
    return .list(list, query.items)
  }
}

/// What the record answers to a search.
package struct SearchAnswer: Sendable {
  /// The actors who are called so, or nearly so.
  let actors: [ActorMatch]
  let lines: FoundLines
  let articles: [SearchHit]
  let articleCount: Int

  /// Lines of each kind, articles and names that are shown.
  private static let shown = 5
  private static let shownArticles = 10

  /// - Throws: `StoreError`.
  package init(_ query: SearchQuery, in store: RecordStore) throws {
    let filter = query.filter(limit: SearchAnswer.shown)
    let text = query.text ?? ""
    let names = query.kind == nil ? try store.actors(matching: text) : []
    actors = Array(names.prefix(SearchAnswer.shown))
    lines = try store.found(filter, of: query.kind.map { [$0] } ?? LineKind.allCases)
    guard query.kind == nil else {
      (articles, articleCount) = ([], 0)
      return
    }
    articleCount = try store.articleCount(filter)
    let isDated = query.from != nil || query.to != nil
    let hits = try store.search(text, limit: isDated ? nil : SearchAnswer.shownArticles)
    articles = Array(
      hits.filter { hit in
        guard isDated else { return true }
        guard let published = hit.article.published else { return false }
        return (published.lastDay ?? .distantFuture) >= (filter.from ?? .distantPast)
          && (published.firstDay ?? .distantPast) <= (filter.to ?? .distantFuture)
      }.prefix(SearchAnswer.shownArticles))
  }

  var isEmpty: Bool { actors.isEmpty && lines.counts.isEmpty && articles.isEmpty }
}

extension CalendarDay {
  fileprivate static let distantPast = CalendarDay(number: Int.min / 2)
  fileprivate static let distantFuture = CalendarDay(number: Int.max / 2)
}
