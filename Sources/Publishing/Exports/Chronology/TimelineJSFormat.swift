import Records
import Store

/// TimelineJS 3 (<https://timeline.knightlab.com/docs/json-format.html>): contacts that have a date.
///
/// TimelineJS takes text for HTML and makes links of addresses; so text is escaped, and links are made here alone.
struct TimelineJSFormat: RecordFormat {
  let meaning = "contacts with a date, for the timelines of Knight Lab's TimelineJS 3"

  var files: [ExportFile] {
    [
      ExportFile("timeline.json", "application/json", "contacts with a date, for TimelineJS") {
        try TimelineJSFormat.text($0.contacts())
      }
    ]
  }

  static func text(_ contacts: [RecordLine<Contact>]) throws -> String {
    let slides = contacts.compactMap(Slide.init)
    let events = try slides.map(JSONText.text).joined(separator: ",\n")
    let title = try JSONText.text(
      Title(dated: slides.count, undated: contacts.count - slides.count))
    return "{\"events\":[\(events.isEmpty ? "" : "\n\(events)\n")],\n"
      + "\"scale\":\"human\",\n\"title\":\(title)}\n"
  }

  private struct Words: Encodable {
    let headline: String
    let text: String
  }

  /// The opening slide: how much there is, and what is not shown.
  private struct Title: Encodable {
    let text: Words

    init(dated: Int, undated: Int) {
      let without =
        undated == 0 ? "" : " \(Counted.text(undated, "contact")) without a date left out."
      text = Words(
        headline: "Who met and called whom",
        text: "<p>\(Counted.text(dated, "contact")) with a date.\(without)</p>")
    }
  }

  /// One contact.
  private struct Slide: Encodable {
    let start: TimelineJSDate
    let end: TimelineJSDate?
    let displayDate: String?
    let text: Words
    let group: String
    let id: String
    let makesLinks = false

    private enum CodingKeys: String, CodingKey {
      case start = "start_date"
      case end = "end_date"
      case displayDate = "display_date"
      case text, group
      case id = "unique_id"
      case makesLinks = "autolink"
    }

    /// Nil without a date.
    init?(_ line: RecordLine<Contact>) {
      guard let date = line.item.date, let span = TimelineJSDate.span(of: date) else { return nil }
      (start, end) = span
      displayDate = DisplayDate.text(date)
      text = Words(
        headline: HTMLText.escaped(line.item.headline),
        text: Slide.body(line))
      let status = line.item.status.rawValue
      group = status.prefix(1).uppercased() + status.dropFirst()
      id = line.id
    }

    private static func body(_ line: RecordLine<Contact>) -> String {
      let source = SourceLine(of: line)
      let title = HTMLText.escaped(source.title)
      let named = source.link.flatMap(HTMLText.link).map { "<a href=\"\($0)\">\(title)</a>" }
      let place = HTMLText.escaped("\(source.place); \(line.id)")
      let tellers = line.tellers.map { " Told by \($0)." } ?? ""
      return "<blockquote>\(HTMLText.escaped(source.passage.text))</blockquote>"
        + "<p>\(named ?? title) (\(place)).\(tellers)</p>"
    }
  }
}
