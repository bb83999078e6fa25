import ArgumentParser

/// The page of commands: the help of each, as `readout COMMAND --help` prints it at 80 columns.
enum CommandsPage {
  static var text: String {
    var text = """
      # Commands

      The help of every command. This page is made by `readout manual commands`.

      ## readout

      ```
      \(trimmed(RootCommand.helpMessage(columns: 80)))
      ```

      """
    for command in RootCommand.configuration.subcommands
    where command.configuration.shouldDisplay {
      let help = trimmed(RootCommand.helpMessage(for: command, columns: 80))
      let name = command.configuration.commandName ?? ""
      text += "\n## readout \(name)\n\n```\n\(help)\n```\n"
    }
    return text
  }

  /// Without the line ends after the last line.
  private static func trimmed(_ help: String) -> Substring {
    help[...(help.lastIndex { !$0.isWhitespace } ?? help.startIndex)]
  }
}
