import Records
import Testing

@testable import Store

struct TimelineTests {
  private let macron = Sample.macron.name
  private let putin = Sample.putin.name

  private func summary(_ entries: [TimelineEntry]) -> [String] {
    entries.map { entry in
      switch entry {
      case .contact(let line): "\(line.item.kind) \(line.item.date?.description ?? "-")"
      case .statement(let line): "«\(line.item.text)» \(line.item.date?.description ?? "-")"
      }
    }
  }

  @Test func `dealings come in order, a line without a date at its article's`() throws {
    let store = try RecordStore.holding(
      try Sample.call(), try Sample.undated(), try Sample.versailles())
    let expected = [
      "meeting 2017-05-29", "«Putin had listened to everything» -", "call 2022-02-08",
      "«to pull back» 2022-02-08",
    ]
    let entries = try store.timeline(macron, putin)
    #expect(Set(summary(entries)) == Set(expected))
    #expect(summary(Array(entries.prefix(2))) == Array(expected.prefix(2)))
    #expect(try store.timeline(putin, macron) == entries)
  }

  @Test func `actors without dealings have an empty timeline`() throws {
    let store = try RecordStore.holding(try Sample.versailles(), try Sample.undated())
    #expect(try store.timeline(macron, Sample.scholz.name).isEmpty)
    #expect(try store.timeline("Nobody", putin).isEmpty)
  }

  /// Statements by Macron in an article that names Putin as its actor list has it.
  static let namings: [(String, Bool)] = [
    ("Putin had listened", true), ("the Russian leader had listened", true),
    ("THE RUSSIAN LEADER’s word counts", true), ("Vladimir Putin's troops must go", true),
    ("he had listened", false), ("Russian troops must leave", false),
    ("talks about Putinism are idle", false), ("nothing new was said", false),
  ]

  @Test(arguments: namings)
  func `a statement belongs when its words name the other`(text: String, belongs: Bool) throws {
    let article = Sample.article("Macron said: \(text).", published: "2022-02-08")
    let statement = Sample.statement(by: macron, text)
    let store = try RecordStore.holding(
      Report(
        article: article, actors: [Sample.macron, Sample.putin],
        statements: [try Sample.finding(statement, text, in: article)]))
    #expect(try store.timeline(macron, putin).isEmpty != belongs)
  }

  @Test func `a form of another article does not name the actor in this one`() throws {
    let article = Sample.article("Scholz said the French president was right.")
    let text = "the French president was right"
    let report = Report(
      article: article, actors: [Sample.scholz],
      statements: [
        try Sample.finding(Sample.statement(by: Sample.scholz.name, text), text, in: article)
      ])
    let store = try RecordStore.holding(report, try Sample.versailles())
    #expect(try store.timeline(Sample.scholz.name, macron).isEmpty)
  }

  @Test func `filter and limit hold for a timeline too`() throws {
    let store = try RecordStore.holding(try Sample.call(), try Sample.versailles())
    var filter = RecordFilter()
    filter.limit = 1
    #expect(summary(try store.timeline(macron, putin, filter)) == ["meeting 2017-05-29"])
    filter.limit = nil
    filter.kinds = ["call", "demand"]
    #expect(try store.timeline(macron, putin, filter).count == 2)
    filter.kinds = []
    filter.to = EventDate("2020")?.lastDay
    #expect(try store.timeline(macron, putin, filter).count == 2)
  }

  @Test func `dates of every shape are ordered as in the lists`() throws {
    let article = Sample.article("Macron met Putin.", published: "2020-06-15")
    let dates = ["2021-12", "../2019-01-01", "2021-12-05", "2018/..", "2021", nil, "2021-12-01"]
    let report = Report(
      article: article,
      contacts: try dates.map {
        try Sample.finding(Sample.contact(date: $0), "met", in: article)
      })
    let store = try RecordStore.holding(report)
    let ordered = [
      "2018/..", "../2019-01-01", nil, "2021", "2021-12-01", "2021-12", "2021-12-05",
    ]
    #expect(try store.contacts().map { $0.item.date?.description } == ordered)
    #expect(
      summary(try store.timeline(macron, putin)) == ordered.map { "meeting \($0 ?? "-")" })
  }
}
