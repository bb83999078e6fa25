import ArgumentParser
import Records
import Store

struct NoteCommand: ReadoutSubcommand {
  static let configuration = CommandConfiguration(
    commandName: "note", abstract: "Put words beside a line.")

  @Argument(help: "The line's identifier, or the beginning of one.")
  var id: String

  @Argument(help: "The words.")
  var words: String

  @OptionGroup var options: CorrectionOptions

  func run(on console: Console) throws -> ExitStatus {
    try options.apply(.note, id, on: console) { $0.value = words }
  }
}
