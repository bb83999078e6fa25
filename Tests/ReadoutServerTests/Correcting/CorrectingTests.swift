import Foundation
import Hummingbird
import Publishing
import Reconciliation
import Records
import Store
import Testing

@testable import ReadoutServer

/// A browser that fills in the forms of a page.
struct FormReader {
  let client: ServerClient

  /// The token of the pages' forms: one that is sent without it comes back with it.
  func token() async throws -> String {
    let page = String(buffer: try await send([("action", "undo")]).body)
    let mark = "name=\"form_token\" value=\""
    let start = try #require(page.range(of: mark), "no form comes back").upperBound
    return String(page[start...].prefix { $0 != "\"" })
  }

  func send(_ fields: [(String, String)], headers: HTTPFields = [:]) async throws -> ServerReply {
    let text = fields.map { "\($0)=\(PageAddress.escaped($1))" }.joined(separator: "&")
    var all = headers
    if all[.contentType] == nil { all[.contentType] = "application/x-www-form-urlencoded" }
    return try await client.execute(
      uri: "/corrections", method: .post, headers: all, body: ByteBuffer(string: text))
  }

  /// Sends a correction as the review page's forms do.
  func correct(
    _ action: String, _ target: String, back: String = "/review", more: [(String, String)] = [],
    headers: HTTPFields = [:]
  ) async throws -> ServerReply {
    let token = try await token()
    return try await send(
      [("form_token", token), ("action", action), ("target", target), ("back", back)] + more,
      headers: headers)
  }
}

extension PageAddress {
  static func escaped(_ text: String) -> String {
    String(PageAddress(path: "", query: [.init("", text)]).text.dropFirst(2))
  }
}

@Suite struct `Corrections from the browser` {
  /// A record in which one contact needs a reader's eye.
  private func store() throws -> RecordStore {
    var report = try SampleServer.report()
    let undated = Contact(kind: .meeting, participants: ["Emmanuel Macron", "Vladimir Putin"])
    let passage = try #require(report.contacts.first).citations
    report.contacts.append(try #require(Finding(undated, citations: passage)))
    return try SampleServer.store([report])
  }

  private func undated(_ store: RecordStore) throws -> String {
    try #require(try store.contacts().first { $0.item.date == nil }).id
  }

  @Test func `an accepted line leaves the list, and undo brings it back`() async throws {
    let store = try store()
    let id = try undated(store)
    try await SampleServer.make(store).test { client in
      let forms = FormReader(client: client)
      let answer = try await forms.correct("accept", id, back: "/review?kind=contact#r-x")
      #expect(answer.status == .seeOther)
      let logged = try #require(try store.corrections().first).correction
      #expect(answer.headers[.location] == "/review?kind=contact&done=\(logged.id)#r-x")
      #expect(logged.author == "a reader")
      #expect(logged.at == "1970-01-01T00:00:00Z")
      let page = try await client.get("/review?kind=contact&done=\(logged.id)")
      let text = String(buffer: page.body)
      #expect(text.contains("Accepted: <a href=\"/lines/\(id)\">"))
      #expect(text.contains("Nothing"))
      let undone = try await forms.send([
        ("form_token", try await forms.token()),
        ("action", "undo"), ("target", logged.id), ("back", "/review"),
      ])
      #expect(undone.status == .seeOther)
      #expect(String(buffer: try await client.get("/review").body).contains("r-\(id)"))
    }
  }

  @Test func `what was typed is still there when it cannot be done`() async throws {
    let store = try store()
    let id = try undated(store)
    try await SampleServer.make(store).test { client in
      let answer = try await FormReader(client: client).correct(
        "edit", id, more: [("field", "date"), ("value", "soon"), ("reason", "the <b>paper</b>")])
      #expect(answer.status == .unprocessableContent)
      let page = String(buffer: answer.body)
      #expect(page.contains("«soon» is no value for the field «date» of a contact. Nothing was"))
      #expect(page.contains("value=\"soon\""))
      #expect(page.contains("value=\"the &lt;b&gt;paper&lt;/b&gt;\""))
      #expect(try store.corrections().isEmpty)
    }
  }

  @Test func `names are typed one a line, and an empty field takes a value away`() async throws {
    let store = try store()
    let id = try undated(store)
    try await SampleServer.make(store).test { client in
      let forms = FormReader(client: client)
      _ = try await forms.correct(
        "edit", id,
        more: [("field", "participants"), ("value", "Emmanuel Macron\r\nOlaf Scholz\r\n")])
      _ = try await forms.correct("edit", id, more: [("field", "place"), ("value", "")])
      let line = try #require(try store.contacts().first { $0.item.date == nil })
      #expect(line.item.participants == ["Emmanuel Macron", "Olaf Scholz"])
      #expect(line.corrections.count == 2)
    }
  }

  @Test(arguments: [
    "https://example.org/", "//example.org", "/\\example.org", "/review\r\nX: y", "review", "/ü",
  ])
  func `a form leads back to this server only`(back: String) async throws {
    let store = try store()
    let id = try undated(store)
    try await SampleServer.make(store).test { client in
      let answer = try await FormReader(client: client).correct("accept", id, back: back)
      #expect(answer.status == .seeOther)
      #expect(answer.headers[.location]?.hasPrefix("/corrections?done=") == true)
    }
  }

  @Test func `without the token of these pages nothing is changed, and the form comes back`()
    async throws
  {
    let store = try store()
    let id = try undated(store)
    try await SampleServer.make(store).test { client in
      let forms = FormReader(client: client)
      for token in ["", Secret.make()] {
        let answer = try await forms.send([
          ("form_token", token), ("action", "reject"), ("target", id), ("reason", "a slip"),
        ])
        #expect(answer.status == .forbidden)
        #expect(String(buffer: answer.body).contains("value=\"a slip\""))
      }
      #expect(try store.corrections().isEmpty)
    }
  }

  @Test func `a name is asked once and remembered`() async throws {
    let store = try store()
    let id = try undated(store)
    try await SampleServer.make(store, author: nil).test { client in
      let forms = FormReader(client: client)
      let asked = try await forms.correct("accept", id)
      #expect(asked.status == .badRequest)
      #expect(String(buffer: asked.body).contains("Your name"))
      let given = try await forms.correct("accept", id, more: [("author", "Zoë; Müller")])
      let cookie = try #require(given.headers[.setCookie])
      #expect(cookie.contains("HttpOnly; SameSite=Strict"))
      let kept = String(try #require(cookie.split(separator: ";").first))
      let again = try await forms.correct(
        "reject", id, more: [("reason", "no")], headers: [.cookie: kept])
      #expect(again.status == .seeOther)
      #expect(try store.corrections().map(\.correction.author) == ["Zoë; Müller", "Zoë; Müller"])
    }
  }

  @Test func `the log can be taken away as lines that import reads`() async throws {
    let store = try store()
    let id = try undated(store)
    try await SampleServer.make(store).test { client in
      _ = try await FormReader(client: client).correct("note", id, more: [("value", "look")])
      let file = try await client.get("/corrections.jsonl")
      #expect(
        file.headers[.contentDisposition] == "attachment; filename=\"corrections.jsonl\"")
      let line = String(buffer: file.body)
      let read = try JSONDecoder().decode(Correction.self, from: Data(line.utf8))
      #expect([read] == (try store.corrections().map(\.correction)))
      let page = String(buffer: try await client.get("/corrections").body)
      #expect(page.contains("noted: «look»"))
      #expect(page.contains("by a reader"))
    }
  }

  @Test func `names are merged from an actor's page, by a surname too, and parted again`()
    async throws
  {
    let store = try SampleServer.store()
    let macron = PageAddress.actor(named: "Emmanuel Macron").text
    try await SampleServer.make(store).test { client in
      let forms = FormReader(client: client)
      #expect(String(buffer: try await client.get(macron).body).contains("merge_actors"))
      let merged = try await forms.correct(
        "merge_actors", "Emmanuel Macron", back: macron, more: [("other", "putin")])
      #expect(merged.status == .seeOther)
      #expect(try store.corrections().map(\.correction.other) == ["Vladimir Putin"])
      let page = String(buffer: try await client.get(macron).body)
      #expect(page.contains("«Vladimir Putin» is somebody else"))
      _ = try await forms.correct(
        "split_actors", "Emmanuel Macron", back: macron, more: [("other", "Vladimir Putin")])
      #expect(try store.actors().count == 2)
      let unknown = try await forms.correct(
        "merge_actors", "Emmanuel Macron", back: macron, more: [("other", "Nobody Known")])
      #expect(unknown.status == .unprocessableContent)
    }
  }

  @Test func `a record for reading only has no forms and takes no corrections`() async throws {
    let store = try store()
    let id = try undated(store)
    try await SampleServer.make(store, isCorrectable: false).test { client in
      let page = String(buffer: try await client.get("/review").body)
      #expect(page.contains(id))
      #expect(!page.contains("form_token"))
      let pair = PageAddress.pair("Emmanuel Macron", "Vladimir Putin").text
      for address in [PageAddress.actor(named: "Emmanuel Macron").text, pair] {
        let names = String(buffer: try await client.get(address).body)
        #expect(!names.contains("merge_actors"))
      }
      let answer = try await FormReader(client: client).send([
        ("action", "accept"), ("target", id),
      ])
      #expect(answer.status == .forbidden)
    }
  }
}
