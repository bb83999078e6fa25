import Extraction
import Records
import Testing

/// Who went where and when, on reports of Thursday 14 June 2018.
@Suite struct `Journeys` {
  private func told(_ text: String) throws -> [String] {
    try ExtractedReport.of(text).contacts.map { contact in
      let item = contact.item
      let date = item.date?.description ?? "no date"
      return "\(item.kind.rawValue) \(item.participants.joined(separator: ", ")): \(date), "
        + item.status.rawValue
    }
  }

  @Test(arguments: [
    (
      "“We need trade,” Emmanuel Macron said, midway through a three-day visit to Japan.",
      "visit Emmanuel Macron, Japan: 2018-06, held"
    ),
    (
      "It follows a visit to Japan by Emmanuel Macron last year.",
      "visit Emmanuel Macron, Japan: 2017, held"
    ),
    (
      "Donald Trump invited Xi Jinping to visit the United States in 2019.",
      "visit Xi Jinping, United States: 2019, planned"
    ),
    (
      "Emmanuel Macron headed a French delegation to visit Japan in May.",
      "visit Emmanuel Macron, Japan: 2018-05, held"
    ),
    (
      "French officials said they would send a delegation to Tokyo on Friday.",
      "visit French delegation, Japan: 2018-06-15, planned"
    ),
  ])
  func `are told by their noun, of a guest or by who sends somebody`(
    text: String, contact: String
  ) throws {
    #expect(try told(text) == [contact])
  }

  @Test(arguments: [
    (
      "Emmanuel Macron met Shinzo Abe in Osaka on Monday. Angela Merkel arrived in the port city on Wednesday.",
      "visit Angela Merkel, Japan: 2018-06-13, held"
    ),
    (
      "Angela Merkel flew to Japan on Monday for a two-day visit to the country.",
      "visit Angela Merkel, Japan: 2018-06-11/2018-06-12, held"
    ),
    (
      "Students met leaders of the Delegation of the European Space Mission. The delegation arrived in Tokyo on Sunday.",
      "visit Delegation of the European Space Mission, Japan: 2018-06-10, held"
    ),
    (
      "Emmanuel Macron sent a delegation, which was led by Jean-Yves Le Drian, to Cairo on May 31.",
      "visit Jean-Yves Le Drian, Egypt: 2018-05-31, held"
    ),
    (
      "A tour will take Emmanuel Macron to Ireland and Italy. During his visit to Ireland, Macron will meet Michael Higgins.",
      "visit Emmanuel Macron, Ireland: no date, planned"
    ),
  ])
  func `are of those and to where the report told before`(text: String, contact: String) throws {
    #expect(try told(text).contains(contact))
  }

  @Test(arguments: [
    (
      "Emmanuel Macron is in Tokyo for a state visit, where he will attend the June 20-21 G20 summit.",
      "visit Emmanuel Macron, Japan: 2018-06, held"
    ),
    (
      "Emmanuel Macron is the first French leader in years to visit Japan.",
      "visit Emmanuel Macron, Japan: 2018-06, held"
    ),
    (
      "Officials praised a recent visit to Japan by Emmanuel Macron.",
      "visit Emmanuel Macron, Japan: 2018, held"
    ),
    (
      "Emmanuel Macron has already visited Osaka.",
      "visit Emmanuel Macron, Japan: 2018-06, held"
    ),
    (
      "Emmanuel Macron's tour included earlier stops in Japan.",
      "visit Emmanuel Macron, Japan: 2018, held"
    ),
    (
      "Emmanuel Macron will fly to Tokyo on Friday. Reporters asked about Macron's three-day visit to Japan.",
      "visit Emmanuel Macron, Japan: 2018-06-15/2018-06-17, planned"
    ),
    (
      "Emmanuel Macron will visit Japan from June 20 to 22, according to sources in the ministry on Thursday.",
      "visit Emmanuel Macron, Japan: 2018-06-20/2018-06-22, planned"
    ),
  ])
  func `have the days that the report knows`(text: String, contact: String) throws {
    #expect(try told(text).contains(contact))
  }

  @Test(arguments: [
    "Roger Federer arrived in Shanghai on Monday.",
    "British detectives arrived in Moscow on Monday.",
    "Emmanuel Macron arrived back in Paris on Monday.",
    "Shinzo Abe warmly welcomed Emmanuel Macron to visit Japan.",
  ])
  func `of those who act for nobody, or home, are none`(text: String) throws {
    #expect(try !told(text).contains { $0.hasPrefix("visit") })
  }

  @Test(arguments: [
    "The IMF's director, Michel Camdessus, arrived in Moscow on Monday.",
    "Martin Lee, the leader of a party in Hong Kong, arrived in Moscow on Monday.",
    "Khaled Meshaal sent a delegation led by Hamas representative Imad Alami to Moscow on Monday.",
  ])
  func `of those with a role for a body or a people are visits`(text: String) throws {
    #expect(try told(text).contains { $0.hasPrefix("visit") })
  }

  @Test func `for talks with others are the talks alone`() throws {
    #expect(
      try told("Emmanuel Macron went to Athens for talks with European officials on Monday.")
        == ["meeting Emmanuel Macron, European officials: 2018-06-11, held"])
  }
}
