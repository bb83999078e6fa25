import ArgumentParser
import Publishing
import Records
import Store

extension Disagreement.Kind: ExpressibleByArgument {}

struct DisagreementsCommand: ReadoutSubcommand {
  static let configuration = CommandConfiguration(
    commandName: "disagreements",
    abstract: "List the points on which accounts differ.",
    discussion: """
      Inside one report or between several: figures, dates, facts, blame, denials. Each side is shown with \
      who says it and since when.
      """)

  @Option(help: "On what the accounts differ. Can be given several times.")
  var kind: [Disagreement.Kind] = []

  @OptionGroup var options: ListOptions

  func run(on console: Console) throws -> ExitStatus {
    try options.list(kinds: kind.map(\.rawValue), withMatters: true, on: console) {
      try $0.disagreements($1)
    }
  }
}
