import ArgumentParser
import Publishing
import Records
import Store

extension Statement.Act: ExpressibleByArgument {}

struct StatementsCommand: ReadoutSubcommand {
  static let configuration = CommandConfiguration(
    commandName: "statements",
    abstract: "List who said what, by date.")

  @Option(help: "What is done by saying it. Can be given several times.")
  var kind: [Statement.Act] = []

  @OptionGroup var origin: OriginOptions
  @OptionGroup var selection: SelectionOptions
  @OptionGroup var confidence: ConfidenceOption
  @OptionGroup var format: FormatOption
  @OptionGroup var record: RecordOption

  func run(on console: Console) throws -> ExitStatus {
    let store = try RecordStore.open(record.record, access: .reading)
    var filter = try origin.complete(
      selection.filter, kinds: kind.map(\.rawValue), store: store, console: console)
    filter.leastConfidence = confidence.confidenceAtLeast
    try console.put(try store.statements(filter).lazy.map { ItemRow($0) }, as: format.format)
    return .done
  }
}
