package import Reconciliation
import Records
package import Store

/// Brings a record in order after articles came: lines are made anew, and undated reports dated by what others say.
///
/// A report that tells of «the talks in Moscow on Monday», and not when it was published, is read again once another
/// report dates these talks. What came and in which order does not matter, only what the record holds.
package struct RecordSettling: Sendable {
  private let pipeline: ReadoutPipeline
  private let store: RecordStore
  private let reconciler: Reconciler

  package init(pipeline: ReadoutPipeline, store: RecordStore, reconciler: Reconciler) {
    self.pipeline = pipeline
    self.store = store
    self.reconciler = reconciler
  }

  /// - Throws: `StoreError`; then the next call does what is left.
  package func settle() throws {
    guard try store.settle(reconciler, withMatters: false).blocks > 0, try redate() else { return }
    try store.settle(reconciler, withMatters: false)
  }

  /// Whether a report was read again with another date.
  private func redate() throws -> Bool {
    var isAnyChanged = false
    for report in try store.undatedReports() {
      let near = report.clues.compactMap(\.contact).flatMap(\.participants)
      let accounts = try store.datedContacts(of: near, outside: report.article.id) {
        reconciler.dates.date(from: $0)?.interval.singleDay
      }
      let date = reconciler.dates.date(from: report.clues, accounts: accounts)
      guard let date, date.interval != report.article.published.date else { continue }
      try store.replace(
        pipeline.report(on: report.article, published: date),
        extractorVersion: report.extractorVersion)
      isAnyChanged = true
    }
    return isAnyChanged
  }
}
