import ArgumentParser
import Records
import Store

struct MergeCommand: ReadoutSubcommand {
  static let configuration = CommandConfiguration(
    commandName: "merge", abstract: "Make two lines one.")

  @Argument(help: "The one line.")
  var first: String

  @Argument(help: "The other line, of the same kind.")
  var second: String

  @OptionGroup var options: CorrectionOptions

  func run(on console: Console) throws -> ExitStatus {
    try options.apply(.merge, first, on: console) { $0.other = second }
  }
}
