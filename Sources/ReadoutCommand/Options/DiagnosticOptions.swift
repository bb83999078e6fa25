import ArgumentParser

/// How much a command says on standard error.
struct DiagnosticOptions: ParsableArguments {
  @Flag(name: .shortAndLong, help: "Say only what went wrong: no progress and no summary.")
  var quiet = false

  @Flag(name: .shortAndLong, help: "Say what was done with every article.")
  var verbose = false

  func validate() throws {
    if quiet && verbose {
      throw ValidationError("--quiet and --verbose contradict each other; give one of them")
    }
  }
}
