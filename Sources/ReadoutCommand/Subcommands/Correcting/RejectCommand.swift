import ArgumentParser
import Records

struct RejectCommand: ReadoutSubcommand {
  static let configuration = CommandConfiguration(
    commandName: "reject", abstract: "Mark a line as wrong; lists leave it out.")

  @Argument(help: "The line's identifier, or the beginning of one.")
  var id: String

  @OptionGroup var options: CorrectionOptions

  func run(on console: Console) throws -> ExitStatus {
    try options.apply(.reject, id, on: console)
  }
}
