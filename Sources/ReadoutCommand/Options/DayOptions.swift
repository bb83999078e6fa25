import ArgumentParser
import Records
import Store

/// The days between which things must lie.
struct DayOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Leave out what lies before this day, month or year, and what has no date.",
      valueName: "date"),
    transform: DayOptions.date)
  var from: EventDate?

  @Option(
    help: ArgumentHelp(
      "Leave out what lies after this day, month or year, and what has no date.",
      valueName: "date"),
    transform: DayOptions.date)
  var to: EventDate?

  func validate() throws {
    if let first = from?.firstDay, let last = to?.lastDay, last < first {
      throw ValidationError("--to lies before --from; no day is in both")
    }
  }

  /// A filter for these days.
  var filter: RecordFilter {
    var filter = RecordFilter()
    filter.from = from?.firstDay
    filter.to = to?.lastDay
    return filter
  }

  static func date(_ text: String) throws -> EventDate {
    guard let date = EventDate(text), date.precision != .interval else {
      throw ValidationError("«\(text)» is no date; write it as 2022-02-07, 2022-02 or 2022")
    }
    return date
  }
}
