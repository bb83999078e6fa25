import ArgumentParser
import Records

struct AcceptCommand: ReadoutSubcommand {
  static let configuration = CommandConfiguration(
    commandName: "accept", abstract: "Mark a line as right.")

  @Argument(help: "The line's identifier, or the beginning of one.")
  var id: String

  @OptionGroup var options: CorrectionOptions

  func run(on console: Console) throws -> ExitStatus {
    try options.apply(.accept, id, on: console)
  }
}
