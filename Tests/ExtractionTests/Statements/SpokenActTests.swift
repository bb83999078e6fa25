import Extraction
import Records
import Testing

/// What is done by saying something, where the words said tell it.
@Suite struct `Acts` {
  @Test(arguments: [
    ("“We will continue our efforts,” Emmanuel Macron said.", Statement.Act.promise),
    ("Emmanuel Macron said that Europe should spend more on defence.", .appeal),
    ("“We are not the aggressor,” Vladimir Putin said.", .denial),
    ("Vladimir Putin said that Russia was ready to hold talks.", .offer),
    ("“We appreciate the help of France,” Volodymyr Zelensky said.", .praise),
    ("Emmanuel Macron said that Russia had committed war crimes.", .accusation),
    ("Critics say the president has failed.", .accusation),
    ("Vladimir Putin is not willing to compromise with Europe.", .refusal),
    ("Germany does not want to join the alliance.", .refusal),
    ("Reports suggest that Emmanuel Macron went to Moscow.", .claim),
    ("Emmanuel Macron suggested that the two sides hold a summit.", .offer),
    ("Angela Merkel said the talks would be held in Berlin.", .claim),
  ])
  func `follow the words said`(text: String, act: Statement.Act) throws {
    #expect(try ExtractedReport.of(text).statements.map(\.item.act) == [act])
  }

  @Test func `of the headline are not told twice`() throws {
    let report = try ExtractedReport.of(
      "Merkel vows to keep talks with Russia open\n\nGerman Chancellor Angela Merkel vowed on Tuesday to"
        + " keep the talks with Russia open.", headline: TextSpan(0, 42))
    #expect(report.statements.map(\.item.text) == ["to keep the talks with Russia open"])
  }

  @Test(arguments: [
    ("Angela Merkel said on Tuesday that the talks had failed.", "2018-06-12"),
    ("Angela Merkel met Vladimir Putin on Tuesday. “We will talk,” Merkel said.", "2018-06-12"),
    ("Angela Merkel praised the 1987 treaty on missiles.", nil),
    ("Angela Merkel, who was elected in 2005, said the talks had failed.", nil),
    ("Angela Merkel said the talks had failed on Tuesday.", nil),
  ])
  func `are dated by their own clause or occasion`(text: String, date: String?) throws {
    let statements = try ExtractedReport.of(text).statements.map(\.item)
    #expect(statements.map { $0.date?.description } == [date])
  }
}
