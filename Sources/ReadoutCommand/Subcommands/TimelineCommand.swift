import ArgumentParser
import Publishing
import Store

struct TimelineCommand: ReadoutSubcommand {
  static let configuration = CommandConfiguration(
    commandName: "timeline",
    abstract: "Show the dealings of two actors in order, with their sources.",
    discussion: """
      Contacts in which both take part, and what one said to the other or about them. A surname is \
      enough, in any letters: «macron», «elysee».
      """)

  @Argument(help: ArgumentHelp("The one actor.", valueName: "a"))
  var first: String

  @Argument(help: ArgumentHelp("The other actor.", valueName: "b"))
  var second: String

  @Option(help: "The kind of contact or act of speech. Can be given several times.")
  var kind: [DealingKind] = []

  @OptionGroup var selection: SelectionOptions
  @OptionGroup var confidence: ConfidenceOption
  @OptionGroup var format: FormatOption
  @OptionGroup var record: ReadingOptions

  func run(on console: Console) throws -> ExitStatus {
    let store = try record.open()
    let names = NameLookup(store: store, console: console)
    let pair = (try names.actor(first), try names.actor(second))
    if pair.0 == pair.1 {
      throw LookupError.sameActor(first, second, name: pair.0, record: store.path)
    }
    var filter = selection.filter
    filter.leastConfidence = confidence.confidenceAtLeast
    filter.kinds = kind.map(\.rawValue)
    let entries = try store.timeline(pair.0, pair.1, filter)
    if format.format == .table {
      try console.put(TimelineText(style: console.style).text(entries))
      if entries.isEmpty { console.note("\(pair.0) and \(pair.1): no dealings in \(store.path)") }
    } else {
      try console.put(entries.lazy.map(TimelineRow.init), as: format.format)
    }
    return .done
  }
}
