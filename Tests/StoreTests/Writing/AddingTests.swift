import GRDB
import Records
import Testing

@testable import Store

struct AddingTests {
  @Test func `adding the same report twice adds nothing`() throws {
    let store = try RecordStore.inMemory()
    let report = try Sample.versailles()
    #expect(try store.keep(report, extractorVersion: "1") == .added)
    let counts = try store.counts()
    #expect(try store.keep(report, extractorVersion: "1") == .unchanged)
    #expect(try store.counts() == counts)
    #expect(counts.articles == 1)
    #expect(counts.actors == 2)
    #expect(counts.contacts == 1)
    #expect(counts.statements == 1)
  }

  @Test func `an article is held only with the extractor that read it`() throws {
    let report = try Sample.versailles()
    let store = try RecordStore.holding(report)
    #expect(try store.holds(article: report.article.id, extractorVersion: "1"))
    #expect(try !store.holds(article: report.article.id, extractorVersion: "2"))
    #expect(try !store.holds(article: "a000", extractorVersion: "1"))
  }

  @Test func `another extractor's findings replace the former ones`() throws {
    let report = try Sample.versailles()
    let store = try RecordStore.holding(report)
    var better = Report(article: report.article, actors: [Sample.macron, Sample.elysee])
    better.contacts = [
      try Sample.finding(
        Sample.contact([Sample.macron.name, Sample.elysee.name]), "Macron met", in: report.article)
    ]
    #expect(try store.keep(better, extractorVersion: "2") == .updated)
    #expect(
      try store.contacts().map(\.item.participants) == [["Emmanuel Macron", "Élysée Palace"]])
    #expect(try store.statements().isEmpty)
    #expect(try store.actors().map(\.name) == ["Emmanuel Macron", "Élysée Palace"])
    #expect(try store.holds(article: report.article.id, extractorVersion: "2"))
    try store.verifyIntegrity()
  }

  @Test func `an actor whom another article names outlives an update`() throws {
    let report = try Sample.versailles()
    let store = try RecordStore.holding(report, try Sample.call())
    try store.keep(Report(article: report.article), extractorVersion: "2")
    #expect(
      try store.actors().map(\.name) == ["Emmanuel Macron", "Vladimir Putin"])
  }

  @Test func `the same article at another path is one article with two sources`() throws {
    let store = try RecordStore.holding(
      try Sample.versailles(source: "b.txt"), try Sample.versailles(source: "a.txt"))
    let articles = try store.articles()
    #expect(articles.map(\.sources) == [["a.txt", "b.txt"]])
    for _ in 1...2 {
      try store.addSource(article: articles[0].id, source: "c.txt")
    }
    #expect(try store.articles().map(\.sources) == [["a.txt", "b.txt", "c.txt"]])
  }

  @Test func `a source of an unknown article is refused`() throws {
    let store = try RecordStore.inMemory()
    let error = try #require(throws: StoreError.self) {
      try store.addSource(article: "a123", source: "c.txt")
    }
    #expect(error.code == .notFound)
    #expect(error.detail == "a123")
  }

  @Test func `what is said twice at one place is one line`() throws {
    var report = try Sample.versailles()
    report.contacts += report.contacts
    #expect(try RecordStore.holding(report).counts().contacts == 1)
  }

  @Test func `every kind of finding comes back as it went in`() throws {
    let report = try Sample.everything()
    let store = try RecordStore.holding(report)
    #expect(try store.figures().map(\.item) == report.figures.map(\.item))
    #expect(try store.actions().map(\.item) == report.actions.map(\.item))
    #expect(try store.statements().map(\.item) == report.statements.map(\.item))
    #expect(try store.counts().figures == 1)
  }

  @Test func `a contact comes back with every field`() throws {
    let report = try Sample.versailles()
    var contact = try #require(report.contacts.first?.item)
    contact.durationMinutes = 90
    contact.tally = 11
    contact.status = .planned
    contact.date = EventDate("../2022-03-07")
    var full = report
    full.contacts = [try Sample.finding(contact, "Versailles", in: report.article)]
    #expect(try RecordStore.holding(full).contacts().map(\.item) == [contact])
  }

  @Test func `a citation after accents keeps its offsets in code points`() throws {
    let report = try Sample.everything()
    let line = try #require(try RecordStore.holding(report).statements().first)
    let citation = try #require(report.statements.first?.citations.first)
    let passage = CitedPassage(
      article: report.article.id, start: citation.start, end: citation.end, text: citation.text)
    #expect(line.citations == [passage])
    #expect(line.article.id == report.article.id)
  }

  @Test func `someone whom only a finding names becomes an actor of unknown kind`() throws {
    let store = try RecordStore.holding(try Sample.everything())
    let match = try #require(try store.actors(matching: "russia").first)
    #expect(match.name == "Russia")
    #expect(match.kind == nil)
  }

  @Test func `furniture, headline and date candidates are kept`() throws {
    let text = ArticleText("Talks in Paris\nMacron met Putin.\nSubscribe now")
    let article = Article(
      source: "x.txt", details: ArticleDetails(),
      published: PublicationDate(candidates: [
        .init(
          value: EventDate(try #require(DatePoint("2017-05-31"))), how: .dateline,
          foundIn: "line 1", words: "May 31, 2017")
      ]), text: text, headline: TextSpan(0, 14),
      furniture: [Furniture(span: TextSpan(33, 46), kind: .subscription)])
    let store = try RecordStore.holding(Report(article: article))
    let kept = try store.read { db in
      try String.fetchAll(
        db,
        sql: """
          SELECT kind || start || '-' || "end" FROM furniture
          UNION ALL SELECT value || ' ' || foundIn FROM publicationCandidate
          UNION ALL SELECT headlineStart || '-' || headlineEnd FROM article
          """)
    }
    #expect(kept == ["subscription33-46", "2017-05-31 line 1", "0-14"])
  }
}
