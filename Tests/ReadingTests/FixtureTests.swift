import Foundation
import Records
import Testing

@testable import Reading

@Suite struct FixtureTests {
  private func article(_ name: String) throws -> Article {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("Fixtures/Reading")
    var outcomes: [ReadingOutcome] = []
    try ArticleReader().read([folder.appendingPathComponent(name).path]) { outcomes.append($0) }
    return try #require(outcomes.articles.first)
  }

  @Test func `an opinion piece from the web gives its details and loses its furniture`() throws {
    let article = try article("opinion-with-web-furniture.txt")
    #expect(article.details.title == "A Thaw That Lasted a Weekend")
    #expect(article.details.byline == "Jane Example")
    #expect(article.details.outlet == "The Example Times")
    #expect(article.published.date?.description == "2017-05-31")
    #expect(article.published.candidates.count == 2)
    #expect(
      article.furniture.filter { $0.kind != .markup }.map(\.kind) == [
        .byline, .dateline, .caption, .relatedLink, .disclaimer, .sourceAddress,
      ])
    #expect(article.bodyText.contains("following their meeting near Lakeside, May 29, 2017."))
    #expect(article.bodyText.contains("newspaper Le Quotidien."))
  }

  @Test func `a translated story keeps its caption and stays undated`() throws {
    let article = try article("translated-with-comment-form.txt")
    #expect(article.published == .unknown)
    #expect(
      article.furnitureInShort == ["caption «Image REUTERS»", "comment_form «Bir yanıt yazın»"])
    #expect(article.bodyText.contains("shaking hands with her counterpart Birch"))
  }

  @Test func `a line with time and zone dates a story whose text names other months`() throws {
    let article = try article("time-line-under-summary.txt")
    #expect(article.published.date?.description == "2023-12-16")
    #expect(article.published.candidates.map(\.foundIn) == ["line 3"])
    #expect(article.details.title?.hasPrefix("Birch's plea") == true)
  }
}
