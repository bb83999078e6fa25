package import Records
package import Store

/// What a reader has asked a list for, as typed; its fields are the same in addresses, forms and the interface.
package struct ListQuery: Hashable, Sendable {
  /// How many rows a page shows.
  package static let pageLength = 50

  /// Names as typed.
  package var who: [String] = []
  /// Raw values, as ``RecordFilter/kinds``.
  package var kinds: [String] = []
  package var from: EventDate?
  package var to: EventDate?
  package var text: String?
  /// An article's identifier.
  package var article: String?
  package var leastConfidence: Double?
  package var showsRejected = false
  /// From 1.
  package var page = 1

  package init() {}

  /// The query as an address has it, without the page.
  package var items: [PageAddress.QueryItem] {
    var items = who.map { PageAddress.QueryItem("who", $0) }
    items += kinds.map { PageAddress.QueryItem("kind", $0) }
    let single: [(String, String?)] = [
      ("from", from?.description), ("to", to?.description), ("text", text), ("article", article),
      ("confidence_at_least", leastConfidence.map { "\($0)" }),
      ("with_rejected", showsRejected ? "true" : nil),
    ]
    return items + single.compactMap { name, value in value.map { .init(name, $0) } }
  }

  /// Whether anything but a page is asked for.
  package var isNarrowed: Bool { !items.isEmpty }

  /// The filter for one page of a list, or for all of it; `who` are the customary names of those who were typed.
  package func filter(who: [String], isPaged: Bool) -> RecordFilter {
    var filter = RecordFilter()
    filter.who = who
    filter.kinds = kinds
    filter.from = from?.firstDay
    filter.to = to?.lastDay
    filter.text = text
    filter.article = article
    filter.leastConfidence = leastConfidence
    filter.showsRejected = showsRejected
    guard isPaged else { return filter }
    filter.limit = ListQuery.pageLength
    filter.offset = (page - 1) * ListQuery.pageLength
    return filter
  }
}
