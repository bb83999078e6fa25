import Extraction
import Records
import Testing

/// Talks that are called after how many sides they have.
@Suite struct `Talks of several sides` {
  private func told(_ text: String) throws -> [[String]] {
    try ExtractedReport.of(text).contacts.map { $0.item.participants.sorted() }
  }

  @Test func `are between the states that the article lists`() throws {
    let found = try told(
      """
      The next round of the four-party talks will begin on June 20 in Geneva. The talks bring together China, Japan, \
      South Korea and the United States.
      """)
    #expect(found == [["China", "Japan", "South Korea", "United States"]])
  }

  @Test(arguments: [
    // No day: a negotiation.
    "China, Japan, South Korea and the United States want progress in the four-party talks.",
    // Nobody says who the sides are.
    "The four-party talks will begin on June 20 in Geneva.",
    "China walked away from the four-party talks with Japan, India and Iran on June 8.",
  ])
  func `are none without a day and their sides`(text: String) throws {
    #expect(try told(text).allSatisfy { $0.count < 4 })
  }
}
