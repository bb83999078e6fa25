import ArgumentParser
import Records
import Store

/// Which lines of a record a list shows, whatever their kind.
struct SelectionOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Leave out what lies before this day, month or year, and what has no date.",
      valueName: "date"),
    transform: SelectionOptions.date)
  var from: EventDate?

  @Option(
    help: ArgumentHelp(
      "Leave out what lies after this day, month or year, and what has no date.",
      valueName: "date"),
    transform: SelectionOptions.date)
  var to: EventDate?

  @Option(help: ArgumentHelp("Words that must occur in the cited passages.", valueName: "words"))
  var text: String?

  @Option(help: ArgumentHelp("Show at most this many lines.", valueName: "n"))
  var limit: Int?

  func validate() throws {
    if let limit, limit < 1 {
      throw ValidationError("--limit \(limit): at least one is needed")
    }
    if let first = from?.firstDay, let last = to?.lastDay, last < first {
      throw ValidationError("--to lies before --from; no day is in both")
    }
  }

  /// The filter that these options ask for.
  var filter: RecordFilter {
    var filter = RecordFilter()
    filter.from = from?.firstDay
    filter.to = to?.lastDay
    filter.text = text
    filter.limit = limit
    return filter
  }

  static func date(_ text: String) throws -> EventDate {
    guard let date = EventDate(text), date.precision != .interval else {
      throw ValidationError("«\(text)» is no date; write it as 2022-02-07, 2022-02 or 2022")
    }
    return date
  }
}

/// Whose lines, and from which article.
struct OriginOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Someone who must take part; a surname is enough. Can be given several times.",
      valueName: "name"))
  var who: [String] = []

  @Option(help: ArgumentHelp("The article that must say it.", valueName: "id"))
  var article: String?
}
