import ArgumentParser
import Records
import Store

struct AcceptCommand: ReadoutSubcommand {
  static let configuration = CommandConfiguration(
    commandName: "accept", abstract: "Mark a line as right.")

  @Argument(help: "The line's identifier, or the beginning of one.")
  var id: String

  @OptionGroup var options: CorrectionOptions

  func run(on console: Console) throws -> ExitStatus {
    let store = try options.open()
    let correction = try options.correction(.accept, line: id, in: store).0
    return try options.apply(correction, to: store, on: console)
  }
}

struct RejectCommand: ReadoutSubcommand {
  static let configuration = CommandConfiguration(
    commandName: "reject", abstract: "Mark a line as wrong; lists leave it out.")

  @Argument(help: "The line's identifier, or the beginning of one.")
  var id: String

  @OptionGroup var options: CorrectionOptions

  func run(on console: Console) throws -> ExitStatus {
    let store = try options.open()
    let correction = try options.correction(.reject, line: id, in: store).0
    return try options.apply(correction, to: store, on: console)
  }
}

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

struct NoteCommand: ReadoutSubcommand {
  static let configuration = CommandConfiguration(
    commandName: "note", abstract: "Put words beside a line.")

  @Argument(help: "The line's identifier, or the beginning of one.")
  var id: String

  @Argument(help: "The words.")
  var words: String

  @OptionGroup var options: CorrectionOptions

  func run(on console: Console) throws -> ExitStatus {
    let store = try options.open()
    var correction = try options.correction(.note, line: id, in: store).0
    correction.value = words
    return try options.apply(correction, to: store, on: console)
  }
}

struct MergeCommand: ReadoutSubcommand {
  static let configuration = CommandConfiguration(
    commandName: "merge", abstract: "Make two lines one.")

  @Argument(help: "The one line.")
  var first: String

  @Argument(help: "The other line, of the same kind.")
  var second: String

  @OptionGroup var options: CorrectionOptions

  func run(on console: Console) throws -> ExitStatus {
    let store = try options.open()
    var (correction, target) = try options.correction(.merge, line: first, in: store)
    let other = try options.correction(.merge, line: second, in: store).1
    guard target.kind == other.kind, !target.accounts.isEmpty, target.line != other.line else {
      throw ValidationError(
        "\(first) and \(second) are not two contacts, two statements, two figures or two actions")
    }
    correction.other = other.line
    correction.otherAccounts = other.accounts
    return try options.apply(correction, to: store, on: console)
  }
}

struct SplitCommand: ReadoutSubcommand {
  static let configuration = CommandConfiguration(
    commandName: "split", abstract: "Take one account out of its line.",
    discussion: "`readout show ID --format json` lists the accounts of a line.")

  @Argument(help: "The account's full identifier.")
  var account: String

  @OptionGroup var options: CorrectionOptions

  func run(on console: Console) throws -> ExitStatus {
    let store = try options.open()
    guard let target = try store.target(id: account), target.accounts.contains(account) else {
      throw LookupError.noLine(account, record: store.path)
    }
    guard target.accounts.count > 1 else {
      throw ValidationError("\(account) is the only account of its line")
    }
    var correction = options.correction(.split, account)
    correction.accounts = [account]
    return try options.apply(correction, to: store, on: console)
  }
}
