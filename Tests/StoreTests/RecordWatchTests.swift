import Reconciliation
import Records
import Testing

@testable import Store

@Suite struct `Watching a record` {
  @Test func `what another connection adds is noticed, and nothing else`() throws {
    let place = try TemporaryRecord()
    let store = try RecordStore.open(place.path, access: .writing)
    try store.keep(try Sample.call(), extractorVersion: "1")
    let watch = try RecordWatch(store)
    let before = try watch.version()
    _ = try store.contacts()
    #expect(try watch.version() == before)
    let other = try RecordStore.open(place.path, access: .writing)
    try other.keep(try Sample.versailles(), extractorVersion: "1")
    let after = try watch.version()
    #expect(after != before)
    #expect(try watch.version() == after)
    try store.keep(try Sample.undated(), extractorVersion: "1")
    #expect(try watch.version() != after)
  }

  @Test func `a copy in memory never changes`() throws {
    let store = try RecordStore.holding(try Sample.call())
    #expect(try RecordWatch(store).version() == RecordWatch(store).version())
  }
}
