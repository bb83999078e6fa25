import ReadoutTestSupport
import Records
import Store
import Testing

@testable import Publishing

@Suite("A dossier")
struct BriefTests {
  private let macron = "Emmanuel Macron"
  private let putin = "Vladimir Putin"

  private func brief(_ store: RecordStore) throws -> Brief {
    Brief(try store.dealings(macron, putin))
  }

  @Test func `It counts what it tells`() throws {
    let brief = try brief(try SampleRecord.make())
    #expect(brief.title == "Emmanuel Macron and Vladimir Putin")
    #expect(
      brief.summary.first?.hasPrefix(
        "1 report, published on 2022-02-08, tells of 1 contact held (1 call)") == true)
    #expect(brief.sections.map(\.anchor).prefix(2) == ["contacts", "statements"])
  }

  @Test func `A report whose year is not known does not stretch the days of the others`() throws {
    let store = try SampleRecord.make()
    let marked = MarkedArticle(
      "①Emmanuel Macron met Vladimir Putin.②", published: "2021-01-21/2095-01-20")
    var report = Report(article: marked.article)
    report.actors = [macron, putin].map { Actor(name: $0, kind: .person) }
    let quote = try #require(marked.article.text.quote(codePoints: 0, 35))
    let meeting = Contact(kind: .meeting, participants: [macron, putin])
    report.contacts = [try #require(Finding(meeting, citations: [quote]))]
    try store.keep(report)
    let summary = try #require(try brief(store).summary.first)
    #expect(summary.contains("published on 2022-02-08 (1 of unknown date), tell of"))
  }

  @Test func `Every line has footnotes, and they are its citations`() throws {
    let dealings = try SampleRecord.make().dealings(macron, putin)
    let brief = Brief(dealings)
    let notes = Dictionary(uniqueKeysWithValues: brief.footnotes.map { ($0.number, $0.passage) })
    let cited = Dictionary(
      uniqueKeysWithValues: dealings.contacts.map { ($0.id, $0.citations) }
        + dealings.statements.map { ($0.id, $0.citations) })
    for line in brief.sections.flatMap(\.groups).flatMap(\.lines) {
      #expect(!line.text.notes.isEmpty)
      guard let id = line.id, let passages = cited[id] else { continue }
      for note in line.text.notes { #expect(notes[note].map(passages.contains) == true) }
    }
    #expect(brief.footnotes.map(\.number) == Array(1...brief.footnotes.count))
    #expect(Set(brief.footnotes.map(\.passage)).count == brief.footnotes.count)
  }

  @Test(arguments: BriefFormat.allCases)
  func `The same record gives the same bytes`(format: BriefFormat) throws {
    let texts = try (1...2).map { _ in format.text(of: try brief(try SampleRecord.make())) }
    #expect(texts[0] == texts[1])
  }

  @Test func `Markdown has a footnote for every mark and a mark for every footnote`() throws {
    let text = BriefFormat.markdown.text(of: try brief(try SampleRecord.make()))
    #expect(text.hasPrefix("# Emmanuel Macron and Vladimir Putin\n\n"))
    #expect(text.contains("\n## Contacts\n\n- **2022-02-07** — call between "))
    #expect(text.contains("[^1]: “Emmanuel Macron called Vladimir Putin on Monday.” — Le Monde, "))
    #expect(text.contains("code points 19–67 of "))
    let numbers = text.matches(of: /\[\^(\d+)\]/).map(\.1)
    for number in Set(numbers) { #expect(numbers.filter { $0 == number }.count >= 2) }
  }

  @Test func `A page links every mark to its footnote and back`() throws {
    let text = BriefFormat.html.text(of: try brief(try SampleRecord.make()))
    let anchors = Set(text.matches(of: /id="([^"]*)"/).map(\.1))
    let links = text.matches(of: /href="#([^"]*)"/).map(\.1)
    #expect(!links.isEmpty)
    #expect(links.filter { !anchors.contains($0) } == [])
    #expect(text.matches(of: /id="([^"]*)"/).count == anchors.count)
    #expect(text.contains("<html lang=\"en\">"))
    #expect(!text.contains("<script"))
  }

  /// An article that tries to be more than words.
  private func hostile() throws -> RecordStore {
    let start = "It had been quiet. "
    let attack = "<script>alert('1')</script> \"onload=x & \u{202E}evil\u{1B}[31m Putin"
    return try SampleRecord.make(
      words: start + attack + String(repeating: " word", count: 20),
      title: "</title><img src=x onerror=alert(1)> ![a](http://b)")
  }

  @Test func `Nothing of an article is markup on a page`() throws {
    let text = BriefFormat.html.text(of: try brief(try hostile()))
    for part in ["<script", "<img", "\u{202E}", "\u{1B}", "alert('"] {
      #expect(!text.contains(part), "\(part.debugDescription)")
    }
    #expect(text.contains("&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt; &quot;onload=x &amp; "))
  }

  @Test func `Nothing of an article is markup in Markdown`() throws {
    let text = BriefFormat.markdown.text(of: try brief(try hostile()))
    #expect(!text.contains(/[^\\][<>]/))
    for part in ["![a]", "\u{202E}", "\u{1B}", " & "] {
      #expect(!text.contains(part), "\(part.debugDescription)")
    }
  }

  @Test(arguments: [
    ("https://example.org/a?b=1&c=2", "https://example.org/a?b=1&amp;c=2"),
    ("HTTP://example.org", "HTTP://example.org"), ("javascript:alert(1)", nil),
    ("https:alert(1)", nil), ("data:text/html,x", nil), ("https://a\n.org", nil),
    ("https://a.org/\"onclick=x", "https://a.org/&quot;onclick=x"), ("", nil),
  ])
  func `Only addresses of the Web become links`(address: String, link: String?) {
    #expect(HTMLText.link(address) == link)
  }

  @Test func `A pair without dealings has a dossier that says so`() throws {
    let brief = Brief(try SampleRecord.make().dealings(macron, "Nobody"))
    #expect(brief.summary == ["No report of this record tells of dealings between the two."])
    #expect(brief.sections.isEmpty)
    #expect(BriefFormat.html.text(of: brief).contains("<h1>Emmanuel Macron and Nobody</h1>"))
  }
}
