import GRDB
import Records
import Testing

@testable import Store

struct ItemTests {
  @Test func `a line is shown with the paragraphs behind it`() throws {
    let store = try RecordStore.holding(try Sample.versailles())
    let id = try #require(try store.statements().first?.id)
    guard case .statement(let line, let paragraphs) = try store.line(id: id) else {
      Issue.record("no statement")
      return
    }
    #expect(line.id == id)
    #expect(paragraphs.map(\.text) == ["Macron said Putin had listened to everything."])
    #expect(paragraphs.map(\.start) == [43])
    #expect(paragraphs.first?.citations == line.citations)
  }

  @Test func `every kind of identifier finds its item`() throws {
    let report = try Sample.everything()
    let store = try RecordStore.holding(report, try Sample.versailles())
    let ids =
      try store.figures().map(\.id) + store.actions().map(\.id) + store.disagreements().map(\.id)
      + store.contacts().map(\.id) + store.statements().map(\.id) + store.articles().map(\.id)
    #expect(ids.count == 8)
    for id in ids {
      #expect(try store.line(id: id)?.id == id)
    }
    guard case .article(let line, let text) = try store.line(id: report.article.id) else {
      Issue.record("no article")
      return
    }
    #expect(line.id == report.article.id)
    #expect(text == report.article.text.string)
  }

  @Test func `the beginning of an identifier is enough, in any case`() throws {
    let store = try RecordStore.holding(try Sample.versailles())
    let id = try #require(try store.contacts().first?.id)
    #expect(try store.line(id: String(id.prefix(5)))?.id == id)
    #expect(try store.line(id: id.uppercased())?.id == id)
  }

  @Test(arguments: ["", "c%", "zzz", "c'", "c{"])
  func `what no identifier begins with finds nothing`(id: String) throws {
    let store = try RecordStore.holding(try Sample.versailles())
    #expect(try store.line(id: id) == nil)
  }

  @Test func `an ambiguous beginning lists candidates`() throws {
    let store = try RecordStore.holding(try Sample.versailles(), try Sample.call())
    let ids = try store.contacts().map(\.id).sorted()
    let error = try #require(throws: StoreError.self) { try store.line(id: "c") }
    #expect(error.code == .ambiguousID)
    #expect(error.detail == ids.joined(separator: ", "))
  }

  @Test func `two passages of one paragraph show it once`() throws {
    let article = Sample.article("One line.\nMacron met Putin, then Putin left.\n\nThe end.")
    let contact = try Sample.finding(
      Sample.contact(), "Putin left", "Macron met Putin", in: article)
    let store = try RecordStore.holding(Report(article: article, contacts: [contact]))
    let id = try #require(try store.contacts().first?.id)
    guard case .contact(let line, let paragraphs) = try store.line(id: id) else {
      Issue.record("no contact")
      return
    }
    #expect(line.citations.map(\.text) == ["Putin left", "Macron met Putin"])
    #expect(paragraphs.map(\.text) == ["One line.\nMacron met Putin, then Putin left."])
    #expect(
      paragraphs.first?.citations.map(\.text) == ["Macron met Putin", "Putin left"])
  }

  @Test func `a long text without blank lines shows the line only`() throws {
    let filler = String(repeating: "Nothing new was said on that day. ", count: 40)
    let article = Sample.article("\(filler)\nMacron met Putin.\n\(filler)")
    let contact = try Sample.finding(Sample.contact(), "met Putin", in: article)
    let store = try RecordStore.holding(Report(article: article, contacts: [contact]))
    let id = try #require(try store.contacts().first?.id)
    guard case .contact(_, let paragraphs) = try store.line(id: id) else {
      Issue.record("no contact")
      return
    }
    #expect(paragraphs.map(\.text) == ["Macron met Putin."])
  }

  @Test func `a value that no version writes is told as damage`() throws {
    let store = try RecordStore.holding(try Sample.versailles())
    try store.write {
      try $0.execute(
        sql: "UPDATE line SET item = json_set(item, '$.date', 'soon') WHERE kind = 'contact'")
    }
    let error = try #require(throws: StoreError.self) { try store.contacts() }
    #expect(error.code == .damaged)
    #expect(error.detail.hasPrefix("line.item holds "))
  }
}
