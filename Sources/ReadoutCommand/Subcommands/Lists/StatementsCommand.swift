import ArgumentParser
import Publishing
import Records
import Store

extension Statement.Act: ExpressibleByArgument {}

struct StatementsCommand: ReadoutSubcommand {
  static let configuration = CommandConfiguration(
    commandName: "statements",
    abstract: "List who said what, by date.")

  @Option(help: "What is done by saying it. Can be given several times.")
  var kind: [Statement.Act] = []

  @OptionGroup var options: ListOptions

  func run(on console: Console) throws -> ExitStatus {
    try options.list(kinds: kind.map(\.rawValue), on: console) { try $0.statements($1) }
  }
}
