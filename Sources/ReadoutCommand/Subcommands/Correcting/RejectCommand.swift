import ArgumentParser
import Records
import Store

struct RejectCommand: ReadoutSubcommand {
  static let configuration = CommandConfiguration(
    commandName: "reject", abstract: "Mark a line as wrong; lists leave it out.")

  @Argument(help: "The line's identifier, or the beginning of one.")
  var id: String

  @OptionGroup var options: CorrectionOptions

  func run(on console: Console) throws -> ExitStatus {
    let store = try options.open()
    let correction = try options.correction(.reject, line: id, in: store).0
    return try options.apply(correction, to: store, on: console)
  }
}
