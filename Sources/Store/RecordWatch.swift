import GRDB

/// Tells whether a record has changed since it was last looked at, whichever program changed it.
package final class RecordWatch: Sendable {
  private let path: String
  private let connection: DatabaseQueue?
  private let store: RecordStore

  /// - Throws: `locked`, `damaged` or `failed`.
  package init(_ store: RecordStore) throws(StoreError) {
    path = store.path
    self.store = store
    guard store.isOnDisk else {
      connection = nil
      return
    }
    do {
      var configuration = Configuration()
      configuration.readonly = true
      connection = try DatabaseQueue(path: store.path, configuration: configuration)
    } catch {
      throw StoreError(error, path: store.path)
    }
  }

  /// A number that is another one after every change; it means nothing beyond this process.
  ///
  /// - Throws: as ``init(_:)``.
  package func version() throws(StoreError) -> Int {
    guard let connection else {
      return try store.read { try Int.fetchOne($0, sql: "SELECT total_changes()") ?? 0 }
    }
    do {
      return try connection.read { try Int.fetchOne($0, sql: "PRAGMA data_version") ?? 0 }
    } catch {
      throw StoreError(error, path: path)
    }
  }
}
