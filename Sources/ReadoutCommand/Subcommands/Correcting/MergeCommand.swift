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
    let store = try options.open()
    var (correction, target) = try options.correction(.merge, line: first, in: store)
    let other = try options.correction(.merge, line: second, in: store).1
    guard target.kind == other.kind, !target.accounts.isEmpty, target.line != other.line else {
      throw ValidationError(
        "\(first) and \(second) are not two contacts, two statements, two figures or two actions")
    }
    correction.other = other.line
    correction.otherAccounts = other.accounts
    return try options.apply(correction, to: store, on: console)
  }
}
