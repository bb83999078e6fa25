import Extraction
import Language

/// Prints a generated page of the manual: `evaluate manual PAGE`.
///
/// `readout manual` prints the pages that clients of the library can make; those on the rules of
/// single stages need the stage itself, which the command does not import.
struct ManualPage {
  private static let pages: [String: @Sendable () throws -> String] = {
    var pages: [String: @Sendable () throws -> String] = ["times": { TimeRulesPage().markdown }]
    for table in FramesPage.tables {
      pages[table] = { try FramesPage(table: table).markdown }
    }
    return pages
  }()

  private let name: String

  init(_ options: Options) {
    name = options.path
  }

  /// - Throws: ``EvaluationError`` when there is no such page.
  func write() throws {
    guard let page = ManualPage.pages[name] else {
      throw EvaluationError.unknownPage(name, known: ManualPage.pages.keys.sorted())
    }
    print(try page(), terminator: "")
  }
}
