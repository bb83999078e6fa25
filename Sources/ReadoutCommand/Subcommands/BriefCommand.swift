import ArgumentParser
import Publishing
import Store

extension BriefFormat: ExpressibleByArgument {}

struct BriefCommand: ReadoutSubcommand {
  static let configuration = CommandConfiguration(
    commandName: "brief",
    abstract: "Write a dossier on the dealings of two actors, with footnotes.",
    discussion: """
      Contacts, silences, what was said, actions, disagreements and pledges, each with the words of the \
      reports that it rests on and the points on which they differ. The page in HTML needs nothing else \
      and can be printed. The same record gives the same bytes.
      """)

  @Option(help: "How to write the dossier.")
  var format = BriefFormat.markdown

  @OptionGroup var pair: PairOptions
  @OptionGroup var record: ReadingOptions

  func run(on console: Console) throws -> ExitStatus {
    let dealings = try pair.dealings(in: try record.open(withMatters: true), on: console)
    try console.put(format.text(of: Brief(dealings)))
    return .done
  }
}
