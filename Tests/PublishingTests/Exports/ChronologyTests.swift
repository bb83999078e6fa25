import Foundation
import Records
import Store
import Testing

@testable import Publishing

@Suite("Timelines and calendars")
struct ChronologyTests {
  private func slides(_ dates: [String?]) throws -> [[String: Any]] {
    let text = try ExportSample(dates: dates).text(.timelinejs)
    let json = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
    return try #require(json?["events"] as? [[String: Any]])
  }

  private static let dates: [(String, [String: Int], [String: Int]?, String?)] = [
    ("2017-05-29", ["year": 2017, "month": 5, "day": 29], nil, nil),
    ("2017-05", ["year": 2017, "month": 5], nil, nil),
    ("2017", ["year": 2017], nil, nil),
    ("2019~", ["year": 2019], nil, "about 2019"),
    ("2019-03?", ["year": 2019, "month": 3], nil, "2019-03, uncertain"),
    ("2022-21", ["year": 2022], nil, "spring 2022"),
    ("201X", ["year": 2010], ["year": 2019], "2010s"),
    (
      "2022-02-24/2022-03-06", ["year": 2022, "month": 2, "day": 24],
      ["year": 2022, "month": 3, "day": 6], nil
    ),
    ("2021/2022-03", ["year": 2021], ["year": 2022, "month": 3], nil),
    ("2022-02-24/..", ["year": 2022, "month": 2, "day": 24], nil, "since 2022-02-24"),
    ("../2022-03-07", ["year": 2022, "month": 3, "day": 7], nil, "until 2022-03-07"),
  ]

  @Test(arguments: dates)
  func `a timeline shows as much of a date as is known`(
    date: String, start: [String: Int], end: [String: Int]?, display: String?
  ) throws {
    let slide = try #require(try slides([date]).first)
    #expect(slide["start_date"] as? [String: Int] == start)
    #expect(slide["end_date"] as? [String: Int] == end)
    #expect(slide["display_date"] as? String == display)
  }

  @Test func `contacts without a date are counted on the title`() throws {
    let text = try ExportSample(dates: ["2017-05-29", nil]).text(.timelinejs)
    #expect(text.contains("<p>1 contact with a date. 1 contact without a date left out.</p>"))
    #expect(try slides([nil]).isEmpty)
  }

  @Test func `what was only planned is marked, and every event quotes its source`() throws {
    let text = try ExportSample(statuses: [.planned]).text(.timelinejs)
    #expect(text.contains("\"group\":\"Planned\""))
    #expect(text.contains("\"headline\":\"Meeting of Emmanuel Macron and Vladimir Putin"))
    #expect(text.contains("<blockquote>The leaders spoke about everything</blockquote>"))
    #expect(text.contains("articles/a.txt, code points 14–48; c"))
  }

  private func calendar(
    _ date: String?, _ status: Contact.Status, published: String? = "2022-02-08"
  ) throws -> [String] {
    let sample = try ExportSample(published: published, dates: [date], statuses: [status])
    let text = try sample.text(.icalendar)
    #expect(text.hasSuffix("END:VCALENDAR\r\n"))
    return Calendar.unfolded(text)
  }

  @Test(arguments: [
    (Contact.Status.planned, "CONFIRMED"), (.proposed, "TENTATIVE"), (.cancelled, "CANCELLED"),
  ])
  func `a contact to come is an event of the whole day`(
    status: Contact.Status, word: String
  ) throws {
    let lines = try calendar("2022-02-28", status)
    #expect(lines.contains("STATUS:\(word)"))
    #expect(lines.contains("DTSTART;VALUE=DATE:20220228"))
    #expect(lines.contains("DTEND;VALUE=DATE:20220301"))
    #expect(lines.contains("DTSTAMP:20220208T000000Z"))
    #expect(lines.contains("LOCATION:Moscow"))
    #expect(lines.contains("TRANSP:TRANSPARENT"))
  }

  @Test func `an interval of days is one long event`() throws {
    let lines = try calendar("2022-03-05/2022-03-07", .planned)
    #expect(lines.contains("DTSTART;VALUE=DATE:20220305"))
    #expect(lines.contains("DTEND;VALUE=DATE:20220308"))
  }

  @Test(arguments: ["2022-03", "2022", nil, "2022-03-05/..", "2022/2022-03-07"])
  func `what has no day is no appointment`(date: String?) throws {
    let lines = try calendar(date, .planned)
    #expect(!lines.contains("BEGIN:VEVENT") && lines.contains("BEGIN:VTIMEZONE"))
  }

  @Test(arguments: [Contact.Status.held, .refused])
  func `what was held or refused is not to come`(status: Contact.Status) throws {
    #expect(!(try calendar("2022-03-05", status).contains("BEGIN:VEVENT")))
  }

  @Test func `without any date of a report the stamp is a fixed one`() throws {
    let lines = try calendar("2022-03-05", .planned, published: nil)
    #expect(lines.contains("DTSTAMP:19700101T000000Z"))
  }

  @Test func `a correction by a reader is the stamp when it came later`() throws {
    let sample = try ExportSample(dates: ["2022-03-05"], statuses: [.planned])
    let contacts = try sample.store.contacts()
    let id = try #require(contacts.first?.id)
    try sample.store.note(id, at: "2022-03-01T10:15:00Z")
    #expect(try sample.text(.icalendar).contains("DTSTAMP:20220301T101500Z\r\n"))
  }

  @Test func `long lines are folded at 75 bytes without cutting a letter`() {
    let line = ContentLine("SUMMARY", text: String(repeating: "é—😀", count: 60)).folded
    let pieces = line.components(separatedBy: "\r\n").dropLast()
    #expect(pieces.allSatisfy { $0.utf8.count <= 75 && !$0.contains("\u{FFFD}") })
    #expect(pieces.dropFirst().allSatisfy { $0.hasPrefix(" ") })
    #expect(
      line.replacing("\r\n ", with: "") == "SUMMARY:\(String(repeating: "é—😀", count: 60))\r\n")
  }

  @Test func `marks that mean something in a calendar are escaped`() {
    #expect(
      ContentLine("X", text: "a;b,c\\d\r\nBEGIN:VALARM").folded
        == "X:a\\;b\\,c\\\\d BEGIN:VALARM\r\n")
  }
}
