import Records
import Store

/// iCalendar, RFC 5545 (<https://www.rfc-editor.org/rfc/rfc5545>): contacts that are still to come, as all-day events.
///
/// Only what is planned, proposed or cancelled, and has a day or days, is written: a month is no appointment. Events
/// are transparent, so that they keep nobody busy. Nothing is taken from the clock: `DTSTAMP` is the last day on which
/// a report of the event came out or a reader corrected it, and 1970-01-01 where neither is known.
struct ICalendarFormat: RecordFormat {
  let meaning = "planned, proposed and cancelled contacts with a day, for calendars (RFC 5545)"

  var files: [ExportFile] {
    [
      ExportFile("planned.ics", "text/calendar", "contacts to come, as all-day events") {
        ICalendarFormat.text(try $0.contacts())
      }
    ]
  }

  static func text(_ contacts: [RecordLine<Contact>]) -> String {
    let events = contacts.compactMap(event)
    let lines =
      [
        ContentLine("BEGIN", "VCALENDAR"), ContentLine("VERSION", "2.0"),
        ContentLine("PRODID", text: "-//\(Generator.name)//\(Generator.text)//EN"),
        ContentLine("CALSCALE", "GREGORIAN"),
      ] + (events.isEmpty ? universalTime : events.flatMap(\.self)) + [
        ContentLine("END", "VCALENDAR")
      ]
    return lines.map(\.folded).joined()
  }

  /// A calendar must hold something; where there is no event it is this.
  private static let universalTime = [
    ContentLine("BEGIN", "VTIMEZONE"), ContentLine("TZID", "UTC"), ContentLine("BEGIN", "STANDARD"),
    ContentLine("DTSTART", "19700101T000000"), ContentLine("TZOFFSETFROM", "+0000"),
    ContentLine("TZOFFSETTO", "+0000"), ContentLine("END", "STANDARD"),
    ContentLine("END", "VTIMEZONE"),
  ]

  /// The lines of one event; nil for what is no appointment.
  private static func event(_ line: RecordLine<Contact>) -> [ContentLine]? {
    guard let status = status(line.item), let days = days(line.item.date) else { return nil }
    let source = SourceLine(of: line)
    let words = [
      "“\(SafeText.line(source.passage.text))”", SafeText.line("\(source.title) (\(source.place))"),
      line.tellers.map { "Told by \($0)." },
      "Date as reported: \(line.item.date?.description ?? ""). Line \(line.id).",
    ]
    return [
      ContentLine("BEGIN", "VEVENT"), ContentLine("UID", "\(line.id)@readout.invalid"),
      ContentLine("DTSTAMP", stamp(line)),
      ContentLine("DTSTART;VALUE=DATE", digits(days.first)),
      ContentLine("DTEND;VALUE=DATE", digits(days.last.adding(days: 1))),
      ContentLine("SUMMARY", text: line.item.headline),
      ContentLine("DESCRIPTION", text: words.compactMap(\.self)),
      line.item.place.map { ContentLine("LOCATION", text: $0) },
      ContentLine("STATUS", status), ContentLine("TRANSP", "TRANSPARENT"),
      ContentLine("CATEGORIES", text: line.item.kind.rawValue.replacing("_", with: " ")),
      source.link.map { ContentLine("URL", $0) }, ContentLine("END", "VEVENT"),
    ].compactMap(\.self)
  }

  private static func status(_ contact: Contact) -> String? {
    switch contact.status {
    case .planned: contact.tally == nil ? "CONFIRMED" : nil
    case .proposed: contact.tally == nil ? "TENTATIVE" : nil
    case .cancelled: contact.tally == nil ? "CANCELLED" : nil
    case .held, .refused: nil
    }
  }

  /// The days of a date that is a day, or goes from one day to another.
  private static func days(_ date: EventDate?) -> (first: CalendarDay, last: CalendarDay)? {
    switch date?.shape {
    case .point(let point) where point.precision == .day: (point.firstDay, point.firstDay)
    case .interval(.date(let from), .date(let to))
    where from.precision == .day && to.precision == .day:
      (from.firstDay, to.firstDay)
    default: nil
    }
  }

  private static func stamp(_ line: RecordLine<Contact>) -> String {
    let published = line.articles.compactMap(\.published).filter(\.isWithinYear).compactMap(
      \.lastDay
    )
    .max()
    let told = published.map { "\(digits($0))T000000Z" }
    let corrected = line.corrections.compactMap { instant($0.at) }.max()
    return [told, corrected].compactMap(\.self).max() ?? "19700101T000000Z"
  }

  /// «2026-11-22T10:15:00Z» as iCalendar has it; nil for anything else.
  private static func instant(_ text: String) -> String? {
    let bare = text.filter { $0 != "-" && $0 != ":" }
    let isTime = bare.utf8.count == 16 && bare.hasSuffix("Z") && bare.dropFirst(8).hasPrefix("T")
    let digits = bare.utf8.filter { (48...57).contains($0) }
    return isTime && digits.count == 14 ? bare : nil
  }

  private static func digits(_ day: CalendarDay) -> String {
    DatePoint(day).description.filter { $0 != "-" }
  }
}

/// One property of iCalendar.
struct ContentLine {
  private let line: String

  init(_ name: String, _ value: String) {
    line = "\(name):\(value)"
  }

  /// A property whose value is text of others: one line of it, escaped.
  init(_ name: String, text: String) {
    self.init(name, text: [text])
  }

  init(_ name: String, text lines: [String]) {
    self.init(name, lines.map { ContentLine.escaped($0) }.joined(separator: "\\n"))
  }

  /// The line with its end, in pieces of at most 75 bytes; characters stay whole.
  var folded: String {
    var folded = ""
    var used = 0
    for scalar in line.unicodeScalars {
      let width = UTF8.width(scalar)
      if used + width > 75 {
        folded += "\r\n "
        used = 1
      }
      folded.unicodeScalars.append(scalar)
      used += width
    }
    return folded + "\r\n"
  }

  private static func escaped(_ text: String) -> String {
    var escaped = String.UnicodeScalarView()
    for scalar in SafeText.line(text).unicodeScalars {
      if scalar == "\\" || scalar == ";" || scalar == "," { escaped.append("\\") }
      escaped.append(scalar)
    }
    return String(escaped)
  }
}
