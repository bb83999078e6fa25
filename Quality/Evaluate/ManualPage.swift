import Language

/// Prints a generated page of the manual: `evaluate manual PAGE`.
///
/// `readout manual` prints the pages that clients of the library can make; those on the rules of
/// single stages need the stage itself, which the command does not import.
struct ManualPage {
  private static let pages: [String: @Sendable () -> String] = [
    "times": { TimeRulesPage().markdown }
  ]

  private let name: String

  init(_ options: Options) {
    name = options.path
  }

  /// - Throws: ``EvaluationError`` when there is no such page.
  func write() throws {
    guard let page = ManualPage.pages[name] else {
      throw EvaluationError.unknownPage(name, known: ManualPage.pages.keys.sorted())
    }
    print(page(), terminator: "")
  }
}
