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
    let store = try options.open()
    var (correction, target) = try options.correction(.edit, line: id, in: store)
    guard try store.canEdit(target, field: field, value: value) else {
      throw ValidationError("«\(value)» is no value for the field «\(field)» of a \(target.kind)")
    }
    correction.field = field
    correction.value = value
    return try options.apply(correction, to: store, on: console)
  }
}
