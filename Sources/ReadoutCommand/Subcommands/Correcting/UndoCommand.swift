import ArgumentParser
import Records

struct UndoCommand: ReadoutSubcommand {
  static let configuration = CommandConfiguration(
    commandName: "undo", abstract: "Undo a correction; the last one that holds unless one is named."
  )

  @Argument(help: "The correction's identifier, as `readout correct log` lists it.")
  var correction: String?

  @OptionGroup var options: CorrectionOptions

  func run(on console: Console) throws -> ExitStatus {
    try options.apply(.undo, correction ?? "", on: console)
  }
}
