import ArgumentParser
import ReadoutServer
import Store

struct ManualCommand: ReadoutSubcommand {
  static let configuration = CommandConfiguration(
    commandName: "manual",
    abstract: "Print a generated page of the manual.",
    shouldDisplay: false)

  @Argument(help: "The page.")
  var page: ManualPage

  func run(on console: Console) throws -> ExitStatus {
    try console.put(page.text)
    return .done
  }
}

/// The pages of the manual that follow from the program.
enum ManualPage: String, CaseIterable, ExpressibleByArgument {
  case commands
  case formats
  case exitStatus = "exit-status"
  case record
  case api

  /// Where the page lies, from the repository's root.
  var path: String { "Documentation/Manual/\(rawValue).md" }

  var text: String {
    switch self {
    case .commands: CommandsPage.text
    case .formats: FormatsPage.text
    case .exitStatus: ExitStatusPage.text
    case .record: SchemaManual.markdown()
    case .api: InterfaceManual.text
    }
  }
}
