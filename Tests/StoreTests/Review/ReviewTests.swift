import Reconciliation
import Records
import Testing

@testable import Store

@Suite struct `What needs a reader's eye` {
  private func store() throws -> RecordStore {
    let barren = Sample.article("They will meet.", published: "2022-02-01", source: "barren.txt")
    var empty = Report(article: barren)
    empty.unusedCues = [
      UnusedCue(
        kind: .contact, cue: "meet", citation: try Sample.cite("They will meet", in: barren))
    ]
    let store = try RecordStore.inMemory()
    try store.keep([
      try Sample.versailles(), try Sample.undated(), try Sample.everything(), empty,
    ])
    return store
  }

  private func reasons(_ store: RecordStore, _ filter: ReviewFilter = .init()) throws
    -> [[ReviewReason]]
  {
    try store.review(filter).entries.map(\.reasons)
  }

  @Test func `undated contacts, disagreements and barren articles are listed with their reasons`()
    throws
  {
    let store = try store()
    let list = try store.review(ReviewFilter())
    #expect(list.entries.map(\.reasons) == [[.disagreement], [.undated], [.unusedCues]])
    #expect(list.total == 3)
    #expect(list.left == 3)
    #expect(list.counts[.undated] == 1)
    #expect(list.counts[.lowConfidence] == 0)
  }

  @Test func `one reason and one kind narrow the list, not the counts`() throws {
    let store = try store()
    var filter = ReviewFilter()
    filter.reason = .unusedCues
    #expect(try reasons(store, filter) == [[.unusedCues]])
    filter.reason = nil
    filter.kind = .contact
    #expect(try reasons(store, filter) == [[.undated]])
    #expect(try store.review(filter).left == 3)
  }

  @Test func `pages follow one another across lines and articles`() throws {
    let store = try store()
    var filter = ReviewFilter()
    filter.limit = 2
    #expect(try reasons(store, filter).count == 2)
    filter.offset = 2
    #expect(try reasons(store, filter) == [[.unusedCues]])
    filter.offset = 4
    #expect(try reasons(store, filter).isEmpty)
  }

  @Test func `what was accepted, rejected or edited leaves the list, what was noted stays`() throws
  {
    for kind in [Correction.Kind.accept, .reject, .note] {
      let store = try store()
      let entry = try #require(try store.review(ReviewFilter()).entries.first)
      var request = CorrectionRequest(kind, entry.id, author: "a reader", at: "2026")
      request.value = "words"
      try store.correct([try store.correction(request)], Reconciler())
      #expect(try store.review(ReviewFilter()).left == (kind == .note ? 3 : 2))
    }
  }

  @Test func `names that sound alike are asked about until a reader keeps them apart`() throws {
    let store = try RecordStore.inMemory()
    let names = ["Anna Aziz", "Omar Aziz", "Aziz"]
    let article = Sample.article("Aziz met Aziz and Aziz.", published: "2022-02-01")
    let meeting = Sample.contact(names, date: "2022-02-01")
    try store.keep([
      Report(
        article: article, actors: names.map { Actor(name: $0, kind: .person) },
        contacts: [try Sample.finding(meeting, "Aziz met Aziz", in: article)])
    ])
    var filter = ReviewFilter()
    filter.reason = .onePerson
    let pairs = try store.review(filter).entries.map(\.subject)
    #expect(pairs == [.names("Anna Aziz", "Aziz"), .names("Aziz", "Omar Aziz")])
    var request = CorrectionRequest(.splitActors, "Aziz", author: "a reader", at: "2026")
    request.other = "Anna Aziz"
    try store.correct([try store.correction(request)], Reconciler())
    // The bare surname then fits one person alone.
    #expect(try store.review(filter).entries.isEmpty)
  }
}
