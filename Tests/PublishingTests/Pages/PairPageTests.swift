import Records
import Store
import Testing

@testable import Publishing

@Suite struct `The page of a pair` {
  static func text(_ query: PairQuery = PairQuery(), in store: RecordStore? = nil) throws -> String
  {
    let store = try store ?? SampleRecord.make()
    let dealings = try store.dealings("Emmanuel Macron", "Vladimir Putin")
    return Site(record: "r", formToken: nil).text(of: PairPage(dealings, query).page)
  }

  static func days(_ from: String, _ to: String) -> PairQuery {
    PairQuery(days: ShownDays(from: EventDate(from)?.firstDay, to: EventDate(to)?.lastDay))
  }

  @Test func `every line of the pair is a mark and stands in a list`() throws {
    let page = try Self.text()
    let dealings = try SampleRecord.make().dealings("Emmanuel Macron", "Vladimir Putin")
    let ids = dealings.contacts.map(\.id) + dealings.statements.map(\.id)
    #expect(ids.count == 2)
    for id in ids { #expect(page.split(separator: "href=\"/lines/\(id)\"").count > 3) }
  }

  @Test func `it counts in words what the picture shows`() throws {
    #expect(try Self.text().contains("1 report, published on 2022-02-08, tells of 1 contact held"))
  }

  @Test func `other days show what lies in them`() throws {
    let inside = try Self.text(Self.days("2022-02-07", "2022-02-07"))
    #expect(inside.contains("1 line of 7 February 2022"))
    let outside = try Self.text(Self.days("2010", "2011"))
    #expect(outside.contains("Nothing is reported of these days."))
    #expect(!outside.contains("class=\"line\""))
  }

  @Test func `one list can be shown alone`() throws {
    var query = PairQuery()
    query.show = .statements
    let page = try Self.text(query)
    #expect(page.contains("id=\"statements\""))
    #expect(!page.contains("id=\"contacts\""))
  }

  @Test func `a long list is shown page by page`() throws {
    let store = try RecordStore.inMemory()
    for index in 0..<60 {
      let text = ArticleText("Emmanuel Macron called Vladimir Putin, report \(index).")
      var report = Report(
        article: Article(
          source: "\(index)", details: ArticleDetails(), published: .unknown, text: text))
      report.actors = ["Emmanuel Macron", "Vladimir Putin"].map { Actor(name: $0, kind: .person) }
      let call = Contact(
        kind: .call, participants: ["Emmanuel Macron", "Vladimir Putin"],
        date: EventDate("20\(10 + index / 12)-\(index % 12 < 9 ? "0" : "")\(index % 12 + 1)-05"))
      let quote = try #require(text.quote(codePoints: 0, 20))
      report.contacts = [try #require(Finding(call, citations: [quote]))]
      try store.keep(report)
    }
    #expect(try Self.text(in: store).contains("All 60 contacts"))
    var query = PairQuery()
    query.show = .contacts
    query.page = 2
    let page = try Self.text(query, in: store)
    #expect(page.contains("60 contacts, 51–60"))
    #expect(page.split(separator: "<li class=\"line\"").count - 1 == 10)
  }

  @Test func `hostile words of a report stay words`() throws {
    let store = try SampleRecord.make(
      words:
        "\"><script>alert(1)</script> Emmanuel Macron called Vladimir Putin on Monday, he said \"'><b>",
      title: "</title><script>x</script>")
    #expect(!(try Self.text(in: store)).contains("<script>"))
  }

  @Test func `two who never dealt with each other have a page that says so`() throws {
    let dealings = try SampleRecord.make().dealings("Emmanuel Macron", "Nobody")
    let page = PairPage(dealings, PairQuery()).page.body.text
    #expect(page.contains("No report of this record tells of dealings between the two."))
  }
}

@Suite struct `The page of an actor` {
  static func text(_ name: String) throws -> String {
    let store = try SampleRecord.make()
    let actor = try #require(try store.actor(id: StableIdentifier.actor(name: name)))
    return Site(record: "r", formToken: nil).text(of: try ActorPage(actor, in: store).page)
  }

  @Test func `it leads to its lists and to those it deals with`() throws {
    let page = try Self.text("Vladimir Putin")
    #expect(page.contains("href=\"/contacts?who=Vladimir%20Putin\""))
    #expect(
      page.contains("href=\"\(PageAddress.pair("Vladimir Putin", "Emmanuel Macron").text)\""))
    #expect(page.contains("1 contact, 1 statement"))
  }

  @Test func `it shows its latest lines and a picture of its contacts`() throws {
    let page = try Self.text("Emmanuel Macron")
    #expect(page.contains("Contacts of Emmanuel Macron over time"))
    #expect(page.contains("Call between Emmanuel Macron and Vladimir Putin"))
  }
}

@Suite struct `The page of an article` {
  static func text(_ store: RecordStore) throws -> String {
    let id = try #require(try store.articles().first?.id)
    let told = try #require(try store.articleAccount(id: id))
    return Site(record: "r", formToken: nil).text(of: ArticlePage(told).page)
  }

  @Test func `its passages and its lines lead to each other`() throws {
    let page = try Self.text(try SampleRecord.make())
    #expect(
      page.contains("<mark id=\"p19-67\">Emmanuel Macron called Vladimir Putin on Monday.</mark>"))
    #expect(page.contains("href=\"#p19-67\""))
    #expect(page.contains("href=\"#l1\""))
    #expect(page.contains("id=\"l1\""))
    #expect(page.contains("They spoke for 90 minutes."))
  }

  @Test func `it says what is known of its day`() throws {
    let page = try Self.text(try SampleRecord.make())
    #expect(page.contains("8 February 2022</time>, as its page or file says"))
    #expect(page.contains("Le Monde"))
    #expect(page.contains("articles/a.txt"))
  }

  @Test func `hostile articles stay words`() throws {
    let store = try SampleRecord.make(
      words:
        "<iframe src=//evil> Emmanuel Macron called \u{202E}Vladimir Putin on Monday <svg onload=x>",
      title: "<script>alert(1)</script>")
    let page = try Self.text(store)
    #expect(
      !page.contains("<iframe") && !page.contains("<script>") && !page.contains("<svg onload"))
    #expect(!page.unicodeScalars.contains("\u{202E}"))
  }
}
