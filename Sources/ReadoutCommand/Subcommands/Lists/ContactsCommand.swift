import ArgumentParser
import Publishing
import Records
import Store

extension Contact.Kind: ExpressibleByArgument {}

struct ContactsCommand: ReadoutSubcommand {
  static let configuration = CommandConfiguration(
    commandName: "contacts",
    abstract: "List who met, called, visited or wrote to whom, by date.")

  @Option(help: "The kind of contact. Can be given several times.")
  var kind: [Contact.Kind] = []

  @OptionGroup var options: ListOptions

  func run(on console: Console) throws -> ExitStatus {
    try options.list(kinds: kind.map(\.rawValue), on: console) { try $0.contacts($1) }
  }
}
