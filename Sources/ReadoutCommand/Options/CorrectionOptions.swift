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

  /// A record that is missing is an error here, and not the beginning of a new one.
  static func opened(_ record: RecordOption) throws -> RecordStore {
    try RecordStore.open(record.record, access: .reading).close()
    return try RecordStore.open(record.record, access: .writing)
  }

  /// The name under which the user is known to the system.
  static var userName: String? {
    let environment = ProcessInfo.processInfo.environment
    return environment["USER"] ?? environment["LOGNAME"]
  }

  /// Logs a correction, lays it over the record and tells its identifier.
  ///
  /// - Throws: `CorrectionError` where nothing can be corrected so; `StoreError`.
  func apply(
    _ kind: Correction.Kind, _ target: String, on console: Console,
    details: (inout CorrectionRequest) -> Void = { _ in }
  ) throws -> ExitStatus {
    let store = try CorrectionOptions.opened(record)
    var request = CorrectionRequest(
      kind, target, author: author ?? CorrectionOptions.userName ?? "unknown",
      at: Date.now.formatted(.iso8601))
    request.reason = reason
    details(&request)
    let correction = try store.correction(request)
    try store.correct([correction], Reconciler())
    console.note("\(correction.kind.rawValue) \(correction.target): \(correction.id)")
    return .done
  }
}
