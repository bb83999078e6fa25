import ArgumentParser
import Store

/// Which lines of a record a list shows, whatever their kind.
struct SelectionOptions: ParsableArguments {
  @OptionGroup var days: DayOptions

  @Option(help: ArgumentHelp("Words that must occur in the cited passages.", valueName: "words"))
  var text: String?

  @Option(help: ArgumentHelp("Show at most this many lines.", valueName: "n"))
  var limit: Int?

  func validate() throws {
    if let limit, limit < 1 {
      throw ValidationError("--limit \(limit): at least one is needed")
    }
  }

  /// The filter that these options ask for.
  var filter: RecordFilter {
    var filter = days.filter
    filter.text = text
    filter.limit = limit
    return filter
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
