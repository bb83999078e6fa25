import Publishing
import ReadoutTestSupport
import Records
import Store
import Testing

@testable import ReadoutServer

@Suite struct `Single things for programs` {
  @Test func `a line is given with the paragraphs behind it`() async throws {
    let store = try SampleRecord.store()
    let line = try #require(try store.contacts().first)
    let answer = try await asking(store) { try await $0.ask("/lines/\(line.id)") }.json
    #expect(answer["kind"] == .string("contact"))
    #expect(try answer["line"] == JSONValue(JSONText.text(ItemRow(line))))
    let paragraph = try #require(answer["paragraphs"]?.items.first)
    let citation = try #require(paragraph["citations"]?.items.first)
    #expect(paragraph["text"]?.text?.contains(citation["text"]?.text ?? "?") == true)
    #expect(paragraph["article"] == .string("articles/a.txt"))
  }

  @Test func `the words at the offsets of an article's citations are the cited ones`() async throws
  {
    let store = try SampleRecord.store()
    let id = try #require(try store.disagreements().first).article.id
    let answer = try await asking(store) { try await $0.ask("/articles/\(id)") }.json
    let text = Array((answer["text"]?.text ?? "").unicodeScalars)
    let citations = answer["citations"]?.items ?? []
    for citation in citations {
      guard case .number(let start)? = citation["start"], case .number(let end)? = citation["end"]
      else { throw CancellationError() }
      let words = String(String.UnicodeScalarView(text[Int(start)..<Int(end)]))
      #expect(citation["text"]?.text == words)
    }
    #expect(
      Set(citations.compactMap { $0["kind"]?.text })
        == ["statement", "figure", "action", "disagreement"])
  }

  @Test func `an actor's links lead to its lines`() async throws {
    let store = try SampleRecord.store()
    let actor = try #require(try store.actors(matching: "macron").first)
    try await asking(store) { client in
      let answer = try await client.ask("/actors/\(actor.id)").json
      #expect(try answer["actor"] == JSONValue(JSONText.text(ActorRow(actor))))
      let contacts = try #require(answer["links"]?["contacts"]?.text)
      let lines = try await client.ask(contacts.replacing(Interface.root, with: "")).json
      #expect(lines["total"] == .number(Double(actor.contacts)))
    }
  }

  @Test(arguments: ["lines", "articles", "actors"])
  func `what the record does not have is not found`(kind: String) async throws {
    let answer = try await asking { try await $0.ask("/\(kind)/x0000000000000") }
    #expect(answer.status == 404)
    #expect(try answer.json["title"] == .string("Not Found"))
  }

  @Test func `a relation counts as the command line counts`() async throws {
    let store = try SampleRecord.store()
    let rows = RelationRow.rows(
      of: try store.relations("Emmanuel Macron", "Vladimir Putin", by: .month))
    let answer = try await asking(store) {
      try await $0.ask("/relations?a=macron&b=putin&by=month")
    }.json
    #expect(try answer["periods"] == JSONValue("[" + JSONText.text(rows[0]) + "]"))
    #expect(answer["reports"] == .number(7))
    #expect(answer["first"]?["date"] == .string("2022-02-01"))
  }

  @Test func `a search finds the words and where they stand`() async throws {
    let answer = try await asking { try await $0.ask("/search?text=TROOPS&limit=1") }.json
    #expect(answer["total"] == .number(1))
    let passage = answer["items"]?.items.first?["passage"]?["text"]?.text
    #expect(passage?.contains("100,000 troops") == true)
  }

  @Test func `the network holds the busiest`() async throws {
    let answer = try await asking { try await $0.ask("/network?most=2") }.json
    #expect(
      answer["actors"]?.items.compactMap { $0["name"]?.text }.sorted()
        == ["Emmanuel Macron", "Vladimir Putin"])
    #expect(answer["ties"]?.items.first?["contacts"] == .number(7))
  }

  @Test func `the record tells what it holds`() async throws {
    let answer = try await asking { try await $0.ask("/record") }.json
    #expect(answer["counts"]?["contacts"] == .number(7))
    #expect(answer["counts"]?["articles"] == .number(8))
    #expect(answer["disagreements_up_to_date"] == .bool(true))
  }
}
