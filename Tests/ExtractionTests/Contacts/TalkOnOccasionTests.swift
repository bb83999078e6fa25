import Extraction
import Records
import Testing

/// Talking that has a contact as its occasion, and what is done there.
@Suite struct `Talk on an occasion` {
  private func told(_ text: String) throws -> [String] {
    try ExtractedReport.of(text).contacts.map { contact in
      let item = contact.item
      return "\(item.kind.rawValue): \(item.participants.joined(separator: ", "))"
    }
  }

  @Test(arguments: [
    (
      "During a phone call on Tuesday, Emmanuel Macron and Vladimir Putin discussed Syria.",
      ["call: Emmanuel Macron, Vladimir Putin"]
    ),
    (
      "At a meeting in Paris, Donald Trump and Xi Jinping discussed trade.",
      ["meeting: Donald Trump, Xi Jinping"]
    ),
    (
      "In talks with Angela Merkel in Berlin, Emmanuel Macron discussed Syria with the chancellor.",
      ["meeting: Emmanuel Macron, Angela Merkel"]
    ),
    (
      "After their talks in Helsinki, Donald Trump and Vladimir Putin spoke to the press.",
      ["meeting: Donald Trump, Vladimir Putin"]
    ),
    (
      "Emmanuel Macron briefed Angela Merkel in a phone call.",
      ["call: Emmanuel Macron, Angela Merkel"]
    ),
  ])
  func `is no contact of its own`(text: String, contacts: [String]) throws {
    #expect(try told(text) == contacts)
  }

  @Test func `has the day and the initiator that the text ties to the call`() throws {
    let report = try ExtractedReport.of(
      """
      During the last call on Sunday that came at Emmanuel Macron's request, the French president and Vladimir \
      Putin focused for an hour on the safety of nuclear plants.
      """)
    let call = try #require(report.contacts.first).item
    #expect(report.contacts.count == 1)
    #expect(call.kind == .call)
    #expect(call.date == EventDate("2018-06-10"))
    #expect(call.initiator == "Emmanuel Macron")
    #expect(call.durationMinutes == 60)
  }

  @Test(arguments: [
    "Germany is going to be the basis for discussions in the European Union's dialogue with China.",
    "Jean Dupont, the former minister heading the mission to Albania, told reporters of his plans.",
  ])
  func `is told of nobody who only speaks of it`(text: String) throws {
    #expect(try told(text) == [])
  }
}
