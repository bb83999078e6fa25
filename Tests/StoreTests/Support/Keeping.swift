import Reconciliation
import Records

@testable import Store

extension RecordStore {
  /// Adds a report and makes its lines.
  @discardableResult
  func keep(_ report: Report, extractorVersion: String = "1") throws -> Addition {
    let addition = try add(report, extractorVersion: extractorVersion)
    try settle(Reconciler())
    return addition
  }

  /// Adds reports and makes their lines.
  func keep(_ reports: [Report], extractorVersion: String = "1") throws {
    try add(reports, extractorVersion: extractorVersion)
    try settle(Reconciler())
  }
}
