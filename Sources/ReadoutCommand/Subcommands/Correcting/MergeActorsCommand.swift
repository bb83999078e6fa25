import ArgumentParser
import Records
import Store

struct MergeActorsCommand: ReadoutSubcommand {
  static let configuration = CommandConfiguration(
    commandName: "merge-actors", abstract: "Say that two names mean one actor; the first is shown.")

  @Argument(help: "The name to show.")
  var shown: String

  @Argument(help: "The other name.")
  var other: String

  @OptionGroup var options: CorrectionOptions

  func run(on console: Console) throws -> ExitStatus {
    try options.apply(.mergeActors, shown, on: console) { $0.other = other }
  }
}
