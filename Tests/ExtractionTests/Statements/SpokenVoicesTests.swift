import Extraction
import Records
import Testing

/// Who speaks, where the sentence does not say it by a name before its verb.
@Suite struct `Voices` {
  struct Heard: Sendable, CustomTestStringConvertible {
    let text: String
    let voices: [[String]]
    var testDescription: String { text }

    init(_ text: String, _ voices: [String]...) {
      self.text = text
      self.voices = voices
    }
  }

  static let heard = [
    Heard(
      "Emmanuel Macron said Vladimir Putin had told him that the talks would go on.",
      ["Emmanuel Macron"], ["Vladimir Putin"]),
    Heard("According to Dmitry Peskov, the talks were useful.", ["Dmitry Peskov"]),
    Heard("The talks were useful, according to Dmitry Peskov.", ["Dmitry Peskov"]),
    Heard(
      "“The talks were useful,” Dmitry Peskov was quoted as saying.", ["Dmitry Peskov"]),
    Heard(
      "Angela Merkel and Emmanuel Macron agreed to hold a summit in Paris.",
      ["Angela Merkel", "Emmanuel Macron"]),
    Heard(
      "Angela Merkel met reporters in Berlin. “We will talk,” she said.", ["Angela Merkel"]),
    Heard("“We will talk,” said Angela Merkel, the German chancellor.", ["Angela Merkel"]),
    // Another woman was named before; the speaker's name must be known for a woman's too.
    Heard(
      "Lawmakers heard Jennifer Psaki, an aide to the president, in the morning.\n\n“The talks failed,” "
        + "spokeswoman Stephanie Grisham said at the end.\n\n“We will talk again,” she said.",
      ["Stephanie Grisham"], ["Stephanie Grisham"]),
    // A man's second given name may be a woman's.
    Heard(
      "Angela Merkel met José María Aznar in Madrid. “We will talk,” he said.",
      ["Jose Maria Aznar"]),
    Heard("Angela Merkel's promise to host the talks surprised many.", ["Angela Merkel"]),
    Heard("US officials said the talks were useful.", ["US officials"]),
    Heard("The West believes that the talks will fail.", ["Western countries"]),
  ]

  @Test(arguments: heard) func `are told apart`(heard: Heard) throws {
    let statements = try ExtractedReport.of(heard.text).statements.map(\.item)
    #expect(statements.map(\.speaker.names) == heard.voices)
  }

  @Test func `of an unnamed source are the same when it is spoken of again`() throws {
    let report = try ExtractedReport.of(
      "A French diplomat said the talks were useful.\n\nThey would go on in Paris, the diplomat said."
    )
    #expect(
      report.statements.map(\.item.speaker.names) == [["French diplomat"], ["French diplomat"]])
  }

  @Test func `inside a quotation are those who spoke to somebody`() throws {
    let report = try ExtractedReport.of(
      "“I told Vladimir Putin that the war must end,” Emmanuel Macron said.")
    let statements = report.statements.map(\.item)
    #expect(statements.map(\.speaker.names) == [["Emmanuel Macron"], ["Emmanuel Macron"]])
    #expect(
      statements.contains { $0.text == "the war must end" && $0.addressee == "Vladimir Putin" })
  }

  @Test func `of a post are its writer's`() throws {
    let report = try ExtractedReport.of(
      "The talks failed.\n\nI spoke to President Putin this morning. We must avoid the worst.\n\n"
        + "— Emmanuel Macron (@EmmanuelMacron) March 3, 2022", published: "2022-03-07")
    let post = try #require(report.statements.first { $0.item.form == .direct }?.item)
    #expect(post.speaker.names == ["Emmanuel Macron"])
    #expect(post.text.hasPrefix("I spoke to President Putin this morning."))
    #expect(post.date?.description == "2022-03-03")
  }

  @Test func `of reporters who ask are left out`() throws {
    let report = try ExtractedReport.of("A reporter asked whether the talks would go on.")
    #expect(report.statements.isEmpty)
  }

  @Test func `of a report that nobody signs are the report's`() throws {
    let report = try ExtractedReport.of("The report told that the talks had failed.")
    #expect(report.statements.map(\.item.speaker.names) == [["report"]])
  }
}
