import ArgumentParser
import Publishing
import Records
import Store

extension Pledge.Kind: ExpressibleByArgument {}

struct PledgesCommand: ReadoutSubcommand {
  static let configuration = CommandConfiguration(
    commandName: "pledges",
    abstract:
      "List promises, denials, assurances, threats, offers and refusals, and what bears on them.",
    discussion: """
      Later evidence is shown for or against each; whether it was kept is for you to say.
      """)

  @Option(help: "What kind of word was given. Can be given several times.")
  var kind: [Pledge.Kind] = []

  @OptionGroup var options: ListOptions

  func run(on console: Console) throws -> ExitStatus {
    try options.list(kinds: kind.map(\.rawValue), withMatters: true, on: console) {
      try $0.pledges($1)
    }
  }
}
