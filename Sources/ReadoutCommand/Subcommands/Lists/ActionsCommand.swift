import ArgumentParser
import Publishing
import Records
import Store

extension Action.Kind: ExpressibleByArgument {}

struct ActionsCommand: ReadoutSubcommand {
  static let configuration = CommandConfiguration(
    commandName: "actions",
    abstract: "List what one actor did to another, by date.",
    discussion: """
      Types are those of PLOVER (https://osf.io/preprints/socarxiv/rm5dw), from AGREE to ASSAULT.
      """)

  @Option(help: "The type of action. Can be given several times.")
  var kind: [Action.Kind] = []

  @OptionGroup var options: ListOptions

  func run(on console: Console) throws -> ExitStatus {
    try options.list(kinds: kind.map(\.rawValue), on: console) { try $0.actions($1) }
  }
}
