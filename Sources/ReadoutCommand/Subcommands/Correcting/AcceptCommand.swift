import ArgumentParser
import Records
import Store

struct AcceptCommand: ReadoutSubcommand {
  static let configuration = CommandConfiguration(
    commandName: "accept", abstract: "Mark a line as right.")

  @Argument(help: "The line's identifier, or the beginning of one.")
  var id: String

  @OptionGroup var options: CorrectionOptions

  func run(on console: Console) throws -> ExitStatus {
    let store = try options.open()
    let correction = try options.correction(.accept, line: id, in: store).0
    return try options.apply(correction, to: store, on: console)
  }
}
