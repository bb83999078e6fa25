import ArgumentParser
import Publishing
import Records
import Store

extension Figure.Bound: ExpressibleByArgument {}

struct FiguresCommand: ReadoutSubcommand {
  static let configuration = CommandConfiguration(
    commandName: "figures",
    abstract: "List quantities that reports give, by the day they describe.")

  @Option(help: "How exactly the number is meant. Can be given several times.")
  var kind: [Figure.Bound] = []

  @OptionGroup var options: ListOptions

  func run(on console: Console) throws -> ExitStatus {
    try options.list(kinds: kind.map(\.rawValue), on: console) { try $0.figures($1) }
  }
}
