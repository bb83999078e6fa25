import Records
import Testing

@testable import Store

struct SearchTests {
  static let questions: [(String, [String?])] = [
    ("versailles", ["A frank exchange"]), ("VERSAILLES Monday", ["A frank exchange"]),
    ("frank", ["A frank exchange"]), ("putin", ["A frank exchange", "Another call", nil]),
    ("elysee", [nil]), ("Versailles Tuesday", []), ("", []), ("  ", []), ("—", []),
  ]

  @Test(arguments: questions)
  func `all the words must occur, whatever their case and accents`(
    text: String, titles: [String?]
  ) throws {
    let store = try RecordStore.holding(
      try Sample.versailles(), try Sample.call(), try Sample.undated(), try Sample.everything())
    let found = try store.search(text).map(\.article.title)
    #expect(Set(found) == Set(titles))
    #expect(found.count == titles.count)
  }

  @Test(arguments: [
    "\"", "versailles\"", "NEAR(versailles monday)", "title:frank", "versailles OR tuesday",
    "vers*", "^macron", "-putin", "versailles AND",
    "(", "{title}", "a + b", "'", "\u{0}", "NOT putin",
  ])
  func `signs of the full-text language are words or nothing`(text: String) throws {
    let store = try RecordStore.holding(try Sample.versailles(), try Sample.call())
    #expect(throws: Never.self) { try store.search(text) }
    var filter = RecordFilter()
    filter.text = text
    #expect(throws: Never.self) {
      _ = try store.contacts(filter)
      _ = try store.statements(filter)
      _ = try store.articles(filter)
    }
  }

  @Test func `an OR is a word that must occur`() throws {
    let store = try RecordStore.holding(try Sample.versailles(), try Sample.call())
    #expect(try store.search("versailles OR tuesday").isEmpty)
  }

  @Test func `a hit is a passage of the article's text`() throws {
    let filler = String(repeating: "Nothing new was said on that day. ", count: 60)
    let article = Sample.article("Été. \(filler)Then Macron met Putin at Versailles. \(filler)")
    let store = try RecordStore.holding(Report(article: article))
    let passage = try #require(try store.search("versailles putin").first?.passage)
    #expect(passage.text.contains("Putin at Versailles"))
    #expect(passage.text.count < 400)
    let quoted = article.text.quote(codePoints: passage.start, passage.end)
    #expect(quoted?.text == passage.text)
  }

  @Test func `lines that answer come with the latest first, those without a day last`() throws {
    let store = try RecordStore.holding(
      try Sample.versailles(), try Sample.call(), try Sample.undated(), try Sample.everything())
    var filter = RecordFilter()
    filter.text = "putin"
    let found = try store.found(filter).contacts
    let listed = try store.contacts(filter)
    #expect(Set(found.map(\.id)) == Set(listed.map(\.id)))
    let days = found.map { ($0.item.date ?? $0.article.published)?.firstDay }
    let dated = days.compactMap(\.self)
    #expect(dated.count > 1 && dated == dated.sorted(by: >))
    #expect(days.prefix(dated.count).allSatisfy { $0 != nil })
    filter.limit = 1
    #expect(try store.found(filter).contacts.map(\.id) == [found[0].id])
    #expect(try store.found(filter).counts[.contact] == found.count)
  }

  @Test func `a title counts more than a mention`() throws {
    let mention = Sample.article("Talks in Paris about grain.", source: "m", title: "A week")
    let title = Sample.article("Talks in Rome.", source: "t", title: "Grain")
    let store = try RecordStore.holding(Report(article: mention), Report(article: title))
    #expect(try store.search("grain").map(\.article.title) == ["Grain", "A week"])
    #expect(try store.search("grain", limit: 1).count == 1)
  }
}
