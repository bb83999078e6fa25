import Extraction
import Records
import Testing

/// Gatherings by what their names and sentences tell: sides, those who attend, other rounds, what is told again.
@Suite struct `Gatherings of several sides` {
  private func told(_ text: String) throws -> [String] {
    try ExtractedReport.of(text).contacts.map { contact in
      let item = contact.item
      let people = item.participants.joined(separator: ", ")
      return
        "\(item.kind.rawValue): \(people); \(item.date?.description ?? "none"), \(item.status.rawValue)"
    }
  }

  @Test(arguments: [
    (
      "Xi Jinping attended the China-Africa summit in Dakar on June 12.",
      "summit: Xi Jinping, China, African countries, Senegal; 2018-06-12, held"
    ),
    (
      "The Sino-Arab Trade Conference will be held in Doha on June 20.",
      "summit: China, Arab countries, Qatar; 2018-06-20, planned"
    ),
    (
      "Angela Merkel attended the Euro-Mediterranean summit in Madrid on June 12.",
      "summit: Angela Merkel, Euro-Mediterranean countries, Spain; 2018-06-12, held"
    ),
    (
      "Xi Jinping attended the Forum on China-Africa Cooperation in Beijing on June 12.",
      "summit: Xi Jinping, China, African countries; 2018-06-12, held"
    ),
    (
      "A conference of Arab and African ministers opened in Cairo on June 12.",
      "summit: Arab and African ministers, Egypt; 2018-06-12, held"
    ),
    (
      "A summit of Chinese and African leaders closed in Beijing on Tuesday.",
      "summit: Chinese and African leaders; ../2018-06-12, held"
    ),
    (
      "The SCO summit is expected to open in Tashkent on June 20.",
      "summit: Shanghai Cooperation Organisation, Uzbekistan; 2018-06-20, planned"
    ),
    (
      "The IBSA heads of government summit was held in Pretoria on June 12.",
      "summit: India, Brazil, South Africa; 2018-06-12, held"
    ),
  ])
  func `are between these and their host`(text: String, contact: String) throws {
    #expect(try told(text) == [contact])
  }

  @Test(arguments: [
    (
      """
      The G20 summit on June 20 will bring together the leaders of the club, including Donald Trump, Xi Jinping and \
      Angela Merkel.
      """, "summit: Donald Trump, Xi Jinping, Angela Merkel, G20; 2018-06-20, planned"
    ),
    (
      "Angela Merkel was among those who attended the G7 summit in Charlevoix on June 9.",
      "summit: Angela Merkel, G7; 2018-06-09, held"
    ),
    (
      "Leaders from France, Spain and Italy joined the NATO summit in Vilnius on June 12.",
      "summit: France, Spain, Italy, NATO, Lithuania; 2018-06-12, held"
    ),
    (
      "Trade ministers of ASEAN nations head to Manila on June 20 to discuss trade.",
      "summit: ASEAN, Philippines; 2018-06-20, planned"
    ),
  ])
  func `name those who attend`(text: String, contact: String) throws {
    #expect(try told(text).contains(contact))
  }

  @Test(arguments: [
    ("The EU summit was held in Brussels on June 12.", "summit: European Union; 2018-06-12, held"),
    (
      "The EU summit was held in Sofia on June 12.",
      "summit: European Union, Bulgaria; 2018-06-12, held"
    ),
    (
      "Angela Merkel spoke on Wednesday on the eve of an EU summit in Brussels.",
      "summit: European Union; 2018-06-14, held"
    ),
    (
      "Angela Merkel will not attend the EU summit in Sofia on June 20 as planned.",
      "summit: Angela Merkel, European Union, Bulgaria; 2018-06-20, cancelled"
    ),
  ])
  func `have no host where their body sits, and their day and status`(
    text: String, contact: String
  ) throws {
    #expect(try told(text).contains(contact))
  }

  @Test func `are others if the next or the last is meant`() throws {
    let found = try told(
      """
      NATO held a summit in Vilnius on June 12. NATO generals praised it. “At our next summit in 2019, the alliance \
      will grow,” NATO said.
      """)
    #expect(
      found == [
        "summit: NATO, Lithuania; 2018-06-12, held", "summit: NATO; 2019, planned",
      ])
  }

  @Test(arguments: [
    (
      """
      Xi Jinping attended the SCO summit that opened in Tashkent on Tuesday. Modi came to Tashkent to attend the \
      two-day summit.
      """, "2018-06-12/2018-06-13"
    ),
    (
      """
      A plan is to be adopted at the Tashkent summit of the SCO. The Tashkent Summit opened on Tuesday.
      """, "2018-06-12"
    ),
  ])
  func `have the days that are told of them elsewhere`(text: String, date: String) throws {
    let found = try ExtractedReport.of(text).contacts.filter { $0.item.kind == .summit }
    #expect(found.map { $0.item.date?.description } == [date])
  }

  @Test func `are several if several days are told`() throws {
    let found = try told(
      """
      APEC will grow. APEC officials sent reports to ministers and leaders for when they meet on June 18 and June 23 \
      respectively.
      """)
    #expect(found == ["summit: APEC; 2018-06-18, planned", "summit: APEC; 2018-06-23, planned"])
  }

  @Test(arguments: [
    "The European envoy to the Geneva talks, Martin Griffiths, praised Oman on June 12.",
    "Japan sells ships to the US-Africa market.",
  ])
  func `are none where a phrase only says who or what somebody is`(text: String) throws {
    #expect(try told(text) == [])
  }

  @Test func `are known by their number alone`() throws {
    let found = try told("The six-party talks on North Korea resumed in Beijing on June 12.")
    #expect(
      found == [
        "summit: North Korea, South Korea, China, Japan, Russia, United States; 2018-06-12, held"
      ])
  }
}
