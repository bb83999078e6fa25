import ArgumentParser
import Publishing
import Store

struct ExportCommand: ReadoutSubcommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write the whole record into a folder, as JSON Lines and CSV.",
    discussion: """
      One file of each format for every kind: articles, actors, contacts, statements, figures, actions, \
      disagreements, pledges. The same record gives the same bytes. Files of these names are replaced.
      """)

  @Argument(help: ArgumentHelp("The folder; made where it is missing.", valueName: "dir"))
  var folder: String

  @OptionGroup var record: ReadingOptions

  func run(on console: Console) throws -> ExitStatus {
    let store = try record.open(withMatters: true)
    let files = try ExportFolder(path: folder)
    try files.write("articles", try store.articles().map(ArticleRow.init))
    try files.write("actors", try store.actors().map(ActorRow.init))
    try files.write("contacts", try store.contacts().map { ItemRow($0) })
    try files.write("statements", try store.statements().map { ItemRow($0) })
    try files.write("figures", try store.figures().map { ItemRow($0) })
    try files.write("actions", try store.actions().map { ItemRow($0) })
    try files.write("disagreements", try store.disagreements().map { ItemRow($0) })
    try files.write("pledges", try store.pledges().map { ItemRow($0) })
    return .done
  }
}
