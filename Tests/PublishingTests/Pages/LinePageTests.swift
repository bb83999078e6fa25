import Reconciliation
import Records
import Testing

@testable import Publishing
@testable import Store

@Suite struct `The page of a line` {
  private func check(
    _ id: String, in store: RecordStore, forms: HTML? = nil
  ) throws -> PageCheck {
    let item = try #require(try store.line(id: id))
    return PageCheck(try LinePage(item, in: store, forms: forms).page)
  }

  @Test func `a contact shows its fields, its people and the words in their paragraph`() throws {
    let store = try SampleRecord.make()
    let id = try #require(try store.contacts().first?.id)
    let check = try check(id, in: store)
    #expect(check.hasOrderedHeadings)
    #expect(check.text.contains("<dd>1 hour 30 minutes</dd>"))
    #expect(check.paths.contains("/actors/\(StableIdentifier.actor(name: "Vladimir Putin"))"))
    #expect(
      check.text.contains(
        "It had been quiet. <mark>Emmanuel Macron called Vladimir Putin on Monday.</mark> They spoke"
      ))
    #expect(check.text.contains("#p19-67"))
    #expect(check.text.contains("All dealings of"))
    #expect(check.paths.contains("/lines/\(id).json"))
    #expect(check.text.contains("Lines found in this way were not measured"))
  }

  @Test func `a pledge without news says so`() throws {
    let store = try SampleRecord.make()
    let id = try #require(try store.pledges().first?.id)
    #expect(try check(id, in: store).text.contains("No report in this record tells what became"))
  }

  @Test func `corrections stand beside the line, and forms where it can be corrected`() throws {
    let store = try SampleRecord.make()
    let line = try #require(try store.contacts().first)
    var note = Correction(.note, line.id, author: "Ada", at: "2026-11-22T10:15:00Z")
    note.value = "see <also>"
    let rejection = Correction(.reject, line.id, author: "Ada", at: "2026-11-22T10:16:00Z")
    try store.correct([note, rejection], Reconciler())
    let check = try check(line.id, in: store, forms: "<p>the forms</p>")
    #expect(check.text.contains("“see &lt;also&gt;”"))
    #expect(check.text.contains("<li class=\"chip bad\">rejected</li>"))
    #expect(check.text.contains("the line is wrong"))
    #expect(check.text.contains("<p>the forms</p>"))
  }

  @Test func `nothing of an article becomes markup`() throws {
    let store = try HostileRecord.make()
    for id in try store.contacts().map(\.id) + store.statements().map(\.id) {
      let check = try check(id, in: store)
      #expect(!check.text.contains("<script>"))
      #expect(!check.text.contains("<img"))
      #expect(!check.text.contains("<b>No"))
      #expect(check.text.contains("&lt;script&gt;alert(1)&lt;/script&gt;"))
    }
  }

  @Test func `marks that overlap become one, and every word stays`() {
    #expect(PassageMarkup.merged([5..<9, 0..<3, 8..<12]) == [0..<3, 5..<12])
    let paragraph = CitedParagraph(
      start: 10, end: 21, text: "a & b < c d",
      citations: [
        CitedPassage(article: "a1", start: 12, end: 15, text: "& b"),
        CitedPassage(article: "a1", start: 14, end: 17, text: "b <"),
      ])
    let article = ArticleLine.sample
    #expect(
      PassageMarkup(paragraph).html(in: article).text.contains(
        "<p>a <mark>&amp; b &lt;</mark> c d</p>"))
  }

  @Test func `the sides of a disagreement stand face to face`() throws {
    let citation = CitedPassage(article: "a1", start: 0, end: 4, text: "It is so")
    let dispute = Dispute(
      kind: .fact, about: "the talks",
      sides: [
        .init(
          who: "Emmanuel Macron", says: "they took place", since: EventDate("2022-02-07"),
          citations: [citation]),
        .init(who: "the article", says: "they did not", since: nil, citations: [citation]),
      ], gaveWay: "Emmanuel Macron")
    let line = RecordLine.sample(dispute)
    let html = LineSections(line, known: ["Emmanuel Macron"]).sides.text
    #expect(html.contains("they took place") && html.contains("they did not"))
    #expect(html.contains("<time datetime=\"2022-02-07\">"))
    #expect(html.contains("later took the other view"))
    #expect(html.contains("/actors/\(StableIdentifier.actor(name: "Emmanuel Macron"))"))
    #expect(!html.contains("/actors/\(StableIdentifier.actor(name: "the article"))"))
    #expect(LineView(line).html.text.contains("<b>Emmanuel Macron</b>: they took place"))
  }

  @Test func `reports that differ are named, each with its source`() throws {
    var line = RecordLine.sample(Contact(kind: .call, participants: ["A", "B"]))
    let citation = CitedPassage(article: "a1", start: 0, end: 4, text: "said")
    line = line.differing([
      VariantLine(field: "date", value: "2017-05-29", citations: [citation]),
      VariantLine(field: "date", value: "2017-05-30", citations: [citation]),
    ])
    let html = LineSections(line, known: []).differences.text
    #expect(html.contains("Reports differ on the date"))
    #expect(html.contains(">29 May 2017</time>") && html.contains(">30 May 2017</time>"))
    #expect(html.contains("/articles/a1#p0-4"))
    #expect(LineView(line).html.text.contains("reports differ"))
  }

  @Test func `how sure it is comes in words`() {
    let share = Confidence(
      item: .init(value: 0.57, ground: "noun"), fields: ["kind": .init(value: 0.9, ground: "verb")])
    let line = RecordLine.sample(Contact(kind: .call, participants: ["A", "B"]), share)
    let html = LineSections(line, known: []).certainty.text
    #expect(html.contains("about <b>57</b> were right"))
    #expect(html.contains("told by a noun such as “talks”"))
    #expect(html.contains("told by a verb such as “met”"))
    #expect(Chip.cautions(of: line).map(\.words) == ["low confidence"])
  }
}

extension ArticleLine {
  static var sample: ArticleLine {
    ArticleLine(
      id: "a1", sources: ["articles/a.txt"], title: nil, byline: nil, outlet: nil, url: nil,
      published: nil, publishedHow: .unknown, contacts: 0, statements: 0, figures: 0, actions: 0,
      unusedCues: 0)
  }
}

extension RecordLine {
  static func sample(_ item: Item, _ confidence: Confidence? = nil) -> RecordLine {
    RecordLine(
      id: "x1", item: item, articles: [.sample], citedArticles: [], independentSources: 1,
      citations: [CitedPassage(article: "a1", start: 0, end: 4, text: "said")],
      confidence: confidence, variants: [], links: [], corrections: [])
  }

  func differing(_ variants: [VariantLine]) -> RecordLine {
    RecordLine(
      id: id, item: item, articles: articles, citedArticles: [], independentSources: 1,
      citations: citations, confidence: confidence, variants: variants, links: [], corrections: [])
  }
}
