import ArgumentParser
import Publishing
import Records
import Store

extension Contact.Kind: ExpressibleByArgument {}

struct ContactsCommand: ReadoutSubcommand {
  static let configuration = CommandConfiguration(
    commandName: "contacts",
    abstract: "List who met, called, visited or wrote to whom, by date.")

  @Option(help: "The kind of contact. Can be given several times.")
  var kind: [Contact.Kind] = []

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
    try console.put(try store.contacts(filter).lazy.map { ItemRow($0) }, as: format.format)
    return .done
  }
}
