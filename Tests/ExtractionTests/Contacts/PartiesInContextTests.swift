import Extraction
import Records
import Testing

/// Who took part where the words around a contact leave it to other words: a description above a name, a clause between
/// a subject and its verb, a body that is not named again.
@Suite struct `Parties told in other words` {
  private func told(_ text: String, headline: String? = nil) throws -> [String] {
    let whole = (headline.map { $0 + "\n\n" } ?? "") + text
    let span = headline.map { TextSpan(0, $0.utf8.count) }
    return try ExtractedReport.of(whole, headline: span).contacts.map { contact in
      let item = contact.item
      return "\(item.kind.rawValue): \(item.participants.joined(separator: ", "))"
    }
  }

  @Test(arguments: [
    (
      "Emmanuel Macron, who hopes to visit India one day, on Wednesday met Vladimir Putin.",
      "meeting: Emmanuel Macron, Vladimir Putin"
    ),
    (
      "There was hope after talks in Vienna on Monday between Donald Trump and Xi Jinping.",
      "meeting: Donald Trump, Xi Jinping"
    ),
    (
      "Angela Merkel met Japanese and Indian officials on Monday.",
      "meeting: Angela Merkel, Japanese and Indian officials"
    ),
    (
      "Delegations from China and Vietnam started discussions on Wednesday.",
      "meeting: China, Vietnam"
    ),
    (
      "“Our ties are good,” Vladimir Putin said when meeting Shinzo Abe before the summit.",
      "meeting: Vladimir Putin, Shinzo Abe"
    ),
    (
      "Nothing was signed in the talks between Vladimir Putin and his Japanese counterpart Shinzo Abe in Moscow on Sunday.",
      "meeting: Vladimir Putin, Shinzo Abe"
    ),
    (
      "Angela Merkel spoke to reporters in the city of Ramallah following a meeting with Palestinian leader Mahmoud Abbas.",
      "meeting: Angela Merkel, Mahmoud Abbas"
    ),
    (
      "Angela Merkel met Russian President Vladimir Putin and newly appointed deputy foreign ministers Wang Yi and Li Yong.",
      "meeting: Angela Merkel, Wang Yi"
    ),
    (
      "Officials said that Barack Obama had met directly with his counterpart from North Korea, Kim Yong-nam.",
      "meeting: Barack Obama, Kim Yong Nam"
    ),
    (
      "Senior diplomats from North Korea, South Korea, and the United States met on Wednesday in New York.",
      "meeting: North Korea, South Korea, United States"
    ),
    (
      "The European three -- Britain, France and Germany -- are to meet Iranian officials on Friday.",
      "meeting: United Kingdom, France, Germany, Iran"
    ),
    (
      "The plan goes back to ideas presented by Angela Merkel and Emmanuel Macron during their meeting with Donald Trump.",
      "meeting: Angela Merkel, Emmanuel Macron, Donald Trump"
    ),
    (
      "“We had a two-hour meeting with the governor of Texas,” Angela Merkel said.",
      "meeting: Angela Merkel, governor of Texas"
    ),
    (
      "Angela Merkel met with the commander of the French troops and the chief of police on Monday.",
      "meeting: Angela Merkel, commander of the French troops"
    ),
  ])
  func `are found beyond the clause`(text: String, contact: String) throws {
    #expect(try told(text).contains(contact))
  }

  @Test func `have their name and not the headline's description`() throws {
    let found = try told(
      "Vladimir Putin met Xi Jinping in Moscow on Monday.",
      headline: "Putin meets senior Chinese official")
    #expect(found == ["meeting: Vladimir Putin, Xi Jinping"])
  }

  @Test(arguments: [
    "Putin will not talk with rebels, his adviser said.",
    "Turkey is in talks with Romania over gas.",
    "Turkey started entry talks with the European Union in October.",
    "Saudi Arabia talks to Iran frequently.",
    "“We have begun negotiations with Turkey,” Angela Merkel said.",
    "Angela Merkel was met by a driver in a limousine.",
    "Putin wants to talk with Western leaders, his adviser said.",
    "The French are waiting for talks with Moscow.",
    "“It will fail,” said the EU representative to the Kosovo talks.",
    "Serena Williams and Naomi Osaka will meet in the final on Sunday.",
  ])
  func `make no contact of a mere negotiation or refusal`(text: String) throws {
    #expect(try told(text) == [])
  }

  @Test func `are the body of which an article speaks`() throws {
    let found = try told(
      """
      NATO will buy ships. NATO generals praised them. The ministers ended their two-day meeting in Vilnius on \
      Thursday.
      """)
    #expect(found == ["summit: NATO, Lithuania"])
  }
}
