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
    transform: SelectionOptions.date)
  var asOf: EventDate?

  /// - Throws: `StoreError`; `ReconciliationError` for an incomplete installation.
  func open() throws -> RecordStore {
    let store = try RecordStore.open(record.record, access: .reading)
    guard let day = asOf?.lastDay else { return store }
    return try store.asOf(day, Reconciler())
  }
}
