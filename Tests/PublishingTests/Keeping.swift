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

extension RecordStore {
  /// Rejects a line as a reader does.
  func reject(_ id: String) throws { try correct(.reject, id, at: "2022-03-01T00:00:00Z") }

  /// Puts a note beside a line.
  func note(_ id: String, at time: String) throws { try correct(.note, id, at: time) }

  private func correct(_ kind: Correction.Kind, _ id: String, at time: String) throws {
    guard let target = try target(id: id) else { return }
    var correction = Correction(kind, target.line, author: "a reader", at: time)
    correction.accounts = target.accounts
    correction.value = kind == .note ? "seen" : nil
    try correct([correction], Reconciler())
  }
}
