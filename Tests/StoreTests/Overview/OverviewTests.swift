import ReadoutTestSupport
import Records
import Testing

@testable import Store

struct OverviewTests {
  private func store() throws -> RecordStore {
    try RecordStore.holding(
      try Sample.versailles(), try Sample.call(), try Sample.everything())
  }

  @Test func `it counts articles and contacts by time, and no more than there are`() throws {
    let store = try store()
    let overview = try store.overview(most: 20)
    let dated = try store.articles().count { $0.published != nil }
    #expect(overview.articles.map(\.count).reduce(0, +) == dated)
    #expect(overview.undatedArticles == (try store.articleCount()) - dated)
    #expect(overview.contacts.map(\.count).reduce(0, +) <= (try store.lineCount(.contact)))
    #expect(overview.contacts == overview.contacts.sorted { $0.period < $1.period })
    #expect(overview.counts.contacts == (try store.lineCount(.contact)))
  }

  @Test func `the busiest come first`() throws {
    let overview = try store().overview(most: 20)
    let lines = overview.busiestActors.map(\.lines)
    #expect(!lines.isEmpty && lines == lines.sorted(by: >))
    let pair = try #require(overview.busiestPairs.first)
    #expect(pair.a == "Emmanuel Macron" && pair.b == "Vladimir Putin")
    #expect(try store().overview(most: 1).busiestActors.count == 1)
  }

  @Test func `the newest contact is the first, and plans lie ahead of the last report`() throws {
    let overview = try store().overview(most: 20)
    let days = overview.newest.compactMap { $0.item.date?.firstDay }
    #expect(days == days.sorted(by: >))
    let last = try #require(overview.lastPublished)
    for line in overview.ahead {
      #expect(line.item.status != .held)
      #expect(try #require(line.item.date?.lastDay) > last)
    }
  }

  @Test func `a report of a term of office does not make the record newer`() throws {
    let vague = Report(
      article: MarkedArticle("They met.", published: "2021-01-21/2095-01-20").article)
    let alone = try RecordStore.holding(try Sample.call()).overview(most: 1)
    let overview = try RecordStore.holding(try Sample.call(), vague).overview(most: 1)
    #expect(overview.lastPublished == alone.lastPublished)
  }

  @Test func `an empty record has an empty overview`() throws {
    let overview = try RecordStore.inMemory().overview(most: 20)
    #expect(overview.articles.isEmpty && overview.busiestPairs.isEmpty)
    #expect(overview.lastPublished == nil && overview.undatedArticles == 0)
  }

  @Test func `lines of all kinds are found at once, the latest first`() throws {
    let store = try store()
    for text in ["putin", "frank", "zeppelin"] {
      var filter = RecordFilter()
      filter.text = text
      let found = try store.found(filter)
      #expect(Set(found.contacts) == Set(try store.contacts(filter)))
      #expect(Set(found.statements) == Set(try store.statements(filter)))
      #expect(Set(found.pledges) == Set(try store.pledges(filter)))
      let days = found.contacts.compactMap { $0.item.date?.firstDay }
      #expect(days == days.sorted(by: >))
      for kind in LineKind.allCases {
        #expect(found.counts[kind] ?? 0 == (try store.lineCount(kind, filter)))
      }
      filter.limit = 1
      #expect(try store.found(filter, of: [.contact]).contacts.count <= 1)
      #expect(try store.found(filter, of: [.contact]).statements.isEmpty)
    }
  }
}
