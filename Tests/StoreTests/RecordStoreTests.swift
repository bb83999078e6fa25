import Foundation
import GRDB
import Records
import Testing

@testable import Store

struct RecordStoreTests {
  @Test func `writing creates the file and reading sees what was added`() throws {
    let record = try TemporaryRecord()
    let writer = try RecordStore.open(record.path, access: .writing)
    try writer.keep(try Sample.versailles(), extractorVersion: "1")
    let reader = try RecordStore.open(record.path, access: .reading)
    #expect(try reader.contacts().count == 1)
  }

  @Test func `reading works when no writer is left`() throws {
    let record = try TemporaryRecord()
    let writer = try RecordStore.open(record.path, access: .writing)
    try writer.keep(try Sample.versailles(), extractorVersion: "1")
    try writer.close()
    let reader = try RecordStore.open(record.path, access: .reading)
    #expect(try reader.counts().contacts == 1)
  }

  @Test(arguments: [false, true])
  func `reading a missing or an empty file asks for readout add`(exists: Bool) throws {
    let record = try TemporaryRecord()
    if exists { try Data().write(to: URL(filePath: record.path)) }
    let error = try #require(throws: StoreError.self) {
      try RecordStore.open(record.path, access: .reading)
    }
    #expect(error.code == .noRecord)
    #expect(FileManager.default.fileExists(atPath: record.path) == exists)
  }

  @Test(arguments: [RecordStore.Access.reading, .writing])
  func `a text file is refused and stays as it is`(access: RecordStore.Access) throws {
    let record = try TemporaryRecord()
    let words = Data(String(repeating: "Macron met Putin. ", count: 400).utf8)
    try words.write(to: URL(filePath: record.path))
    let error = try #require(throws: StoreError.self) {
      try RecordStore.open(record.path, access: access)
    }
    #expect(error.code == .notARecord)
    #expect(try Data(contentsOf: URL(filePath: record.path)) == words)
  }

  @Test(arguments: [RecordStore.Access.reading, .writing])
  func `another program's database is refused and stays as it is`(
    access: RecordStore.Access
  ) throws {
    let record = try TemporaryRecord()
    let other = try DatabaseQueue(path: record.path)
    try other.write { try $0.execute(sql: "CREATE TABLE article (id TEXT)") }
    try other.close()
    let before = try Data(contentsOf: URL(filePath: record.path))
    let error = try #require(throws: StoreError.self) {
      try RecordStore.open(record.path, access: access)
    }
    #expect(error.code == .notARecord)
    #expect(try Data(contentsOf: URL(filePath: record.path)) == before)
  }

  @Test(arguments: [RecordStore.Access.reading, .writing])
  func `a record of a later version is refused`(access: RecordStore.Access) throws {
    let record = try TemporaryRecord()
    let store = try RecordStore.open(record.path, access: .writing)
    try store.write { db in
      try db.execute(sql: "INSERT INTO grdb_migrations VALUES ('2031-01-01 the next record')")
    }
    try store.close()
    let error = try #require(throws: StoreError.self) {
      try RecordStore.open(record.path, access: access)
    }
    #expect(error.code == .newerRecord)
  }

  @Test func `a creation that was interrupted is taken up again`() throws {
    let record = try TemporaryRecord()
    let begun = try DatabasePool(path: record.path)
    try begun.write { db in
      try db.execute(sql: "CREATE TABLE grdb_migrations (identifier TEXT NOT NULL PRIMARY KEY)")
    }
    try begun.close()
    #expect(throws: StoreError(.noRecord, path: record.path)) {
      try RecordStore.open(record.path, access: .reading)
    }
    let store = try RecordStore.open(record.path, access: .writing)
    #expect(try store.keep(try Sample.call(), extractorVersion: "1") == .added)
  }

  @Test func `a missing folder is reported with the path`() throws {
    let path = "/nonexistent-folder/record.readout"
    let error = try #require(throws: StoreError.self) {
      try RecordStore.open(path, access: .writing)
    }
    #expect(error.code == .readOnly)
    #expect(error.path == path)
  }

  @Test func `a reader cannot write`() throws {
    let record = try TemporaryRecord()
    let writer = try RecordStore.open(record.path, access: .writing)
    let reader = try RecordStore.open(record.path, access: .reading)
    let error = try #require(throws: StoreError.self) {
      try reader.add(try Sample.versailles(), extractorVersion: "1")
    }
    #expect(error.code == .readOnly)
    #expect(try writer.counts() == RecordCounts())
  }

  @Test func `the file says what it is and keeps its log apart`() throws {
    let record = try TemporaryRecord()
    let store = try RecordStore.open(record.path, access: .writing)
    let settings = try store.read { db in
      try ["application_id", "user_version", "journal_mode", "foreign_keys"].map {
        try String.fetchOne(db, sql: "PRAGMA \($0)")
      }
    }
    #expect(settings == ["1380208468", "5", "wal", "1"])
    let synchronous = try store.write { try Int.fetchOne($0, sql: "PRAGMA synchronous") }
    #expect(synchronous == 1, "NORMAL")
  }

  @Test func `a sound record passes its check and a broken one does not`() throws {
    let record = try TemporaryRecord()
    let file = try RecordStore.open(record.path, access: .writing)
    try file.keep(try Sample.versailles(), extractorVersion: "1")
    try file.verifyIntegrity()
    try file.close()
    var careless = Configuration()
    careless.foreignKeysEnabled = false
    let queue = try DatabaseQueue(path: record.path, configuration: careless)
    try queue.write { try $0.execute(sql: "DELETE FROM actor WHERE name = 'Vladimir Putin'") }
    try queue.close()
    let broken = try RecordStore.open(record.path, access: .reading)
    let error = try #require(throws: StoreError.self) { try broken.verifyIntegrity() }
    #expect(error.code == .damaged)
    #expect(error.detail.hasSuffix("refers to a missing actor"))
  }
}
