import Foundation
import Records

@testable import Store

/// A folder of its own for a record, removed when the value goes away.
final class TemporaryRecord {
  let folder: URL
  let path: String

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "readout-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    path = folder.appending(path: "test.readout").path
  }

  deinit {
    try? FileManager.default.removeItem(at: folder)
  }
}

extension RecordStore {
  /// A record in memory that holds some reports.
  static func holding(_ reports: Report...) throws -> RecordStore {
    let store = try RecordStore.inMemory()
    try store.keep(reports, extractorVersion: "1")
    return store
  }
}
