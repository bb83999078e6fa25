import Reconciliation
import Records
import Testing

@testable import Store

@Suite("The network of a record's actors")
struct NetworkTests {
  private let macron = Sample.macron.name
  private let putin = Sample.putin.name

  private func store() throws -> RecordStore {
    try RecordStore.holding(
      Sample.versailles(), Sample.call(), Sample.undated(), Sample.everything())
  }

  @Test func `between two actors stand their contacts, statements and actions`() throws {
    let ties = try store().network().ties
    #expect(
      ties.map { [$0.a, $0.b] } == [
        [macron, putin], [Sample.scholz.name, putin], ["Russia", "Ukraine"],
      ])
    #expect(ties.map(\.contacts) == [2, 1, 0])
    #expect(ties.map(\.statements) == [1, 0, 0])
    #expect(ties.map(\.cooperative) == [0, 0, 0])
    #expect(ties.map(\.conflictual) == [0, 0, 1])
    #expect(ties.map(\.lines.count) == [3, 1, 1])
  }

  @Test func `a tie knows its first and last day, and none where no line has a date`() throws {
    let ties = try store().network().ties
    #expect(ties.map { $0.firstDay?.isoText } == ["2017-05-29", nil, "2022-01-01"])
    #expect(ties.map { $0.lastDay?.isoText } == ["2022-02-08", nil, "2022-01-31"])
  }

  @Test func `actors come with what they have in the record, the busiest first`() throws {
    let store = try store()
    let actors = try store.network().actors
    #expect(actors.map(\.name) == [putin, macron, Sample.scholz.name, "Russia", "Ukraine"])
    #expect(actors.map(\.dealings) == [4, 3, 1, 1, 1])
    #expect(actors.map(\.contacts) == [3, 2, 1, 0, 0])
    #expect(actors.map(\.statements) == [0, 2, 0, 0, 0])
    #expect(actors.map(\.addressed) == [1, 0, 0, 0, 0])
    #expect(actors.map(\.actions) == [0, 0, 0, 1, 1])
    #expect(actors[1].state == "FR" && actors[1].kind == .person)
    #expect(try store.actors(matching: macron).map(\.id) == [actors[1].id])
  }

  @Test func `of the busiest actors only the ties between them are shown`() throws {
    let network = try store().network(atMost: 2)
    #expect(network.actors.map(\.name) == [putin, macron])
    #expect(network.ties.map { [$0.a, $0.b] } == [[macron, putin]])
    #expect(try store().network(atMost: 0) == Network(actors: [], ties: []))
  }

  @Test func `a filter narrows it to someone, to days and to kinds`() throws {
    let store = try store()
    var filter = RecordFilter()
    filter.who = [macron]
    #expect(try store.network(filter).actors.map(\.name) == [macron, putin])
    filter = RecordFilter()
    filter.from = CalendarDay(year: 2022, month: 2, day: 1)
    #expect(try store.network(filter).ties.map(\.contacts) == [1])
    filter = RecordFilter()
    filter.kinds = ["call"]
    #expect(try store.network(filter).ties.map(\.contacts) == [1])
  }

  @Test func `what a reader has rejected is in no network`() throws {
    let store = try store()
    let contact = try #require(try store.contacts().first { $0.item.kind == .call })
    try store.correct(
      [Correction(.reject, contact.id, author: "a", at: "2022-03-01T00:00:00Z")], Reconciler())
    var filter = RecordFilter()
    filter.showsRejected = true
    #expect(try store.network(filter).ties.first?.contacts == 1)
  }

  @Test func `planned contacts and tallies are no contacts held`() throws {
    var report = try Sample.versailles()
    let article = report.article
    var planned = Sample.contact(date: "2017-06-29")
    planned.status = .planned
    var tally = Sample.contact(kind: .call, date: "2016-01/2017-05")
    tally.tally = 11
    report.contacts = [
      try Sample.finding(planned, "met Putin", in: article),
      try Sample.finding(tally, "Macron met Putin", in: article),
    ]
    #expect(try RecordStore.holding(report).network().ties == [])
  }

  @Test func `a line's first passage is told for each line of a tie`() throws {
    let store = try store()
    let lines = try #require(try store.network().ties.first).lines
    let passages = try store.firstCitations(of: lines + ["c0000000000000"])
    #expect(
      lines.compactMap { passages[$0]?.text } == [
        "met Putin at Versailles on Monday", "called Putin on Tuesday", "asked him to pull back",
      ])
    #expect(passages.count == 3)
  }

  @Test func `an empty record has an empty network`() throws {
    #expect(try RecordStore.inMemory().network() == Network(actors: [], ties: []))
  }
}
