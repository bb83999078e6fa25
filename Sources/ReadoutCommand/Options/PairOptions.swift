import ArgumentParser
import Records
import Store

/// Whose dealings with whom, and of which time.
struct PairOptions: ParsableArguments {
  @Argument(
    help: ArgumentHelp("The one actor; a state stands for all who act for it.", valueName: "a"))
  var first: String

  @Argument(help: ArgumentHelp("The other actor.", valueName: "b"))
  var second: String

  @Option(
    help: ArgumentHelp(
      "Leave out what lies before this day, month or year, and what has no date.",
      valueName: "date"),
    transform: SelectionOptions.date)
  var from: EventDate?

  @Option(
    help: ArgumentHelp(
      "Leave out what lies after this day, month or year, and what has no date.",
      valueName: "date"),
    transform: SelectionOptions.date)
  var to: EventDate?

  @OptionGroup var confidence: ConfidenceOption

  func validate() throws {
    if let first = from?.firstDay, let last = to?.lastDay, last < first {
      throw ValidationError("--to lies before --from; no day is in both")
    }
  }

  /// What the record tells between the two; says so when that is nothing.
  ///
  /// - Throws: ``LookupError`` for a name that is not clear; `StoreError`.
  func dealings(in store: RecordStore, on console: Console) throws -> Dealings {
    let names = NameLookup(store: store, console: console)
    let pair = (try names.actor(first), try names.actor(second))
    if pair.0 == pair.1 {
      throw LookupError.sameActor(first, second, name: pair.0, record: store.path)
    }
    var filter = RecordFilter()
    filter.from = from?.firstDay
    filter.to = to?.lastDay
    filter.leastConfidence = confidence.confidenceAtLeast
    let dealings = try store.dealings(pair.0, pair.1, filter)
    if dealings.isEmpty { console.note("\(pair.0) and \(pair.1): no dealings in \(store.path)") }
    return dealings
  }
}
