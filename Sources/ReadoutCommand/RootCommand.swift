import ArgumentParser
import Publishing

/// The program `readout`: names its subcommands and nothing else.
struct RootCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "readout",
    abstract: "Who met, called and told whom what: a cited record from news reports.",
    discussion: """
      Reads reports in English and keeps what they say in one file, the record. Every line of the \
      record names the article, the place in it and the exact words it rests on.

      Data goes to standard output; everything else goes to standard error. Nothing is sent anywhere.

      EXIT STATUS
      \(ExitStatus.table)
      """,
    version: Generator.version,
    subcommands: [
      AddCommand.self, TimelineCommand.self, RelationsCommand.self, BriefCommand.self,
      ContactsCommand.self, StatementsCommand.self,
      FiguresCommand.self, ActionsCommand.self, DisagreementsCommand.self, PledgesCommand.self,
      ActorsCommand.self, ArticlesCommand.self, ShowCommand.self, CorrectCommand.self,
      ExportCommand.self, ServeCommand.self, VerifyCommand.self, ExtractCommand.self,
      AnalyseCommand.self,
      ManualCommand.self,
    ])
}
