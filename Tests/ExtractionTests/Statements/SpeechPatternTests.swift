import Extraction
import Records
import Testing

/// Ways of reporting speech, and what looks like it but is not.
@Suite struct `Ways of reporting speech` {
  struct Reported: Sendable, CustomTestStringConvertible {
    let text: String
    let said: String
    let act: Statement.Act
    var testDescription: String { text }

    init(_ text: String, _ said: String, _ act: Statement.Act = .claim) {
      self.text = text
      self.said = said
      self.act = act
    }
  }

  static let clauses = [
    Reported("Vladimir Putin said talks had failed.", "talks had failed"),
    Reported("Vladimir Putin said on Monday that talks had failed.", "talks had failed"),
    Reported("Vladimir Putin said in Moscow that talks had failed.", "talks had failed"),
    Reported(
      "Vladimir Putin said through an interpreter that talks had failed.", "talks had failed"),
    Reported("Vladimir Putin pointed out that talks had failed.", "talks had failed"),
    Reported("Vladimir Putin vowed that talks would go on.", "talks would go on", .promise),
    Reported("Vladimir Putin agreed that talks should go on.", "talks should go on", .agreement),
    Reported("Talks had failed again, Vladimir Putin said.", "Talks had failed again"),
    Reported("The talks, Vladimir Putin said, had failed.", "The talks … had failed"),
  ]

  static let others = [
    Reported("Vladimir Putin wants France to leave NATO.", "France to leave NATO", .demand),
    Reported("Vladimir Putin refused to sign the accord.", "to sign the accord", .refusal),
    Reported("Vladimir Putin threatened to cut the gas.", "to cut the gas", .threat),
    Reported("Vladimir Putin offered to mediate in Syria.", "to mediate in Syria", .offer),
    Reported("Vladimir Putin called for a ceasefire in Syria.", "a ceasefire in Syria", .appeal),
    Reported(
      "Vladimir Putin denounced the “lies” of the West.", "the “lies” of the West", .accusation),
    Reported("Vladimir Putin rejected the plan for peace.", "the plan for peace", .refusal),
    Reported("Vladimir Putin called the plan “a trap”.", "the plan “a trap”"),
    Reported("Vladimir Putin regards the plan as a trap.", "the plan as a trap"),
  ]

  @Test(arguments: clauses + others) func `are read with the words said`(reported: Reported) throws
  {
    let statements = try ExtractedReport.of(reported.text).statements.map(\.item)
    #expect(statements.map(\.text) == [reported.said])
    #expect(statements.map(\.act) == [reported.act])
    #expect(statements.map(\.speaker.names) == [["Vladimir Putin"]])
  }

  @Test(arguments: [
    "Vladimir Putin is expected to visit China.",
    "Vladimir Putin was told to wait.",
    "If Vladimir Putin wants to talk, France will listen.",
    "Vladimir Putin called Emmanuel Macron on Monday.",
    "Nobody said so.", "War came although Vladimir Putin denied it, sitting in Moscow.",
    "What Vladimir Putin says is the law.",
    "The United States and Russia have a treaty.",
    "His warning to Vladimir Putin was clear.",
    "Merkel has backed the interpretation of the French government.",
    "Chirac commented on the latest developments in Lebanon.",
    "The two presidents reviewed various issues of economy, politics and trade in the region.",
    "Schroeder explained his mediation attempt in Moscow to the chancellors of the states.",
  ])
  func `are told from words that only look like it`(text: String) throws {
    #expect(try ExtractedReport.of(text).statements.map(\.item) == [])
  }

  @Test func `give each voice its own words`() throws {
    let report = try ExtractedReport.of(
      "Vladimir Putin said the talks had failed, adding that he would try again.")
    #expect(report.statements.map(\.item.text) == ["the talks had failed", "he would try again"])
    #expect(
      report.statements.map(\.item.speaker.names) == [["Vladimir Putin"], ["Vladimir Putin"]])
  }

  @Test func `end where the next act begins`() throws {
    let report = try ExtractedReport.of(
      "Donald Trump thanked Kim Jong Un for the release and asked Xi Jinping to help.")
    #expect(report.statements.map(\.item.text) == ["the release", "to help"])
  }

  @Test func `keep another voice's cue out of the words`() throws {
    let report = try ExtractedReport.of(
      "Vladimir Putin vowed to close the base, according to Emmanuel Macron.")
    #expect(report.statements.map(\.item.text).contains("to close the base"))
  }

  @Test func `are not ascribed to someone whom their words name`() throws {
    let report = try ExtractedReport.of(
      "Chinese Premier Li Peng met reporters. He said talks were useful.\n\n“We value the role of French"
        + " President Jacques Chirac,” he said.", published: "1997-04-07")
    let praise = report.statements.map(\.item).filter { $0.text.hasPrefix("We value") }
    #expect(praise.allSatisfy { $0.speaker.names != ["Jacques Chirac"] })
  }

  @Test func `carry the day of the occasion on to what the speaker adds`() throws {
    let report = try ExtractedReport.of(
      "Vladimir Putin said on Tuesday that talks had failed. Vladimir Putin added that he would try again."
    )
    #expect(report.statements.map { $0.item.date?.description } == ["2018-06-12", "2018-06-12"])
  }

  @Test func `tell the listener from the words`() throws {
    let report = try ExtractedReport.of(
      "“I was proud,” Donald Trump told Kim Jong Un afterwards in Panmunjom.")
    let statement = try #require(report.statements.first?.item)
    #expect(statement.text == "I was proud")
    #expect(statement.addressee == "Kim Jong Un")
    #expect(statement.form == .direct)
  }
}
