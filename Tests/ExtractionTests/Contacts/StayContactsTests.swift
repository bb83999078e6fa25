import Extraction
import Records
import Testing

/// What a visitor says to his hosts.
@Suite struct `Contacts on a stay` {
  private func meetings(_ text: String) throws -> [Contact] {
    try ExtractedReport.of(text).contacts.map(\.item).filter { $0.kind == .meeting }
  }

  @Test(arguments: [
    (
      "Angela Merkel told Chinese business leaders on Tuesday that she was glad. Merkel arrived in Beijing on Monday.",
      ["Angela Merkel", "Chinese business leaders"]
    ),
    (
      "Angela Merkel flew to Ankara on Monday. She sought assurances from President Recep Tayyip Erdogan.",
      ["Angela Merkel", "Recep Tayyip Erdogan"]
    ),
  ])
  func `are what is said to those of the state`(text: String, people: [String]) throws {
    #expect(try meetings(text).map(\.participants) == [people])
  }

  @Test(arguments: [
    "Angela Merkel told Chinese business leaders on Tuesday that she was glad.",
    "Angela Merkel visited China in May. Merkel told President Xi Jinping by telephone that she was glad.",
  ])
  func `are none without a visit, or from afar`(text: String) throws {
    #expect(try meetings(text).isEmpty)
  }

  @Test func `are part of the talks that are told besides`() throws {
    let found = try meetings(
      "Angela Merkel visited China and met President Xi Jinping on Monday. She told Xi Jinping that she was glad."
    )
    #expect(found.count == 1)
  }
}
