import ArgumentParser
import Store

/// Whose dealings with whom, and of which time.
struct PairOptions: ParsableArguments {
  @Argument(
    help: ArgumentHelp("The one actor; a state stands for all who act for it.", valueName: "a"))
  var first: String

  @Argument(help: ArgumentHelp("The other actor.", valueName: "b"))
  var second: String

  @OptionGroup var days: DayOptions
  @OptionGroup var confidence: ConfidenceOption

  /// What the record tells between the two; says so when that is nothing.
  ///
  /// - Throws: ``LookupError`` for a name that is not clear; `StoreError`.
  func dealings(in store: RecordStore, on console: Console) throws -> Dealings {
    let names = NameLookup(store: store, console: console)
    let pair = (try names.actor(first), try names.actor(second))
    if pair.0 == pair.1 {
      throw LookupError.sameActor(first, second, name: pair.0, record: store.path)
    }
    var filter = days.filter
    filter.leastConfidence = confidence.confidenceAtLeast
    let dealings = try store.dealings(pair.0, pair.1, filter)
    if dealings.isEmpty { console.note("\(pair.0) and \(pair.1): no dealings in \(store.path)") }
    return dealings
  }
}
