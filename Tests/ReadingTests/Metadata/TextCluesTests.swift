import Records
import Testing

@testable import Reading

@Suite struct TextCluesTests {
  private static let body = """
    French President Emmanuel Macron met his Russian counterpart on Monday in Moscow, and the two
    spoke for five hours about Ukraine and the security of Europe.
    """.split(separator: "\n").joined(separator: " ")

  static let datelines: [(String, String)] = [
    ("9:52 AM EST, December 16, 2023", "2023-12-16"),
    ("May 31, 2017", "2017-05-31"),
    ("2017-05-31", "2017-05-31"),
    ("Published: 31 May 2017 at 10:15 GMT", "2017-05-31"),
    ("Published May 31, 2017 | Updated June 2, 2017", "2017-05-31"),
    ("Updated: June 2, 2017 | Published: May 31, 2017", "2017-05-31"),
    ("Wednesday, June 13, 2018", "2018-06-13"),
    ("Date: June 12, 2018", "2018-06-12"),
    ("*Pacific Courier, May 10, 2018. From our correspondent in Beijing.*", "2018-05-10"),
    ("Northern Wire, March 8, 2018", "2018-03-08"),
    ("Veröffentlicht am 31. Mai 2017", "2017-05-31"),
    ("PARIS, May 30, 2017", "2017-05-30"),
    ("PARIS — 30 May 2017", "2017-05-30"),
    ("WASHINGTON, D.C., March 8, 2018 (Northern Wire)", "2018-03-08"),
    ("NEW YORK (AP), March 8, 2018 —", "2018-03-08"),
    ("**UNITED NATIONS, March 8, 2018**", "2018-03-08"),
  ]

  @Test(arguments: datelines)
  func `a line that holds a date dates the article`(_ line: String, _ date: String) throws {
    let article = try article("A headline\n\n\(line)\n\n\(Self.body)")
    #expect(article.published.date?.description == date)
    #expect(article.published.how == .dateline)
    #expect(article.published.candidates.first?.foundIn == "line 3")
    #expect(article.furniture.map(\.kind) == [.dateline])
    #expect(article.text[article.furniture[0].span] == line[...])
  }

  static let noDatelines = [
    "PARIS, June 4 (AFP) - The two leaders spoke on Monday.",
    "On May 29, 2017 the two men met at Versailles.",
    "– Emmanuel Macron (@EmmanuelMacron) March 3, 2022 Since being elected in 2017, he has tried.",
    "Updated June 2, 2017",
    "The treaty of December 16, 2023",
    "05/06/2017",
    "May 2017 was warm",
    "PARIS, May 30",
    "WASHINGTON, March 8 (Northern Wire) — The president said on Thursday that talks resume.",
    "PARIS (AFP) — The two leaders spoke on May 30, 2017, the palace said.",
    "PARIS (AFP) — They spoke on May 30, 2017 — a Tuesday — and agreed on little.",
    "SOUTH-EAST ASIA meets - on May 30, 2017 - in Hanoi",
    "TRUMP TO MEET KIM IN SINGAPORE, JUNE 12, 2018",
    "PARIS AGREEMENT: December 12, 2015",
    "Paris, where they met on May 30, 2017",
  ]

  @Test(arguments: noDatelines)
  func `running text and half dates leave it undated`(_ line: String) throws {
    let article = try article("A headline\n\n\(line)\n\n\(Self.body)")
    #expect(article.published == .unknown)
  }

  static let openings: [(String, String)] = [
    ("BEIJING, Nov. 3, 2005 (Xinhua) -- ", "2005-11-03"),
    ("WASHINGTON, March 8, 2018 (Northern Wire) — ", "2018-03-08"),
    ("WASHINGTON, March 8, 2018 (Northern Wire) —", "2018-03-08"),
    ("WASHINGTON (Northern Wire) — March 8, 2018 — ", "2018-03-08"),
    ("**SEOUL, 8 March 2018** – ", "2018-03-08"),
    ("UNITED NATIONS, March 8, 2018 (AFP) - ", "2018-03-08"),
  ]

  @Test(arguments: openings)
  func `agency copy with its year dates itself and begins after its dateline`(
    _ opening: String, _ date: String
  ) throws {
    let article = try article(
      "A headline\n\n\(opening)China said on Thursday that talks resume.\n\n\(Self.body)")
    #expect(article.published.date?.description == date)
    #expect(article.published.how == .dateline)
    #expect(article.published.candidates.first?.foundIn == "line 3")
    #expect(article.furniture.allSatisfy { $0.kind == .markup || $0.kind == .dateline })
    #expect(article.bodyText.contains("China said on Thursday that talks resume."))
  }

  @Test func `a place and a date above everything else are no headline`() throws {
    let article = try article("PARIS, May 30, 2017\n\nTwo leaders meet\n\n\(Self.body)")
    #expect(article.published.date?.description == "2017-05-30")
    #expect(article.details.title == "Two leaders meet")
  }

  @Test func `a date deep in the text is not taken`() throws {
    let paragraphs = Array(repeating: Self.body, count: 30).joined(separator: "\n\n")
    let article = try article(
      "A headline\n\n\(paragraphs)\n\nMay 31, 2017\n\n\(paragraphs)")
    #expect(article.published == .unknown)
  }

  @Test func `the last line may date the text`() throws {
    let article = try article("A headline\n\n\(Self.body)\n\n\(Self.body)\n\n2017-05-31\n")
    #expect(article.published.date?.description == "2017-05-31")
  }

  static let bylines: [(String, String?)] = [
    ("By [Marie Mendras](#)", "Marie Mendras"),
    ("By Our correspondent in Seoul", "Our correspondent in Seoul"),
    ("BY JANE DOE AND JOHN ROE", "JANE DOE AND JOHN ROE"),
    ("**By Jane Doe**", "Jane Doe"),
    ("By late Monday the talks had failed", nil),
    ("By the time they met, all was over.", nil),
  ]

  @Test(arguments: bylines)
  func `a byline gives its name`(_ line: String, _ name: String?) throws {
    let article = try article("A headline\n\n\(line)\n\n\(Self.body)")
    #expect(article.details.byline == name)
    #expect(article.furniture.contains { $0.kind == .byline } == (name != nil))
  }

  @Test func `names of outlets before the report are outlet, then byline`() throws {
    let article = try article(
      "Two leaders sign\n\nThe Harbour Gazette\nWednesday, June 13, 2018\nNorthern Wire\n\n\(Self.body)"
    )
    #expect(article.details.outlet == "The Harbour Gazette")
    #expect(article.details.byline == "Northern Wire")
  }

  @Test func `a disclaimer names the outlet`() throws {
    let article = try article(
      """
      A headline

      \(Self.body)

      *The views expressed in opinion pieces do not necessarily reflect the position of The Moscow \
      Times.*
      """)
    #expect(article.details.outlet == "The Moscow Times")
  }

  @Test func `labelled lines are metadata`() throws {
    let article = try article(
      "A headline\n\nAgency: Northern Wire\nOutlet: The Post\nURL: https://example.org/a\n\n\(Self.body)"
    )
    #expect(article.details.byline == "Northern Wire")
    #expect(article.details.outlet == "The Post")
    #expect(article.details.url == "https://example.org/a")
    #expect(article.bodyText.contains("Agency") == false)
  }

  @Test func `every candidate is kept, the more trusted first`() throws {
    let article = try article(
      "A headline\n\nMay 31, 2017\n\n\(Self.body)\n\nOriginal url:\n\n<https://example.org/2017/06/01/a>"
    )
    #expect(
      article.published.candidates.map { "\($0.value) \($0.how.rawValue) \($0.foundIn)" } == [
        "2017-05-31 dateline line 3", "2017-06-01 metadata address",
      ])
  }
}
