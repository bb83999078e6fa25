import ArgumentParser
import Foundation

/// The entry: arguments in, exit status out.
@main
enum Program {
  static func main() async {
    let console = Console.standard()
    let arguments = Array(CommandLine.arguments.dropFirst())
    exit(await run(arguments, on: console).rawValue)
  }

  /// Runs one command; whatever goes wrong ends as a line on the console and a status.
  static func run(_ arguments: [String], on console: Console) async -> ExitStatus {
    do {
      var command = try RootCommand.parseAsRoot(arguments)
      guard let subcommand = command as? any ReadoutSubcommand else {
        // `readout` alone and `readout help` end by throwing the text of their help.
        try command.run()
        return .done
      }
      return try await subcommand.run(on: console)
    } catch {
      return Failure(error).report(on: console)
    }
  }
}

/// A command that prints through a console and answers with a status.
protocol ReadoutSubcommand: ParsableCommand {
  func run(on console: Console) async throws -> ExitStatus
}
