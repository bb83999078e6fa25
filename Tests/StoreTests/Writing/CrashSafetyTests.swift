import Foundation
import GRDB
import Reconciliation
import Records
import Testing

@testable import Store

struct CrashSafetyTests {
  @Test(arguments: ["citation", "contactParticipant", "statementSpeaker", "actorAlias"])
  func `a failure in the middle of an article leaves nothing of it`(table: String) throws {
    let store = try RecordStore.holding(try Sample.undated())
    let before = try store.counts()
    try store.write { db in
      try db.execute(
        sql: """
          CREATE TRIGGER broken BEFORE INSERT ON \(table)
          BEGIN SELECT raise(ABORT, 'pulled the plug'); END
          """)
    }
    let error = try #require(throws: StoreError.self) {
      try store.keep(try Sample.versailles(), extractorVersion: "1")
    }
    #expect(error.code == .failed)
    #expect(try store.counts() == before)
    #expect(try store.articles().count == 1)
    #expect(try store.search("Versailles").isEmpty)
    try store.verifyIntegrity()
  }

  @Test func `a failed update keeps the former findings`() throws {
    let report = try Sample.versailles()
    let store = try RecordStore.holding(report)
    try store.write { db in
      try db.execute(
        sql: """
          CREATE TRIGGER broken BEFORE INSERT ON statement
          BEGIN SELECT raise(ABORT, 'pulled the plug'); END
          """)
    }
    #expect(throws: StoreError.self) { try store.keep(report, extractorVersion: "2") }
    #expect(try store.holds(article: report.article.id, extractorVersion: "1"))
    #expect(try store.statements().count == 1)
  }

  /// What a kill leaves is what the disk holds at that moment: the file and its log.
  @Test func `a copy taken at any moment opens whole with complete articles only`() throws {
    let record = try TemporaryRecord()
    let store = try RecordStore.open(record.path, access: .writing)
    for (number, report) in try [Sample.versailles(), Sample.call(), Sample.undated()].enumerated()
    {
      try store.keep(report, extractorVersion: "1")
      let copy = try copied(record, cutting: 0)
      try copy.verifyIntegrity()
      #expect(try copy.counts() == store.counts())
      let torn = try copied(record, cutting: 3000)
      try torn.verifyIntegrity()
      #expect(try torn.counts().articles <= number + 1)
      #expect(try isWhole(torn))
    }
  }

  @Test func `a copy taken inside a transaction holds nothing of it`() throws {
    let record = try TemporaryRecord()
    let store = try RecordStore.open(record.path, access: .writing)
    try store.keep(try Sample.versailles(), extractorVersion: "1")
    let report = try Sample.call()
    let copy = try store.write { db in
      try db.execute(sql: "PRAGMA cache_spill = 1; PRAGMA cache_size = 1")
      _ = try ArticleWriter(db: db).add(report, extractorVersion: "1")
      return try copied(record, cutting: 0)
    }
    #expect(try copy.articles().map(\.title) == ["A frank exchange"])
    try copy.verifyIntegrity()
  }

  @Test func `a full disk is told as such and what was added stays`() throws {
    let record = try TemporaryRecord()
    let store = try RecordStore.open(record.path, access: .writing)
    try store.keep(try Sample.versailles(), extractorVersion: "1")
    try store.write { db in
      let pages = try Int.fetchOne(db, sql: "PRAGMA page_count") ?? 0
      try db.execute(sql: "PRAGMA max_page_count = \(pages)")
    }
    let long = Sample.article(
      String(repeating: "Nothing new was said on Monday. ", count: 2000), published: "2022-03-01")
    let error = try #require(throws: StoreError.self) {
      try store.keep([try Sample.versailles(), Report(article: long)], extractorVersion: "1")
    }
    #expect(error.code == .diskFull)
    #expect(try store.articles().map(\.title) == ["A frank exchange"])
    try store.verifyIntegrity()
  }

  /// Copies the file and its log as they lie on the disk, without some last bytes of the log.
  private func copied(_ record: TemporaryRecord, cutting bytes: Int) throws -> RecordStore {
    let path = record.folder.appending(path: "copy-\(UUID().uuidString)").path
    try FileManager.default.copyItem(atPath: record.path, toPath: path)
    let log = try Data(contentsOf: URL(filePath: record.path + "-wal"))
    try log.dropLast(bytes).write(to: URL(filePath: path + "-wal"))
    return try RecordStore.open(path, access: .writing)
  }

  /// Every article with as many findings as its report gave: one contact each, and a citation each.
  private func isWhole(_ store: RecordStore) throws -> Bool {
    try store.settle(Reconciler())
    let articles = try store.articles()
    let cited = try store.contacts().filter { !$0.citations.isEmpty }
    return articles.allSatisfy { $0.contacts == 1 } && cited.count == articles.count
  }
}
