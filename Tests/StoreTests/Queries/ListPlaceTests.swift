import Records
import Testing

@testable import Store

@Suite struct `Places in lists` {
  private let store: RecordStore

  init() throws {
    store = try RecordStore.holding(
      try Sample.undated(), try Sample.call(), try Sample.versailles(), try Sample.everything())
  }

  private func filter(_ place: ListPlace, limit: Int? = nil) -> RecordFilter {
    var filter = RecordFilter()
    (filter.place, filter.limit) = (place, limit)
    return filter
  }

  /// From every row, all rows after it and before it are given in the list's order.
  private func check(
    _ ids: [String], _ rows: (RecordFilter) throws -> [String]
  ) throws {
    #expect(ids.count > 1)
    for (index, id) in ids.enumerated() {
      #expect(try rows(filter(.after(id))) == Array(ids[(index + 1)...]))
      #expect(try rows(filter(.before(id))) == Array(ids[..<index]))
      #expect(try rows(filter(.after(id), limit: 1)) == Array(ids[(index + 1)...].prefix(1)))
      #expect(try rows(filter(.before(id), limit: 1)) == Array(ids[..<index].suffix(1)))
    }
  }

  @Test func `lines continue from any of them, dated or not`() throws {
    try check(try store.contacts().map(\.id)) { try store.contacts($0).map(\.id) }
    try check(try store.statements().map(\.id)) { try store.statements($0).map(\.id) }
  }

  @Test func `articles continue from any of them`() throws {
    try check(try store.articles().map(\.id)) { try store.articles($0).map(\.id) }
  }

  @Test func `actors continue from any of them`() throws {
    try check(try store.actors().map(\.id)) { try store.actors($0).map(\.id) }
  }

  @Test func `a place in a list need not pass the filter`() throws {
    var filter = filter(.after(try #require(try store.actors().first?.id)))
    filter.who = ["Olaf Scholz"]
    #expect(try store.actors(filter).map(\.name) == ["Olaf Scholz"])
    filter.place = .after(try #require(try store.articles().first?.id))
    #expect(try store.articles(filter).count == (try store.articleCount(filter)))
  }
}
