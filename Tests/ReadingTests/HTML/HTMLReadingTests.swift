import Records
import Testing

@testable import Reading

@Suite struct HTMLReadingTests {
  private static let paragraph =
    "French President Emmanuel Macron met his Russian counterpart on Monday in Moscow, and the two "
    + "spoke for five hours about Ukraine and the security of Europe."

  private func read(_ html: String) throws -> Article {
    let assembly = try ArticleAssembly(overrides: .none)
    return assembly.article(try HTMLReading(assembly: assembly).draft(html, source: "page.html"))
  }

  private func page(head: String = "", body: String) -> String {
    "<!DOCTYPE html><html><head>\(head)</head><body>\(body)</body></html>"
  }

  @Test func `the text is the headline and the paragraphs`() throws {
    let article = try read(
      page(
        body: """
          <header><a href="/">The Post</a></header><nav><ul><li><a href="/w">World</a></li></ul></nav>
          <article><h1>Macron in Moscow</h1><p>\(Self.paragraph)</p>
          <figure><img src="a.jpg"><figcaption>Macron. Reuters</figcaption></figure>
          <aside class="related"><p>\(Self.paragraph.uppercased())</p></aside>
          <h2>What next</h2><p>Second: \(Self.paragraph)</p><blockquote>“We agree,” he said.</blockquote>
          <ul><li>One point</li></ul><div class="share-buttons">Share this</div></article>
          <footer><p>© 2017 The Post</p></footer><script>var a = "no";</script>
          """))
    #expect(
      article.text.string == """
        Macron in Moscow

        \(Self.paragraph)

        What next

        Second: \(Self.paragraph)

        “We agree,” he said.

        One point
        """)
    #expect(article.headline == TextSpan(0, 16))
  }

  @Test func `JSON-LD, OpenGraph, meta, time and address are all kept in order`() throws {
    let article = try read(
      page(
        head: """
          <title>Macron in Moscow | The Post</title>
          <link rel="canonical" href="https://post.example.org/2022/02/11/macron">
          <meta property="article:published_time" content="2022-02-08T10:00:00Z">
          <meta name="pubdate" content="20220209">
          <script type="application/ld+json">{"@graph": [{"@type": "WebPage"}, {"@type":
          ["NewsArticle"], "headline": "Macron &#8216;in&#8217; Moscow", "datePublished":
          "2022-02-07T23:30:00+03:00", "author": [{"name": "A. B."}, "C. D."],
          "publisher": {"name": "The Post"}}]}</script>
          """,
        body: """
          <h1>Macron in Moscow</h1><time datetime="2022-02-10">Thursday</time>
          <p>\(Self.paragraph)</p>
          """))
    #expect(
      article.published.candidates.map { "\($0.value) \($0.foundIn)" } == [
        "2022-02-07 JSON-LD datePublished", "2022-02-08 OpenGraph article:published_time",
        "2022-02-09 <meta> pubdate", "2022-02-10 <time>", "2022-02-11 address",
      ])
    #expect(article.details.outlet == "The Post")
    #expect(article.details.byline == "A. B., C. D.")
    #expect(article.details.title == "Macron in Moscow")
    #expect(article.details.url == "https://post.example.org/2022/02/11/macron")
  }

  @Test func `a date and a byline that the page shows are found`() throws {
    let article = try read(
      page(
        body: """
          <h1>Macron in Moscow</h1><div class="post-meta"><span>By Jane Doe</span></div>
          <div class="date">Published: 7 February 2022</div><p>\(Self.paragraph)</p>
          """))
    #expect(article.published.date?.description == "2022-02-07")
    #expect(article.published.how == .dateline)
    #expect(article.details.byline == "Jane Doe")
  }

  @Test func `a page without a date is undated and an outlet is not guessed`() throws {
    let article = try read(page(body: "<p>\(Self.paragraph)</p>"))
    #expect(article.published == .unknown)
    #expect(article.details == ArticleDetails())
  }

  @Test func `times of other stories do not date the page`() throws {
    let article = try read(
      page(
        body: """
          <h1>Macron in Moscow</h1><p>\(Self.paragraph)</p>
          <ul><li><time datetime="2019-01-01">then</time> <a href="/x">Another story</a></li></ul>
          """))
    #expect(article.published == .unknown)
  }

  @Test func `a body that only JSON-LD holds is read`() throws {
    let article = try read(
      page(
        head: """
          <script type="application/ld+json">{"@type": "NewsArticle", "headline": "Macron in Moscow",
          "articleBody": "\(Self.paragraph)"}</script>
          """, body: "<div id='app'></div>"))
    #expect(article.text.string == "Macron in Moscow\n\n\(Self.paragraph)")
  }

  static let broken = [
    "<p>\(paragraph)",
    "<div><p>\(paragraph)<div></span></p>",
    "<html><body>\(paragraph)",
    "<table><tr><td>\(paragraph)</table>",
    "<p>\(paragraph)</p><!-- never closed",
    "<form><p>\(paragraph)</p></form>",
  ]

  @Test(arguments: broken)
  func `broken markup is read as far as it goes`(_ html: String) throws {
    #expect(try read(html).text.string.contains("Emmanuel Macron met"))
  }

  @Test(arguments: ["<html></html>", "<p></p>", "no", "<script>var a = 1;</script>"])
  func `a page without text is an error`(_ html: String) throws {
    #expect(throws: ReadingError(.noArticleFound, "page.html")) { try read(html) }
  }

  @Test func `a page nested very deep ends and costs no stack`() throws {
    let deep = String(repeating: "<div>", count: 100_000) + "<p>\(Self.paragraph)"
    _ = try? read("<p>\(Self.paragraph)</p>" + deep)
  }

  static let references = [
    ("a &amp; b", "a & b"), ("&#8216;x&#x2019;", "‘x’"), ("AT&T; &", "AT&T; &"),
  ]

  @Test(arguments: references)
  func `character references are resolved`(_ text: String, _ expected: String) {
    #expect(CharacterReferences.resolved(text) == expected)
  }
}
