import ArgumentParser
import Records
import Store

struct EditCommand: ReadoutSubcommand {
  static let configuration = CommandConfiguration(
    commandName: "edit", abstract: "Give a field of a line another value.",
    discussion: """
      Fields have the names that JSON gives them. A list is written as JSON: '["A", "B"]'; null takes a \
      value away.
      """)

  @Argument(help: "The line's identifier, or the beginning of one.")
  var id: String

  @Argument(help: "The field: date, place, participants, …")
  var field: String

  @Argument(help: "The new value.")
  var value: String

  @OptionGroup var options: CorrectionOptions

  func run(on console: Console) throws -> ExitStatus {
    try options.apply(.edit, id, on: console) {
      $0.field = field
      $0.value = value
    }
  }
}
