import GRDB
import Records
import Testing

@testable import Store

struct ListTests {
  @Test func `a line carries its article and its passages`() throws {
    let report = try Sample.versailles(source: "articles/one.txt")
    let line = try #require(try RecordStore.holding(report).contacts().first)
    #expect(line.id.hasPrefix("c"))
    #expect(line.item == report.contacts.first?.item)
    #expect(line.citations.map(\.text) == ["met Putin at Versailles on Monday"])
    #expect(
      line.article
        == ArticleLine(
          id: report.article.id, sources: ["articles/one.txt"], title: "A frank exchange",
          byline: "A. Writer", outlet: "The Times", url: nil, published: EventDate("2017-05-31"),
          publishedHow: .metadata, contacts: 1, statements: 1, figures: 0, actions: 0,
          unusedCues: 0))
  }

  @Test func `the order does not depend on the order of adding`() throws {
    let reports = try [Sample.undated(), Sample.versailles(), Sample.call(), Sample.everything()]
    let forwards = try RecordStore.inMemory()
    try forwards.keep(reports, extractorVersion: "1")
    let backwards = try RecordStore.inMemory()
    try backwards.keep(reports.reversed(), extractorVersion: "1")
    #expect(try forwards.contacts() == backwards.contacts())
    #expect(try forwards.statements() == backwards.statements())
    #expect(try forwards.articles() == backwards.articles())
    #expect(try forwards.actors() == backwards.actors())
    #expect(try forwards.search("Putin") == backwards.search("Putin"))
    #expect(
      try forwards.timeline("Emmanuel Macron", "Vladimir Putin", RecordFilter())
        == backwards.timeline("Emmanuel Macron", "Vladimir Putin", RecordFilter()))
  }

  @Test func `lines come by day, undated ones of undated articles last`() throws {
    let store = try RecordStore.holding(
      try Sample.undated(), try Sample.call(), try Sample.versailles())
    let dates = try store.contacts().map { $0.item.date?.description }
    #expect(dates == ["2017-05-29", "2022-02-08", nil])
    #expect(
      try store.articles().map { $0.published?.description } == ["2017-05-31", "2022-02-09", nil])
  }

  static let filters: [(String, Int, Int)] = [
    ("who=Emmanuel Macron", 2, 2), ("who=Olaf Scholz", 1, 0), ("who=Nobody", 0, 0),
    ("who=Emmanuel Macron,Vladimir Putin", 2, 1), ("kind=call", 1, 0), ("kind=demand", 0, 1),
    ("kind=call,meeting", 3, 0), ("from=2017-05-30", 1, 2), ("to=2017-05-29", 1, 0),
    ("to=2017-05-31", 1, 1), ("from=2022-02-08 to=2022-02-08", 1, 1), ("text=VERSAILLES", 1, 0),
    ("text=listened everything", 0, 1), ("text=listened called", 0, 0), ("text=!!", 0, 0),
    ("text= ", 3, 2), ("text=\"called OR", 0, 0), ("limit=1", 1, 1), ("limit=0", 0, 0),
  ]

  @Test(arguments: filters)
  func `every condition of a filter must hold`(
    words: String, contacts: Int, statements: Int
  ) throws {
    let store = try RecordStore.holding(
      try Sample.undated(), try Sample.call(), try Sample.versailles())
    let filter = try filter(words)
    #expect(try store.contacts(filter).count == contacts)
    #expect(try store.statements(filter).count == statements)
  }

  @Test func `a filter by article leaves its lines only`() throws {
    let call = try Sample.call()
    let store = try RecordStore.holding(try Sample.versailles(), call)
    var filter = RecordFilter()
    filter.article = call.article.id
    #expect(try store.contacts(filter).map(\.article.id) == [call.article.id])
    #expect(try store.articles(filter).map(\.id) == [call.article.id])
  }

  static let articleFilters: [(String, [String?])] = [
    ("from=2018-01-01", ["Another call"]), ("to=2018-01-01", ["A frank exchange"]),
    ("text=frank", ["A frank exchange"]), ("text=Tuesday hour", ["Another call"]),
    ("who=Olaf Scholz", [nil]), ("limit=2", ["A frank exchange", "Another call"]),
  ]

  @Test(arguments: articleFilters)
  func `articles are filtered by publication, words and actors`(
    words: String, titles: [String?]
  ) throws {
    let store = try RecordStore.holding(
      try Sample.undated(), try Sample.call(), try Sample.versailles())
    #expect(try store.articles(try filter(words)).map(\.title) == titles)
  }

  /// A month, an interval and an open beginning against bounds.
  static let overlaps: [(String, String, Bool)] = [
    ("2021-12", "from=2021-12-31", true), ("2021-12", "from=2022-01-01", false),
    ("2021-12", "to=2021-12-01", true), ("2021-12", "to=2021-11-30", false),
    ("2022-02-24/2022-03-06", "from=2022-03-01 to=2022-03-02", true),
    ("../2022-03-07", "to=1999-01-01", true), ("../2022-03-07", "from=2022-03-08", false),
    ("2022-02-24/..", "from=2031-01-01", true),
  ]

  @Test(arguments: overlaps)
  func `a date passes when some day that it can mean lies within`(
    date: String, words: String, passes: Bool
  ) throws {
    let article = Sample.article("Macron met Putin.", published: "2022-03-10")
    let contact = Sample.contact(date: date)
    let store = try RecordStore.holding(
      Report(article: article, contacts: [try Sample.finding(contact, "met", in: article)]))
    #expect(try store.contacts(try filter(words)).isEmpty != passes)
  }

  @Test func `a thousand lines are read in a handful of queries`() throws {
    let article = Sample.article("Macron met Putin.")
    var report = Report(article: article)
    report.statements = try (0..<1000).map {
      try Sample.finding(Sample.statement(by: "A", "claim \($0)"), "met", in: article)
    }
    let store = try RecordStore.holding(report)
    let statements = try store.read { db in
      var count = 0
      db.trace { _ in count += 1 }
      let lines: [RecordLine<Records.Statement>] = try LineReader(db: db).lines(RecordFilter())
      db.trace(options: [])
      #expect(lines.count == 1000)
      return count
    }
    #expect(statements < 10)
  }

  /// Reads `who=A,B from=DAY limit=1`; a value ends at a word with `=`.
  private func filter(_ words: String) throws -> RecordFilter {
    var filter = RecordFilter()
    for (key, value) in try pairs(words) {
      switch key {
      case "who": filter.who = value.split(separator: ",").map(String.init)
      case "kind": filter.kinds = value.split(separator: ",").map(String.init)
      case "from": filter.from = EventDate(value)?.firstDay
      case "to": filter.to = EventDate(value)?.firstDay
      case "text": filter.text = value
      default: filter.limit = Int(value)
      }
    }
    return filter
  }

  private func pairs(_ words: String) throws -> [(String, String)] {
    var pairs: [(String, String)] = []
    for word in words.split(separator: " ", omittingEmptySubsequences: false) {
      let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      if parts.count == 2 {
        pairs.append((String(parts[0]), String(parts[1])))
      } else {
        let last = try #require(pairs.indices.last)
        pairs[last].1 += " " + word
      }
    }
    return pairs
  }
}
