import Extraction
import Records
import Testing

/// Gatherings of bodies of states, by whatever name a report has for these.
@Suite struct `Gatherings of bodies of states` {
  private func told(_ text: String) throws -> [String] {
    try ExtractedReport.of(text).contacts.map { contact in
      let item = contact.item
      return "\(item.kind.rawValue): \(item.participants.joined(separator: ", "))"
    }
  }

  @Test(arguments: [
    (
      "EU finance ministers were meeting in Vienna to discuss taxes.",
      ["summit: European Union, Austria"]
    ),
    (
      "Donald Trump will attend the Group of Seven summit in Biarritz.",
      ["summit: Donald Trump, G7, France"]
    ),
    (
      "OPEC ministers met Vladimir Putin in Moscow on Tuesday.",
      ["meeting: OPEC ministers, Vladimir Putin"]
    ),
  ])
  func `name the body and its host`(text: String, contacts: [String]) throws {
    #expect(try told(text) == contacts)
  }
}
