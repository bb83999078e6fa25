import Reading
import Records
import Store
import Testing

@testable import ReadoutCommand

@Suite("The summary of an addition")
struct AddTallyTests {
  @Test func `Nothing read is said so`() {
    #expect(AddTally().summary == "read 0 articles")
  }

  @Test func `One of each is told in the singular`() {
    var tally = AddTally()
    tally.count(.added, article: article(furniture: 1))
    #expect(tally.summary == "read 1 article: 1 added; furniture removed: 1 passage in 1 article")
  }

  @Test func `Everything that happened is counted`() {
    var tally = AddTally()
    for _ in 0..<11 { tally.count(.added, article: article(furniture: 0)) }
    tally.count(.added, article: article(furniture: 2))
    tally.count(.updated, article: article(furniture: 1))
    tally.count(.unchanged, article: article(furniture: 3))
    tally.count(SkippedSource(ReadingError(.emptyFile, "a.txt")))
    tally.count(SkippedSource(ReadingError(.binaryFile, "b.txt")))
    tally.count(SkippedSource(ReadingError(.emptyFile, "c.txt")))
    #expect(
      tally.summary == """
        read 14 articles: 12 added, 1 updated, 1 unchanged; skipped 3 (2 empty file, 1 binary \
        file); furniture removed: 3 passages in 2 articles
        """)
    #expect(tally.progress == "read 14 articles, skipped 3")
    #expect(tally.skippedCount == 3)
  }

  private func article(furniture count: Int) -> Article {
    Article(
      source: "a.txt", details: ArticleDetails(), published: .unknown,
      text: ArticleText("Some words."),
      furniture: (0..<count).map { Furniture(span: TextSpan($0, $0 + 1), kind: .caption) })
  }
}
