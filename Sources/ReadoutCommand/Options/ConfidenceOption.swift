import ArgumentParser

/// How sure what is shown must be.
struct ConfidenceOption: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Leave out what is less sure than this, from 0 to 1, and what was not measured.",
      valueName: "value"))
  var confidenceAtLeast: Double?

  func validate() throws {
    if let confidenceAtLeast, !(0...1).contains(confidenceAtLeast) {
      throw ValidationError(
        "--confidence-at-least \(confidenceAtLeast): this is no share from 0 to 1, such as 0.8")
    }
  }
}
