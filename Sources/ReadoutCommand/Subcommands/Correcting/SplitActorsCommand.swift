import ArgumentParser
import Records
import Store

struct SplitActorsCommand: ReadoutSubcommand {
  static let configuration = CommandConfiguration(
    commandName: "split-actors", abstract: "Say that two names mean two actors.")

  @Argument(help: "The one name, as `readout actors` lists it.")
  var first: String

  @Argument(help: "The other name.")
  var second: String

  @OptionGroup var options: CorrectionOptions

  func run(on console: Console) throws -> ExitStatus {
    try options.apply(.splitActors, first, on: console) { $0.other = second }
  }
}
