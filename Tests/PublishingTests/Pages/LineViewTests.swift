import Records
import Store
import Testing

@testable import Publishing

@Suite struct `A line in a list` {
  @Test func `tells its day, what happened and where it stands`() throws {
    let line = try #require(try SampleRecord.make().contacts().first)
    let html = LineView(line).html.text
    #expect(html.contains("<time datetime=\"2022-02-07\">7 February 2022</time>"))
    #expect(
      html.contains(
        ">Call between Emmanuel Macron and Vladimir Putin, 90 min, initiated by Emmanuel Macron</a>"
      ))
    #expect(html.contains("href=\"/lines/\(line.id)\""))
    #expect(html.contains(">Le Monde</a>, <time datetime=\"2022-02-08\">8 February 2022</time>"))
    let passage = line.citations[0]
    #expect(
      html.contains("/articles/\(passage.article)#p\(passage.start)-\(passage.end)"))
  }

  @Test func `an undated statement says when it was reported, and what it does`() throws {
    let line = try #require(try SampleRecord.make().statements().first)
    let html = LineView(line, LineViewOptions(namesKind: true)).html.text
    #expect(html.contains("reported <time datetime=\"2022-02-08\">"))
    #expect(html.contains("<li class=\"chip statement\">statement: promise</li>"))
    #expect(html.contains("Vladimir Putin told Emmanuel Macron: “We will talk”"))
    #expect(LineView(line).year == 2022)
  }

  @Test func `a hostile name stays text`() throws {
    let store = try RecordStore.inMemory()
    let words = "<script>alert(1)</script> met Emmanuel Macron on Monday."
    let text = ArticleText(words)
    let details = ArticleDetails(title: "\"><img src=x onerror=alert(1)>")
    var report = Report(
      article: Article(source: "a.txt", details: details, published: .unknown, text: text))
    let name = "<script>alert(1)</script>"
    report.actors = [name, "Emmanuel Macron"].map { Actor(name: $0, kind: .person) }
    let contact = Contact(kind: .meeting, participants: [name, "Emmanuel Macron"])
    let whole = try #require(text.quote(text.whole))
    report.contacts = [try #require(Finding(contact, citations: [whole]))]
    try store.keep(report)
    let html = LineList.html(try store.contacts()).text
    #expect(!html.contains("<script"))
    #expect(!html.contains("<img"))
    #expect(html.contains("undated"))
  }

  @Test func `figures are written as people write them`() {
    var figure = Figure(
      measure: "troops near Ukraine", value: 100_000, bound: .over, unit: "people")
    figure.attributedTo = "Joe Biden"
    #expect(figure.sentence == "Troops near Ukraine: over 100,000 people, according to Joe Biden")
    #expect(PageWords.number(-1234567) == "−1,234,567")
    #expect(PageWords.number(4.5) == "4.5")
  }

  @Test func `what came of a pledge is counted`() {
    var pledge = Pledge(kind: .promise, by: ["Vladimir Putin"], what: "to talk")
    pledge.outcomes = [
      Pledge.Evidence(.for, who: "the article", says: "they talked", date: nil, citations: []),
      Pledge.Evidence(.against, who: "Emmanuel Macron", says: "no talk", date: nil, citations: []),
    ]
    #expect(pledge.statusChips.map(\.words) == ["1 for it", "1 against it"])
  }
}
