import Records
import Testing

@testable import Extraction

@Suite("Disagreements inside an article")
struct DisagreementFinderTests {
  @Test func `What one side says and another denies is one, with both accounts`() throws {
    let report = try ExtractedReport.of(
      """
      French President Emmanuel Macron accused Russia of spreading false reports during the election.

      Russian President Vladimir Putin denied that Moscow had spread any false reports.
      """)
    let disagreement = try #require(report.disagreements.first)
    #expect(disagreement.item.kind == .denial)
    #expect(disagreement.item.sides.map(\.who) == ["Emmanuel Macron", "Vladimir Putin"])
    #expect(disagreement.citations.count == 2)
  }

  @Test func `Two of one state who say different things are no two sides`() throws {
    let report = try ExtractedReport.of(
      """
      Russian Foreign Minister Sergei Lavrov said the missiles were ready.

      Russian President Vladimir Putin denied that the missiles were ready.
      """)
    #expect(report.disagreements.isEmpty)
  }

  @Test func `A denial of something else is none`() throws {
    let report = try ExtractedReport.of(
      """
      French President Emmanuel Macron said the harvest would be good.

      Russian President Vladimir Putin denied that the missiles were ready.
      """)
    #expect(report.disagreements.isEmpty)
  }

  @Test
  func `Different counts of the same by different sources are one, and rounded ones are none`()
    throws
  {
    let article = try ExtractedReport.of("Ten soldiers died, Kyiv said. Moscow said ninety.")
      .article
    let first = try #require(article.text.quote(TextSpan(0, 29)))
    let second = try #require(article.text.quote(TextSpan(30, 49)))
    let figure = { (value: Double, bound: Figure.Bound, who: String) in
      var figure = Figure(
        measure: "soldiers killed near Kharkiv", value: value, bound: bound, unit: "people")
      figure.attributedTo = who
      return figure
    }
    var report = Report(article: article)
    report.figures = [
      try #require(Finding(figure(10, .exactly, "Ukraine"), citations: [first])),
      try #require(Finding(figure(90, .about, "Russia"), citations: [second])),
    ]
    let found = try DisagreementFinder().disagreements(in: report)
    #expect(found.map(\.item.sides.count) == [2])
    #expect(found.first?.item.sides.map(\.who) == ["Ukraine", "Russia"])
    report.figures[0] = try #require(
      Finding(figure(85, .over, "Ukraine"), citations: [first]))
    #expect(try DisagreementFinder().disagreements(in: report).isEmpty)
  }

  @Test func `What the article calls untrue is told by it and by who says it`() throws {
    let report = try ExtractedReport.of(
      """
      Venezuelan President Nicolas Maduro met reporters in Caracas. He falsely claimed that the election was free.
      """)
    let found = try #require(report.disagreements.first)
    #expect(found.item.sides.map(\.who) == ["Nicolas Maduro", "the article"])
  }

  @Test
  func `What somebody is said to deny though it is a fact has the article for its other side`()
    throws
  {
    let report = try ExtractedReport.of(
      "Syrian President Bashar al-Assad denies established facts such as the use of poison gas.")
    #expect(
      report.disagreements.first?.item.sides.map(\.who) == ["Bashar al-Assad", "the article"])
  }

  @Test func `A sign that the article misses is set against what is said`() throws {
    let report = try ExtractedReport.of(
      """
      Iranian President Hassan Rouhani said Iran was ready for negotiations with Washington.

      However, there is no sign that Iran is open to talks about its missiles.
      """)
    let found = try #require(report.disagreements.first)
    #expect(found.item.kind == .fact)
    #expect(found.item.sides.map(\.who) == ["Hassan Rouhani", "the article"])
  }

  @Test func `An account that somebody contests has its owner for the other side`() throws {
    let report = try ExtractedReport.of(
      """
      Turkish President Recep Tayyip Erdogan rejected Russia's version of the incident.

      Germany rejected Russia's invitation.
      """)
    #expect(
      report.disagreements.map { $0.item.sides.map(\.who) } == [["Recep Tayyip Erdogan", "Russia"]])
  }

  @Test func `Who denies the clause before denies what the article says`() throws {
    let report = try ExtractedReport.of(
      "Saddam Hussein was building new weapons, although he denied it.")
    let found = try #require(report.disagreements.first)
    #expect(found.item.sides.map(\.who) == ["Saddam Hussein", "the article"])
    #expect(report.statements.first?.item.act == .denial)
    #expect(report.statements.first?.item.text == "Saddam Hussein was building new weapons")
  }
}
