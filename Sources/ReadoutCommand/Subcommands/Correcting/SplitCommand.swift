import ArgumentParser
import Records

struct SplitCommand: ReadoutSubcommand {
  static let configuration = CommandConfiguration(
    commandName: "split", abstract: "Take one account out of its line.",
    discussion: "`readout show ID --format json` lists the accounts of a line.")

  @Argument(help: "The account's full identifier.")
  var account: String

  @OptionGroup var options: CorrectionOptions

  func run(on console: Console) throws -> ExitStatus {
    try options.apply(.split, account, on: console)
  }
}
