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
}
