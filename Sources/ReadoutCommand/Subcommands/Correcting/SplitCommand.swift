import ArgumentParser
import Records
import Store

struct SplitCommand: ReadoutSubcommand {
  static let configuration = CommandConfiguration(
    commandName: "split", abstract: "Take one account out of its line.",
    discussion: "`readout show ID --format json` lists the accounts of a line.")

  @Argument(help: "The account's full identifier.")
  var account: String

  @OptionGroup var options: CorrectionOptions

  func run(on console: Console) throws -> ExitStatus {
    let store = try options.open()
    guard let target = try store.target(id: account), target.accounts.contains(account) else {
      throw LookupError.noLine(account, record: store.path)
    }
    guard target.accounts.count > 1 else {
      throw ValidationError("\(account) is the only account of its line")
    }
    var correction = options.correction(.split, account)
    correction.accounts = [account]
    return try options.apply(correction, to: store, on: console)
  }
}
