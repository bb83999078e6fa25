import Extraction
import Records
import Testing

@Suite struct `Statements` {
  struct Example: Sendable, CustomTestStringConvertible {
    let text: String
    let speaker: String
    let form: Statement.Form
    let said: String
    var testDescription: String { text }

    init(_ text: String, _ speaker: String, _ form: Statement.Form, _ said: String) {
      self.text = text
      self.speaker = speaker
      self.form = form
      self.said = said
    }
  }

  static let examples = [
    Example(
      "“We will talk,” Russian President Vladimir Putin said on Monday.", "Vladimir Putin", .direct,
      "We will talk"),
    Example(
      "“We will talk,” said Russian President Vladimir Putin.", "Vladimir Putin", .direct,
      "We will talk"),
    Example(
      "Russian President Vladimir Putin said: \"We will talk.\"", "Vladimir Putin", .direct,
      "We will talk"),
    Example(
      "Russian President Vladimir Putin said that the talks had failed.", "Vladimir Putin",
      .indirect,
      "the talks had failed"),
    Example(
      "Russian President Vladimir Putin said the talks were “a first step” only.", "Vladimir Putin",
      .mixed,
      "the talks were “a first step” only"),
    Example(
      "“We will talk,” Vladimir Putin said. “It will take time.”", "Vladimir Putin", .direct,
      "We will talk … It will take time"),
    Example(
      "The talks are over, according to German Chancellor Angela Merkel.", "Angela Merkel",
      .indirect,
      "The talks are over"),
    Example(
      "French President Emmanuel Macron vowed to keep the channel open.", "Emmanuel Macron",
      .indirect,
      "to keep the channel open"),
    Example(
      "German Chancellor Angela Merkel, who arrived late, said the talks were useful.",
      "Angela Merkel",
      .indirect, "the talks were useful"),
    Example(
      "US officials said the talks were useful.", "US officials", .indirect, "the talks were useful"
    ),
  ]

  @Test(arguments: examples) func `are found with speaker and words`(example: Example) throws {
    let statements = try ExtractedReport.of(example.text).statements.map(\.item)
    #expect(statements.map(\.speaker.names) == [[example.speaker]])
    #expect(statements.map(\.form) == [example.form])
    #expect(statements.map(\.text) == [example.said])
  }

  @Test func `name whom they are said to`() throws {
    let report = try ExtractedReport.of(
      "Russian President Vladimir Putin told French President Emmanuel Macron that the talks had failed."
    )
    let statement = try #require(report.statements.first?.item)
    #expect(statement.speaker.names == ["Vladimir Putin"])
    #expect(statement.addressee == "Emmanuel Macron")
    #expect(statement.text == "the talks had failed")
  }

  @Test(arguments: [
    (
      "French President Emmanuel Macron urged Russian President Vladimir Putin to stop the war.",
      Statement.Act.appeal
    ),
    ("Russian President Vladimir Putin denied that there were plans for war.", .denial),
    ("French President Emmanuel Macron accused Russia of aggression.", .accusation),
    ("Chinese President Xi Jinping praised the ties with Russia.", .praise),
    ("North Korean leader Kim Jong Un promised to close the test site.", .promise),
  ])
  func `tell what is done by saying them`(text: String, act: Statement.Act) throws {
    #expect(try ExtractedReport.of(text).statements.map(\.item.act) == [act])
  }

  @Test func `go on in the next paragraph's quotation`() throws {
    let report = try ExtractedReport.of(
      "“We will talk,” Russian President Vladimir Putin said.\n\n“France is a partner.”")
    #expect(
      report.statements.map(\.item.speaker.names) == [["Vladimir Putin"], ["Vladimir Putin"]])
    #expect(report.statements.last?.item.text == "France is a partner")
  }

  @Test(arguments: [
    "The report said nothing.", "His demands were clear.", "Russia held elections in March.",
    "“Hello.”",
  ])
  func `are not invented`(text: String) throws {
    #expect(try ExtractedReport.of(text).statements.isEmpty)
  }

  @Test func `rest on the sentences that hold them`() throws {
    let text =
      "The talks began. Russian President Vladimir Putin said that they were useful. They ended."
    let citation = try #require(try ExtractedReport.of(text).statements.first?.citations.first)
    #expect(citation.text == "Russian President Vladimir Putin said that they were useful.")
  }
}
