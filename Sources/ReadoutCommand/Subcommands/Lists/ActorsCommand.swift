import ArgumentParser
import Publishing
import Store

struct ActorsCommand: ReadoutSubcommand {
  static let configuration = CommandConfiguration(
    commandName: "actors",
    abstract: "List who occurs in the record, those with most lines first.",
    discussion: """
      Names that mean one actor are one line; --name finds an actor by any form that reports use.
      """)

  @Option(help: ArgumentHelp("A name or a part of one, in any letters.", valueName: "name"))
  var name: String?

  @Option(help: ArgumentHelp("Show at most this many lines.", valueName: "n"))
  var limit: Int?

  @OptionGroup var format: FormatOption
  @OptionGroup var record: ReadingOptions

  func run(on console: Console) throws -> ExitStatus {
    let store = try record.open()
    let all = try name.map(store.actors(matching:)) ?? store.actors()
    try console.put(all.prefix(limit ?? all.count).lazy.map(ActorRow.init), as: format.format)
    return .done
  }
}
