import Records
import Testing

@testable import Store

@Suite struct `All that one article gives` {
  @Test func `comes with the lines that it tells of and their words`() throws {
    let store = try RecordStore.inMemory()
    let report = try Self.report("Emmanuel Macron called Vladimir Putin on Monday.")
    try store.keep(report)
    let told = try #require(try store.articleAccount(id: report.article.id))
    #expect(told.article.text.string == report.article.text.string)
    #expect(told.contacts.map(\.item.kind) == [.call])
    #expect(told.contacts.first?.citations.first?.text == "Emmanuel Macron called Vladimir Putin")
    #expect(told.statements.isEmpty && told.reprints.isEmpty)
  }

  @Test func `an article that is not kept gives nothing`() throws {
    #expect(try RecordStore.inMemory().articleAccount(id: "a0000000000000") == nil)
  }

  @Test func `a name with quotation marks finds its dealings`() throws {
    let store = try RecordStore.inMemory()
    let name = "Boris \"the \\ mayor\" Johnson"
    try store.keep(try Self.report("Emmanuel Macron called Vladimir Putin on Monday.", other: name))
    #expect(try store.dealings("Emmanuel Macron", name).contacts.count == 1)
    #expect(try store.network(atMost: 5).ties.count == 1)
    #expect(try store.actorName(id: StableIdentifier.actor(name: name)) == name)
  }

  private static func report(_ words: String, other: String = "Vladimir Putin") throws -> Report {
    let text = ArticleText(words)
    let article = Article(
      source: "a.txt", details: ArticleDetails(title: "A call"), published: .unknown, text: text)
    var report = Report(article: article)
    report.actors = ["Emmanuel Macron", other].map { Actor(name: $0, kind: .person) }
    let call = Contact(kind: .call, participants: ["Emmanuel Macron", other])
    let quote = try #require(text.quote(codePoints: 0, 37))
    report.contacts = [try #require(Finding(call, citations: [quote]))]
    return report
  }
}
