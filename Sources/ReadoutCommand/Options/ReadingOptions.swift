import ArgumentParser
import Reconciliation
import Records
import Store

/// Which record is read, and as of which day.
struct ReadingOptions: ParsableArguments {
  @OptionGroup var record: RecordOption

  @Option(
    help: ArgumentHelp(
      "Show what reports published by this day allow; those without a date are left out.",
      valueName: "date"),
    transform: DayOptions.date)
  var asOf: EventDate?

  /// The record; with `withMatters`, with disagreements and pledges that are up to date.
  ///
  /// These are worked out when they are first asked for after articles came, and kept; in a record that cannot be
  /// written to they are worked out in memory.
  ///
  /// - Throws: `StoreError`; `ReconciliationError` for an incomplete installation.
  func open(withMatters: Bool = false) throws -> RecordStore {
    let store = try RecordStore.open(record.record, access: .reading)
    if let day = asOf?.lastDay { return try store.copy(asOf: day, Reconciler()) }
    guard withMatters, try store.hasUnsettledMatters() else { return store }
    do {
      let writer = try RecordStore.open(record.record, access: .writing)
      try writer.settleMatters(Reconciler())
      return writer
    } catch let error as StoreError where error.code == .readOnly || error.code == .locked {
      return try store.copy(Reconciler())
    }
  }

  /// The record for a server, and whether readers may correct it there.
  ///
  /// A record as of a day, or one in a file that may not be written to, is shown for reading only.
  ///
  /// - Throws: as ``open(withMatters:)``.
  func openForServing() throws -> (RecordStore, isCorrectable: Bool) {
    let store = try open(withMatters: true)
    guard asOf == nil else { return (store, false) }
    do {
      return (try RecordStore.open(record.record, access: .writing), true)
    } catch  where error.code == .readOnly {
      return (store, false)
    }
  }
}
