import GRDB
import Reconciliation
import Records
import Testing

@testable import Store

@Suite struct `One record from many reports` {
  @Test func `two reports of one meeting are one line with both articles`() throws {
    let store = try RecordStore.holding(try Sample.versailles(), try Sample.otherVersailles())
    let line = try #require(try store.contacts().first)
    #expect(try store.contacts().count == 1)
    #expect(line.articles.count == 2)
    #expect(line.independentSources == 2)
    #expect(line.item.durationMinutes == 120, "only the second report tells how long it was")
    #expect(Set(line.citations.map(\.article)) == Set(line.articles.map(\.id)))
  }

  @Test func `the order in which reports come changes nothing`() throws {
    let reports = try [
      Sample.versailles(), Sample.otherVersailles(), Sample.call(), Sample.undated(),
      Sample.everything(),
    ]
    let whole = try RecordStore.holding(reports[0], reports[1], reports[2], reports[3], reports[4])
    for shift in 1..<reports.count {
      let store = try RecordStore.inMemory()
      for index in reports.indices { try store.keep(reports[(index + shift) % reports.count]) }
      #expect(try store.contacts() == whole.contacts())
      #expect(try store.statements() == whole.statements())
      #expect(try store.actions() == whole.actions())
      #expect(try store.figures() == whole.figures())
      #expect(try store.disagreements() == whole.disagreements())
      #expect(try store.pledges() == whole.pledges())
      #expect(try store.actors() == whole.actors())
    }
  }

  @Test func `adding one report makes only its own blocks anew`() throws {
    let store = try RecordStore.holding(try Sample.versailles(), try Sample.undated())
    try store.add(try Sample.call(), extractorVersion: "1")
    // Macron and Putin's contacts, and what Macron says.
    #expect(try store.settle(Reconciler()).blocks == 2)
    #expect(try store.settle(Reconciler()).blocks == 0)
  }

  @Test func `an account's identifier shows its line`() throws {
    let store = try RecordStore.holding(try Sample.versailles(), try Sample.otherVersailles())
    let line = try #require(try store.contacts().first)
    let target = try #require(try store.target(id: line.id))
    for account in target.accounts {
      #expect(try store.line(id: account)?.id == target.line)
    }
  }

  @Test func `as of a day only reports published by then count`() throws {
    let store = try RecordStore.holding(
      try Sample.versailles(), try Sample.call(), try Sample.undated())
    let day = try #require(CalendarDay(year: 2020, month: 1, day: 1))
    let then = try store.copy(asOf: day, Reconciler())
    #expect(try then.articles().map(\.title) == ["A frank exchange"])
    #expect(try then.contacts().count == 1)
    #expect(try then.actors().map(\.name).sorted() == ["Emmanuel Macron", "Vladimir Putin"])
    #expect(try store.articles().count == 3, "the record itself is untouched")
  }

  @Test func `verify finds a citation whose words are not the article's`() throws {
    let store = try RecordStore.holding(try Sample.versailles(), try Sample.everything())
    let sound = try store.verifyCitations()
    #expect(sound.faults.isEmpty)
    #expect(sound.citations > 4)
    try store.write {
      try $0.execute(sql: "UPDATE citation SET text = 'never said' WHERE number = 1")
    }
    #expect(try store.verifyCitations().faults.map(\.passage.text) == ["never said"])
  }

  @Test func `a reprint is no independent source`() throws {
    let words = (1...60).map { "clause \($0) of the agreement on number \($0 * 7)" }
    let text = "Macron met Putin at Versailles. " + words.joined(separator: ", ") + "."
    let reports = try ["one", "two"].map { name in
      let article = Sample.article(
        name == "one" ? text : text + "\n\nAll rights reserved.", published: "2017-05-30",
        source: name)
      return Report(
        article: article, actors: [Sample.macron, Sample.putin],
        contacts: [
          try Sample.finding(Sample.contact(date: "2017-05-29"), "met Putin", in: article)
        ])
    }
    let store = try RecordStore.holding(reports[0], reports[1])
    let line = try #require(try store.contacts().first)
    #expect(line.articles.count == 2)
    #expect(line.independentSources == 1)
  }

  @Test func `disagreements and pledges wait until they are asked for`() throws {
    let whole = try RecordStore.holding(try Sample.everything(), try Sample.call())
    let store = try RecordStore.inMemory()
    try store.add([try Sample.everything(), try Sample.call()], extractorVersion: "1")
    try store.settle(Reconciler(), withMatters: false)
    #expect(try store.hasUnsettledMatters())
    #expect(try store.disagreements().isEmpty)
    try store.settleMatters(Reconciler())
    #expect(try !store.hasUnsettledMatters())
    #expect(try !store.disagreements().isEmpty)
    #expect(try store.disagreements() == whole.disagreements())
  }
}
