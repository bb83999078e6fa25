import ArgumentParser
import Publishing
import Records
import Store

struct LogCommand: ReadoutSubcommand {
  static let configuration = CommandConfiguration(
    commandName: "log", abstract: "List the corrections in the order in which they were made.")

  @OptionGroup var format: FormatOption
  @OptionGroup var record: RecordOption

  func run(on console: Console) throws -> ExitStatus {
    let store = try RecordStore.open(record.record, access: .reading)
    try console.put(try store.corrections().map(CorrectionRow.init), as: format.format)
    return .done
  }
}
