import Foundation
import HTTPTypes
import Hummingbird
import ReadoutTestSupport
import Reconciliation
import Store
import Testing

@testable import ReadoutServer

@Suite struct `Asking again` {
  @Test func `an answer that has not changed is not sent again`() async throws {
    try await asking { client in
      let tag = try #require(try await client.ask("/contacts").headers[.eTag])
      for known in [tag, "W/\(tag)", "\"other\", \(tag)", "*"] {
        let again = try await client.ask("/contacts", headers: [.ifNoneMatch: known])
        #expect(again.status == 304)
        #expect(again.text.isEmpty)
        #expect(again.headers[.eTag] == tag)
      }
      let other = try await client.ask("/contacts", headers: [.ifNoneMatch: "\"other\""])
      #expect(other.status == 200)
      let wrong = try await client.ask("/contacts?limit=0", headers: [.ifNoneMatch: tag])
      #expect(wrong.status == 400)
    }
  }

  @Test func `a record that has changed is sent anew`() async throws {
    let path = NSTemporaryDirectory() + "conditional-\(UUID().uuidString).sqlite"
    defer {
      for end in ["", "-wal", "-shm"] { try? FileManager.default.removeItem(atPath: path + end) }
    }
    let store = try RecordStore.open(path, access: .writing)
    _ = try store.add(try SampleRecord.call(day: 2), extractorVersion: "1")
    try store.settle(Reconciler())
    try await asking(store) { client in
      let tag = try #require(try await client.ask("/contacts").headers[.eTag])
      #expect(try await client.ask("/contacts", headers: [.ifNoneMatch: tag]).status == 304)
      _ = try store.add(try SampleRecord.call(day: 1), extractorVersion: "1")
      try store.settle(Reconciler())
      // Whether a record has changed is looked up once a second.
      try await Task.sleep(for: .milliseconds(1_100))
      let anew = try await client.ask("/contacts", headers: [.ifNoneMatch: tag])
      #expect(anew.status == 200)
      #expect(try anew.json["total"] == .number(2))
      #expect(anew.headers[.eTag] != tag)
    }
  }
}
