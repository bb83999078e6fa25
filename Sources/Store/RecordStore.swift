import Foundation
import GRDB
package import Reconciliation
package import Records

/// Keeps a record in one SQLite file and answers questions about it.
///
/// Input: a `Report`, what one article says. Output: `RecordLine`s, each with its articles and the
/// passages it rests on. Adding the report of «Macron met Putin at Versailles on Monday» gives one
/// article, two actors, one contact with its citation; adding it again gives nothing new, because
/// every identifier follows from content. One article is one transaction in write-ahead mode: a
/// kill at any moment leaves whole articles only.
///
/// Whether two reports tell of the same event Reconciliation judges; the store asks it about those
/// blocks of findings that changed (``settle(_:)``). It never looks at language beyond folding case
/// and accents.
package final class RecordStore: Sendable {
  /// What a store is opened for.
  package enum Access: Sendable {
    /// The file must exist and is never changed.
    case reading
    /// The file is created when missing and brought up to date when older.
    case writing
  }

  /// The file's path; `:memory:` for a record that is never written to disk.
  package let path: String
  private let database: any DatabaseWriter

  private init(path: String, database: any DatabaseWriter) {
    self.path = path
    self.database = database
  }

  /// Opens the record at a path.
  ///
  /// - Throws: `no_record` when reading a file that is missing or empty; `not_a_record`,
  ///   `newer_record`, `older_record` (reading only) for files that are not to be touched;
  ///   `locked`, `read_only`, `damaged`, `disk_full` or `failed` for what SQLite reports.
  package static func open(_ path: String, access: Access) throws(StoreError) -> RecordStore {
    do {
      if path.isEmpty { throw StoreError(.readOnly, path: "a record without a name") }
      if let kind = RecordPlace.strangeKind(at: path) {
        throw StoreError(.readOnly, path: path, detail: "it is \(kind)")
      }
      switch access {
      case .reading: return try openForReading(path)
      case .writing: return try openForWriting(path)
      }
    } catch {
      throw StoreError(error, path: path)
    }
  }

  /// Makes a record in memory, for tests and trials.
  ///
  /// - Throws: `failed` when SQLite has no memory left.
  package static func inMemory() throws(StoreError) -> RecordStore {
    do {
      let queue = try DatabaseQueue(configuration: configuration(.writing))
      try RecordSchema.migrator.migrate(queue)
      return RecordStore(path: ":memory:", database: queue)
    } catch {
      throw StoreError(error, path: ":memory:")
    }
  }

  /// The record in memory, with disagreements and pledges as they are now; as of a day as reports published by then
  /// allow, without those whose day is not known.
  ///
  /// - Throws: `failed` when SQLite has no memory left; `locked` or `damaged`.
  package func copy(
    asOf day: CalendarDay? = nil, _ reconciler: Reconciler
  ) throws(StoreError) -> RecordStore {
    do {
      let queue = try DatabaseQueue(configuration: RecordStore.configuration(.writing))
      try database.backup(to: queue)
      if let day {
        try queue.write { db in
          try db.execute(
            sql: "DELETE FROM article WHERE publishedLastDay IS NULL OR publishedLastDay > ?",
            arguments: [day.isoText])
        }
      }
      let store = RecordStore(path: path, database: queue)
      try store.settle(reconciler)
      return store
    } catch {
      throw StoreError(error, path: path)
    }
  }

  /// Whether it is a file, and not a copy in memory.
  var isOnDisk: Bool { database is DatabasePool }

  /// Closes the file; whatever is asked afterwards fails. Also happens when the value goes away.
  ///
  /// - Throws: `failed` or `locked` when SQLite cannot close it now.
  package func close() throws(StoreError) {
    do { try database.close() } catch { throw StoreError(error, path: path) }
  }

  /// Runs a question against one unchanging state of the record.
  func read<Answer>(_ question: (Database) throws -> Answer) throws(StoreError) -> Answer {
    do { return try database.read(question) } catch { throw StoreError(error, path: path) }
  }

  /// Runs a change as one transaction: all of it is kept, or nothing.
  func write<Answer>(_ change: (Database) throws -> Answer) throws(StoreError) -> Answer {
    do { return try database.write(change) } catch { throw StoreError(error, path: path) }
  }
}

extension RecordStore {
  private static func openForReading(_ path: String) throws -> RecordStore {
    guard hasContent(path) else { throw StoreError(.noRecord, path: path) }
    let pool = try DatabasePool(path: path, configuration: configuration(.reading))
    try check(pool, path: path, access: .reading)
    return RecordStore(path: path, database: pool)
  }

  /// Looks before it opens for writing, so that another program's file is never changed.
  private static func openForWriting(_ path: String) throws -> RecordStore {
    if hasContent(path) {
      let queue = try DatabaseQueue(path: path, configuration: configuration(.reading))
      try check(queue, path: path, access: .writing)
      try queue.close()
    }
    let pool = try DatabasePool(path: path, configuration: configuration(.writing))
    try RecordSchema.migrator.migrate(pool)
    return RecordStore(path: path, database: pool)
  }

  private static func check(
    _ database: any DatabaseReader, path: String, access: Access
  ) throws {
    switch try database.read(RecordSchema.identity) {
    case .current: return
    case .foreign: throw StoreError(.notARecord, path: path)
    case .newer: throw StoreError(.newerRecord, path: path)
    case .older:
      if access == .reading { throw StoreError(.olderRecord, path: path) }
    case .empty:
      if access == .reading { throw StoreError(.noRecord, path: path) }
    }
  }

  private static func hasContent(_ path: String) -> Bool {
    let attributes = try? FileManager.default.attributesOfItem(atPath: path)
    guard let size = attributes?[.size] as? Int else { return false }
    return size > 0
  }

  /// A second writer waits up to five seconds; foreign keys are on (GRDB's default).
  ///
  /// Adding many articles, each its own transaction, writes the same pages again and again: a
  /// larger cache (8 MB) and a rarer checkpoint (every 16 MB) keep that in memory and in the log.
  /// Neither weakens what a kill leaves.
  private static func configuration(_ access: Access) -> Configuration {
    var configuration = Configuration()
    configuration.readonly = access == .reading
    configuration.busyMode = .timeout(5)
    configuration.label = "readout.record"
    configuration.prepareDatabase { db in
      try db.execute(sql: "PRAGMA temp_store = MEMORY")
      guard access == .writing else { return }
      try db.execute(sql: "PRAGMA cache_size = -8000")
      try db.execute(sql: "PRAGMA wal_autocheckpoint = 4000")
    }
    return configuration
  }
}
