import ArgumentParser
import Foundation
import Reconciliation
import Records
import Store

/// Who corrects which record, and why.
struct CorrectionOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Who corrects; the user's name unless given.", valueName: "name"))
  var author: String?

  @Option(help: ArgumentHelp("Why, in your own words.", valueName: "words"))
  var reason: String?

  @OptionGroup var record: RecordOption

  func open() throws -> RecordStore { try CorrectionOptions.opened(record) }

  /// A record that is missing is an error here, and not the beginning of a new one.
  static func opened(_ record: RecordOption) throws -> RecordStore {
    try RecordStore.open(record.record, access: .reading).close()
    return try RecordStore.open(record.record, access: .writing)
  }

  func correction(_ kind: Correction.Kind, _ target: String) -> Correction {
    let environment = ProcessInfo.processInfo.environment
    let author = author ?? environment["USER"] ?? environment["LOGNAME"] ?? "unknown"
    let now = Date.now.formatted(.iso8601)
    var correction = Correction(kind, target, author: author, at: now)
    correction.reason = reason
    return correction
  }

  /// A correction of the line that an identifier names.
  ///
  /// - Throws: ``LookupError`` when no line has it; `StoreError`.
  func correction(
    _ kind: Correction.Kind, line id: String, in store: RecordStore
  ) throws -> (Correction, CorrectionTarget) {
    guard let target = try store.target(id: id) else {
      throw LookupError.noLine(id, record: store.path)
    }
    var correction = correction(kind, target.line)
    correction.accounts = target.accounts
    return (correction, target)
  }

  /// Logs a correction, lays it over the record and tells its identifier.
  func apply(_ correction: Correction, to store: RecordStore, on console: Console) throws
    -> ExitStatus
  {
    try store.correct([correction], Reconciler())
    console.note("\(correction.kind.rawValue) \(correction.target): \(correction.id)")
    return .done
  }
}
