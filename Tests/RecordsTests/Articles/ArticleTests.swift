import Foundation
import Records
import Testing

@Suite struct `Articles` {
  private func article(
    _ text: String, outlet: String? = nil, source: String = "a.txt", furniture: [Furniture] = []
  ) -> Article {
    Article(
      source: source, details: ArticleDetails(outlet: outlet), published: .unknown,
      text: ArticleText(text), furniture: furniture)
  }

  @Test func `are known by their words and outlet, not by where they lie`() {
    let first = article("They met.\n\nThey agreed.")
    #expect(first.id == article("They met.\nThey agreed. ", source: "b/c.txt").id)
    #expect(first.id != article("They met.\n\nThey disagreed.").id)
    #expect(first.id != article("They met.\n\nThey agreed.", outlet: "Northern Wire").id)
    #expect(first.id.first == "a" && first.id.count == 14)
  }

  @Test func `keep their identifier when a date is inferred, and show the reasons`() throws {
    let undated = article("They met on Monday.")
    let day = try #require(EventDate("2018-06-18"))
    let dated = undated.inferred(day, from: ["a post is of that week", "it tells of Monday"])
    #expect(dated.id == undated.id)
    #expect(dated.published.date == day)
    #expect(dated.published.how == .inferred)
    #expect(dated.published.stated == nil)
    #expect(
      dated.published.candidates.first?.words == "a post is of that week; it tells of Monday")
    #expect(dated.inferred(day, from: []).published.candidates.count == 1)
  }

  @Test func `leave furniture out of the body`() {
    let text = "Cookies. They met. Share."
    let pieces = [
      Furniture(span: TextSpan(18, 25), kind: .shareLinks),
      Furniture(span: TextSpan(0, 9), kind: .cookieNotice),
    ]
    #expect(article(text, furniture: pieces).body == [TextSpan(9, 18)])
    #expect(article("", furniture: []).body == [])
  }

  @Test func `survive JSON with candidates, furniture and headline`() throws {
    let date = try #require(EventDate("2018-06-12"))
    let candidate = PublicationDate.Candidate(
      value: date, how: .dateline, foundIn: "line 2", words: "June 12, 2018")
    let original = Article(
      source: "a.txt",
      details: ArticleDetails(title: "Été", byline: "Staff", outlet: nil, url: nil),
      published: PublicationDate(candidates: [candidate]), text: ArticleText("Été\n\nThey met. ©"),
      headline: TextSpan(0, 5),
      furniture: [Furniture(span: TextSpan(16, 19), kind: .copyright)])
    let data = try JSONEncoder().encode(original)
    #expect(try JSONDecoder().decode(Article.self, from: data) == original)
  }
}

@Suite struct `Stable identifiers` {
  /// Crockford's base 32 of the first 65 bits of SHA-256 of «abc» and three zero bytes, by Python's
  /// hashlib.
  @Test func `are the same on every machine`() {
    let id = StableIdentifier.article(text: "abc", published: nil, outlet: nil)
    #expect(id == "avm5ja6sbz483f")
  }

  @Test func `differ when a word moves from one field to the next`() {
    let one = StableIdentifier.finding(kind: .contact, article: "a1", content: ["ab", "c"])
    let two = StableIdentifier.finding(kind: .contact, article: "a1", content: ["a", "bc"])
    #expect(one != two)
    #expect(one.hasPrefix("c") && one.count == 14)
  }

  @Test func `depend on every character of a long text`() {
    let long = String(repeating: "word ", count: 1000)
    let first = StableIdentifier.article(text: long + "one", published: nil, outlet: nil)
    let second = StableIdentifier.article(text: long + "two", published: nil, outlet: nil)
    #expect(first != second)
  }
}
