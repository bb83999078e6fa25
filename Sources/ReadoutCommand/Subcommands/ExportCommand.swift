import ArgumentParser
import Publishing
import Store

extension RecordExport: ExpressibleByArgument {}

struct ExportCommand: ReadoutSubcommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write the record into a folder, in the formats of other tools.",
    discussion: """
      Without --format as JSON Lines and CSV, a file for every kind: articles, actors, contacts, \
      statements, figures, actions, disagreements, pledges. The manual's page on formats describes the \
      others. Lines that a reader has rejected are left out. The same record gives the same bytes. \
      Files of these names are replaced.
      """)

  @Argument(help: ArgumentHelp("The folder; made where it is missing.", valueName: "dir"))
  var folder: String

  @Option(help: "A format; may be repeated.")
  var format: [RecordExport] = []

  @Flag(help: "Every format.")
  var all = false

  @OptionGroup var origin: OriginOptions
  @OptionGroup var days: DayOptions
  @OptionGroup var confidence: ConfidenceOption
  @OptionGroup var record: ReadingOptions

  func validate() throws {
    if all && !format.isEmpty {
      throw ValidationError("--all names every format; give it without --format")
    }
  }

  func run(on console: Console) throws -> ExitStatus {
    let store = try record.open(withMatters: true)
    var filter = try origin.complete(days.filter, kinds: [], store: store, console: console)
    filter.leastConfidence = confidence.confidenceAtLeast
    let files = try ExportFolder(path: folder)
    let asked = format.isEmpty ? RecordExport.customary : format
    try RecordExport.write(
      all ? RecordExport.allCases : asked, of: ExportedRecord(store, filter)
    ) { try files.write($1, as: $0.name) }
    return .done
  }
}
