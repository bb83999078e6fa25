import ArgumentParser
import Records
import Store

struct UndoCommand: ReadoutSubcommand {
  static let configuration = CommandConfiguration(
    commandName: "undo", abstract: "Undo a correction; the last one that holds unless one is named."
  )

  @Argument(help: "The correction's identifier, as `readout correct log` lists it.")
  var correction: String?

  @OptionGroup var options: CorrectionOptions

  func run(on console: Console) throws -> ExitStatus {
    let store = try options.open()
    let log = try store.corrections().filter { $0.standing != .undone }.map(\.correction)
    let named = log.last { correction == nil ? $0.kind != .undo : $0.id == correction }
    guard let named else {
      throw LookupError.noLine(correction ?? "a correction that holds", record: store.path)
    }
    return try options.apply(options.correction(.undo, named.id), to: store, on: console)
  }
}
