import Reconciliation
import Records
import Store

extension RecordStore {
  /// Adds a report and makes its lines.
  @discardableResult
  func keep(_ report: Report, extractorVersion: String = "1") throws -> Addition {
    let addition = try add(report, extractorVersion: extractorVersion)
    try settle(Reconciler())
    return addition
  }
}
