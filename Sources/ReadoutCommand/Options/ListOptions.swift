import ArgumentParser
import Publishing
import Records
import Store

/// Which lines of a kind a list shows, and how.
struct ListOptions: ParsableArguments {
  @OptionGroup var origin: OriginOptions
  @OptionGroup var selection: SelectionOptions
  @OptionGroup var confidence: ConfidenceOption
  @Flag(help: "Show also what a reader has rejected.")
  var withRejected = false

  @OptionGroup var format: FormatOption
  @OptionGroup var record: ReadingOptions

  /// Puts out the lines that pass; `kinds` are raw values, none for all.
  ///
  /// - Throws: ``LookupError`` for a name that is not clear; `StoreError`; ``OutputError``.
  func list<Item: ListedItem>(
    kinds: [String], withMatters: Bool = false, on console: Console,
    lines: (RecordStore, RecordFilter) throws -> [RecordLine<Item>]
  ) throws -> ExitStatus {
    let store = try record.open(withMatters: withMatters)
    var filter = try origin.complete(
      selection.filter, kinds: kinds, store: store, console: console)
    filter.showsRejected = withRejected
    filter.leastConfidence = confidence.confidenceAtLeast
    try console.put(try lines(store, filter).lazy.map { ItemRow($0) }, as: format.format)
    return .done
  }
}
