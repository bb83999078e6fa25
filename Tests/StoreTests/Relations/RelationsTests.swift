import Records
import Testing

@testable import Store

@Suite("Relations over time")
struct RelationsTests {
  private let macron = Sample.macron.name
  private let putin = Sample.putin.name

  /// One report each, so that every contact is a line of its own.
  private func store(
    _ contacts: [Contact], published: [String?] = ["2016-01-01", "2023-01-01"]
  ) throws -> RecordStore {
    let store = try RecordStore.inMemory()
    var reports: [Report] = []
    for (index, contact) in contacts.enumerated() {
      let day = published[min(index, published.count - 1)]
      let article = Sample.article(
        "Macron met Putin, story \(index).", published: day, source: "articles/\(index).txt")
      reports.append(
        Report(
          article: article, actors: [Sample.macron, Sample.putin],
          contacts: [try Sample.finding(contact, "Macron met Putin", in: article)]))
    }
    try store.keep(reports)
    return store
  }

  private func dates(_ relation: Relation) -> [String] {
    relation.periods.map { "\($0.period?.description ?? "-"): \($0.contacts)" }
  }

  private func spans(_ silences: [Silence]) -> [String] {
    silences.map { "\(DatePoint($0.from))/\(DatePoint($0.to))" }
  }

  @Test func `contacts are counted by year or by month, a bare year after its months`() throws {
    let store = try store(
      ["2017-05-29", "2017-05", "2017", "2018-05-24", nil, "2018-12/2019-01"].map {
        Sample.contact(kind: .call, date: $0)
      })
    let all = try store.contacts().count
    let years = try store.relations(macron, putin)
    #expect(years.periods.reduce(0) { $0 + $1.contacts } == all)
    #expect(years.periods.map { $0.period?.description }.last == .some(nil))
    let months = try store.relations(macron, putin, by: .month)
    let order = months.periods.compactMap { $0.period?.description }
    #expect(order == ["2017-05", "2017", "2018-05"].filter(order.contains))
    #expect(try store.relations(putin, macron).periods == years.periods)
  }

  @Test func `first and last are the first and last contact held`() throws {
    var planned = Sample.contact(date: "2022-06-01")
    planned.status = .planned
    let store = try store([
      Sample.contact(date: "2018-05-24"), Sample.contact(date: "2017-05-29"), planned,
    ])
    let relation = try store.relations(macron, putin)
    #expect(relation.first?.item.date?.description == "2017-05-29")
    #expect(relation.last?.item.date?.description == "2018-05-24")
    #expect(dates(relation) == ["2017: 1", "2018: 1"])
  }

  @Test func `a tally is told beside the contacts and not added to them`() throws {
    var tally = Sample.contact(kind: .call, date: "2022-01/2022-03")
    tally.tally = 11
    let store = try store([tally, Sample.contact(kind: .call, date: "2022-02-08")])
    let periods = try store.relations(macron, putin).periods
    #expect(periods.map(\.contacts) == [1])
    #expect(periods.map(\.tally) == [11])
  }

  @Test func `a silence is told between contacts, on the days after one and before the next`()
    throws
  {
    let store = try store([
      Sample.contact(date: "2017-05-29"), Sample.contact(date: "2018-05-24"),
      Sample.contact(date: "2018-06-30"),
    ])
    let silences = try store.relations(macron, putin).silences
    #expect(spans(silences) == ["2017-05-30/2018-05-23"])
    #expect(silences.map(\.days) == [359])
    #expect(silences.map(\.undated) == [0])
  }

  @Test func `a contact of a bare year leaves no silence in that year`() throws {
    let store = try store([
      Sample.contact(date: "2016-11-10"), Sample.contact(kind: .call, date: "2017"),
      Sample.contact(date: "2018-05-24"),
    ])
    #expect(
      spans(try store.relations(macron, putin).silences) == ["2018-01-01/2018-05-23"])
  }

  @Test func `nothing is told of days before the first report`() throws {
    let store = try store(
      [Sample.contact(date: "2012-06-01"), Sample.contact(date: "2017-12-29")],
      published: ["2017-06-01", "2017-12-31"])
    #expect(
      spans(try store.relations(macron, putin).silences) == ["2017-06-01/2017-12-28"])
    let dealings = try store.dealings(macron, putin)
    #expect(Relation(dealings, by: .year, leastDays: 300).silences.isEmpty)
  }

  @Test func `an undated contact of a later report may lie in the silence`() throws {
    let store = try store([
      Sample.contact(date: "2017-05-29"), Sample.contact(date: "2018-05-24"),
      Sample.contact(kind: .letter),
    ])
    let silences = try store.relations(macron, putin).silences
    #expect(silences.map(\.undated) == [1])
  }

  @Test func `actions have a mean on the scale, those not done are left out`() throws {
    let article = Sample.article("France and Russia.", published: "2022-03-01")
    let told: [(String, String, Action.Kind, Action.Status)] = [
      ("France", "Russia", .sanction, .happened), ("Russia", "France", .accuse, .happened),
      ("France", "Russia", .aid, .happened), ("France", "Russia", .assault, .hypothetical),
      ("France", "Ukraine", .aid, .happened),
    ]
    let actions = told.map { actor, recipient, type, status in
      Action(
        type: type, actor: actor, recipient: recipient, date: EventDate("2022-02"), status: status)
    }
    var report = Report(article: article)
    report.actions = try actions.map { try Sample.finding($0, "France and Russia", in: article) }
    let store = try RecordStore.holding(report)
    let period = try #require(try store.relations("Russia", "France").periods.first)
    #expect(period.cooperative == 1)
    #expect(period.conflictual == 2)
    #expect(period.meanScore == -1.0 / 3)
  }

  @Test func `a state stands for everyone who acts for it`() throws {
    let article = Sample.article("Macron met Putin. France and Russia.", published: "2022-03-01")
    let states = [("France", "FR"), ("Russia", "RU")].map {
      Actor(name: $0, kind: .state, state: $1)
    }
    let store = try RecordStore.holding(
      Report(
        article: article, actors: states + [Sample.macron, Sample.putin],
        contacts: [
          try Sample.finding(Sample.contact(date: "2022-02-07"), "met Putin", in: article)
        ]))
    #expect(try store.dealings("France", "Russia").contacts.count == 1)
    #expect(try store.dealings("France", putin).contacts.count == 1)
    #expect(try store.dealings("France", "Russia").a.members == ["France", macron])
    #expect(try store.dealings("France", macron).contacts.isEmpty)
  }

  @Test func `statements between them count with the report when they have no date`() throws {
    let store = try RecordStore.holding(try Sample.call(), try Sample.versailles())
    let periods = try store.relations(macron, putin).periods
    #expect(periods.map(\.statements) == [1, 1])
    #expect(try store.relations("Nobody", putin).periods.isEmpty)
  }
}
