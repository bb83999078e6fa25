import ArgumentParser
import Records
import Store

struct MergeActorsCommand: ReadoutSubcommand {
  static let configuration = CommandConfiguration(
    commandName: "merge-actors", abstract: "Say that two names mean one actor; the first is shown.")

  @Argument(help: "The name to show.")
  var shown: String

  @Argument(help: "The other name.")
  var other: String

  @OptionGroup var options: CorrectionOptions

  func run(on console: Console) throws -> ExitStatus {
    try options.correctActors(.mergeActors, shown, other, on: console)
  }
}

struct SplitActorsCommand: ReadoutSubcommand {
  static let configuration = CommandConfiguration(
    commandName: "split-actors", abstract: "Say that two names mean two actors.")

  @Argument(help: "The one name, as `readout actors` lists it.")
  var first: String

  @Argument(help: "The other name.")
  var second: String

  @OptionGroup var options: CorrectionOptions

  func run(on console: Console) throws -> ExitStatus {
    try options.correctActors(.splitActors, first, second, on: console)
  }
}

extension CorrectionOptions {
  func correctActors(
    _ kind: Correction.Kind, _ first: String, _ second: String, on console: Console
  ) throws -> ExitStatus {
    let store = try open()
    var correction = correction(kind, first)
    correction.other = second
    for name in [first, second] where try !store.isNamed(name) {
      throw LookupError.unknown(name, suggestions: [], record: store.path)
    }
    return try apply(correction, to: store, on: console)
  }
}
