import Reconciliation
import Records
import Testing

@testable import Store

@Suite struct `Matters worked out beside the record` {
  private let reconciler: Reconciler

  init() throws {
    reconciler = try Reconciler()
  }

  private func promise(_ words: String, _ source: String, by: String) throws -> Report {
    let article = Sample.article(words, published: "2022-02-09", source: source)
    let said = Sample.statement(by: by, words, act: .promise, date: "2022-02-08")
    return Report(
      article: article, actors: [Sample.macron, Sample.putin],
      statements: [try Sample.finding(said, words, in: article)])
  }

  @Test func `what is added and settled between reading and writing is not lost`() throws {
    let folder = try TemporaryRecord()
    let store = try RecordStore.open(folder.path, access: .writing)
    let other = try RecordStore.open(folder.path, access: .writing)
    _ = try store.add(
      promise("to leave Georgia", "a.txt", by: Sample.putin.name), extractorVersion: "1")
    try store.settle(reconciler, withMatters: false)
    let late = try promise("to visit Kyiv", "b.txt", by: Sample.macron.name)
    var times = 0
    try store.settleMatters(reconciler) { () throws(StoreError) in
      times += 1
      guard times == 1 else { return }
      _ = try other.add(late, extractorVersion: "1")
      try other.settle(reconciler, withMatters: false)
    }
    #expect(times == 2)
    #expect(try store.pledges().map(\.item.what).sorted() == ["to leave Georgia", "to visit Kyiv"])
    #expect(try !store.hasUnsettledMatters())
  }

  @Test func `a record that never rests is settled in the end`() throws {
    let store = try RecordStore.inMemory()
    let words = [
      "to leave Georgia", "to visit Kyiv", "to free the sailors", "to lower gas prices",
    ]
    let reports = try words.map { try promise($0, "\($0).txt", by: Sample.putin.name) }
    _ = try store.add(reports[0], extractorVersion: "1")
    try store.settle(reconciler, withMatters: false)
    var next = 0
    try store.settleMatters(reconciler) { () throws(StoreError) in
      _ = try store.add(reports[next + 1], extractorVersion: "1")
      try store.settle(reconciler, withMatters: false)
      next += 1
    }
    #expect(next == 3)
    #expect(try store.pledges().count == 4)
    #expect(try !store.hasUnsettledMatters())
  }

  @Test func `a correction in between is laid over what is written`() throws {
    let store = try RecordStore.inMemory()
    _ = try store.add(
      promise("to leave Georgia", "a.txt", by: Sample.putin.name), extractorVersion: "1")
    try store.settle(reconciler)
    _ = try store.add(
      promise("to visit Kyiv", "b.txt", by: Sample.macron.name), extractorVersion: "1")
    try store.settle(reconciler, withMatters: false)
    let id = try #require(try store.pledges().first).id
    var target = CorrectionRequest(.reject, id, author: "a reader", at: "2026-01-01T00:00:00Z")
    target.reason = "not binding"
    let rejection = try store.correction(target)
    try store.settleMatters(reconciler) { () throws(StoreError) in
      try store.correct([rejection], reconciler, withMatters: false)
    }
    #expect(try store.pledges().map(\.item.what) == ["to visit Kyiv"])
  }

  @Test func `two programs that settle at once leave nothing behind`() throws {
    let store = try RecordStore.inMemory()
    _ = try store.add(
      promise("to leave Georgia", "a.txt", by: Sample.putin.name), extractorVersion: "1")
    try store.settle(reconciler, withMatters: false)
    try store.settleMatters(reconciler) { () throws(StoreError) in
      try store.settleMatters(reconciler)
    }
    #expect(try store.pledges().count == 1)
    #expect(try !store.hasUnsettledMatters())
  }
}
