import GRDB

/// Why a record could not be opened, read or written: one sentence for a person, one code for a
/// program.
package struct StoreError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What kind of failure; the raw values are stable and appear in outputs.
  package enum Code: String, Sendable, CaseIterable {
    /// The file is not an SQLite file, or another program's.
    case notARecord = "not_a_record"
    /// A later version of the program made it.
    case newerRecord = "newer_record"
    /// An earlier version made it, and it was opened for reading only.
    case olderRecord = "older_record"
    /// There is no file, or nothing in it.
    case noRecord = "no_record"
    case diskFull = "disk_full"
    /// Another program has been writing for longer than the waiting time.
    case locked
    /// The file or its folder must not be written.
    case readOnly = "read_only"
    /// The file contradicts itself.
    case damaged
    /// No line or article has the identifier.
    case notFound = "not_found"
    /// Several identifiers begin with the given text.
    case ambiguousID = "ambiguous_id"
    /// Anything else that SQLite reports.
    case failed
  }

  package let code: Code
  /// The record's path.
  package let path: String
  /// What a code alone does not say: an identifier, candidates, SQLite's own words; may be empty.
  package let detail: String

  init(_ code: Code, path: String, detail: String = "") {
    self.code = code
    self.path = path
    self.detail = detail
  }

  /// What failed, where, and what to do.
  package var description: String {
    switch code {
    case .notARecord:
      "\(path) is not a record made by readout; name another file"
    case .newerRecord:
      "\(path) was written by a later version of readout; update readout to open it"
    case .olderRecord:
      "\(path) was written by an earlier version of readout; run `readout add` once to update it"
    case .noRecord:
      "there is no record at \(path); run `readout add` first"
    case .diskFull:
      "no space is left for \(path); everything added before is kept, free some space and run again"
    case .locked:
      "another program is writing to \(path); wait until it has finished and run again"
    case .readOnly:
      "\(path) cannot be opened or written\(reason); name a file in a folder that exists and may be"
        + " written to"
    case .damaged:
      "\(path) is damaged (\(detail)); restore a copy, or add the articles to a new record"
    case .notFound:
      "nothing in \(path) has the identifier «\(detail)»; take one from a list"
    case .ambiguousID:
      "several lines in \(path) begin with that identifier: \(detail); give more of it"
    case .failed:
      "\(path) could not be used\(reason); everything added before is kept: run again, and if that"
        + " fails add the articles to a new record"
    }
  }

  /// The same for readers elsewhere: with the record's file name instead of its path, and without SQLite's words.
  package var named: StoreError {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    let tells = code == .notFound || code == .ambiguousID
    return StoreError(code, path: name, detail: tells ? detail : "")
  }

  private var reason: String { detail.isEmpty ? "" : " (\(detail))" }
}

extension StoreError {
  /// Says what an error of SQLite means for the record at a path; our own errors pass unchanged.
  init(_ error: any Error, path: String) {
    switch error {
    case let error as StoreError:
      self = error
    case let error as UnreadableValue:
      self.init(.damaged, path: path, detail: error.description)
    case let error as DatabaseError:
      let code = StoreError.code(error.resultCode)
      let words = error.message ?? "SQLite code \(error.resultCode.rawValue)"
      // SQLite says only that it could not; the file system says why.
      let isPlain = code == .readOnly
      self.init(code, path: path, detail: isPlain ? RecordPlace.obstacle(at: path) ?? "" : words)
    default:
      self.init(.failed, path: path, detail: String(describing: error))
    }
  }

  private static func code(_ result: ResultCode) -> Code {
    switch result {
    case .SQLITE_FULL: .diskFull
    case .SQLITE_NOTADB: .notARecord
    case .SQLITE_CORRUPT: .damaged
    case .SQLITE_BUSY, .SQLITE_LOCKED: .locked
    case .SQLITE_READONLY, .SQLITE_CANTOPEN, .SQLITE_PERM: .readOnly
    default: .failed
    }
  }
}

/// A value that no version of the program writes: the file was changed by something else.
struct UnreadableValue: Error, CustomStringConvertible {
  let table: String
  let column: String
  let value: String

  var description: String { "\(table).\(column) holds «\(value)»" }
}
