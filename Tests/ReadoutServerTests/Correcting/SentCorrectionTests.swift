import Foundation
import HTTPTypes
import Hummingbird
import Publishing
import ReadoutTestSupport
import Records
import Store
import Testing

@testable import ReadoutServer

extension ServerClient {
  /// What a program gets that sends a correction as JSON.
  func correct(
    _ body: String, type: String = "application/json", headers: HTTPFields = [:]
  ) async throws -> InterfaceReply {
    var all = headers
    all[.contentType] = type
    return InterfaceReply(
      try await execute(
        uri: "/api/v1/corrections", method: .post, headers: all, body: ByteBuffer(string: body)))
  }
}

@Suite struct `Corrections by programs` {
  private static func body(_ members: [String: JSONTree]) throws -> String {
    try JSONText.text(JSONTree.object(members))
  }

  /// Sends one correction, to a sample record unless told otherwise.
  private func sending(
    _ members: [String: JSONTree], to store: RecordStore
  ) async throws -> InterfaceReply {
    let body = try Self.body(members)
    return try await asking(store) { try await $0.correct(body) }
  }

  @Test func `one is logged, shown at once, found again and undone`() async throws {
    let store = try SampleServer.store()
    let line = try #require(try store.contacts().first).id
    try await asking(store) { client in
      let sent = try await client.correct(
        try Self.body([
          "kind": "reject", "target": .text(line), "reason": "another summit",
          "author": "a program",
        ]))
      #expect(sent.status == 201)
      let id = try #require(try sent.json["id"]?.text)
      #expect(sent.headers[.location] == "/api/v1/corrections/\(id)")
      #expect(try sent.json["standing"] == "applied")
      #expect(try sent.json["author"] == "a program")
      #expect(try sent.json["reason"] == "another summit")
      #expect(try await client.ask("/contacts").json["items"]?.items.isEmpty == true)
      #expect(try await client.ask("/corrections/\(id)").json == sent.json)
      let undone = try await client.correct(
        try Self.body(["kind": "undo", "target": .text(id)]))
      #expect(undone.status == 201)
      #expect(try undone.json["author"] == "a reader")
      #expect(try await client.ask("/contacts").json["items"]?.items.count == 1)
      #expect(try await client.ask("/corrections/\(id)").json["standing"] == "undone")
    }
  }

  static let edits: [(String, JSONTree, JSONValue)] = [
    ("place", "Geneva", "Geneva"), ("place", "2022", "2022"), ("place", .null, .null),
    ("place", "null", "null"),
    ("duration_minutes", 90, .number(90)), ("date", "2022-02", "2022-02"),
    (
      "participants", ["Emmanuel Macron", "Olaf Scholz"],
      .array(["Emmanuel Macron", "Olaf Scholz"])
    ),
  ]

  @Test(arguments: edits)
  func `a field takes the value that is sent`(
    field: String, value: JSONTree, shown: JSONValue
  ) async throws {
    let store = try SampleServer.store()
    let line = try #require(try store.contacts().first).id
    let sent = try await sending(
      ["kind": "edit", "target": .text(line), "field": .text(field), "value": value], to: store)
    #expect(sent.status == 201, "\(sent.text)")
    let row = try await asking(store) { try await $0.ask("/contacts") }.json["items"]?.items.first
    #expect(row?[field] == shown)
  }

  @Test func `lines and names are merged as in the pages`() async throws {
    let store = try SampleRecord.store()
    let lines = try store.contacts().prefix(2).map(\.id)
    let merged = try await sending(
      ["kind": "merge", "target": .text(lines[0]), "other": .text(lines[1])], to: store)
    #expect(merged.status == 201)
    #expect(try merged.json["other_accounts"]?.items.isEmpty == false)
    let names = try await sending(
      ["kind": "merge_actors", "target": "Olaf Scholz", "other": "Olaf Palme"], to: store)
    #expect(names.status == 201)
    #expect(!(try store.actors().map(\.name).contains("Olaf Palme")))
  }

  static let faults: [(String, Int, [String])] = [
    (#"["kind"]"#, 422, ["#"]), (#"{"target": "LINE"}"#, 422, ["#/kind"]),
    (#"{"kind": "praise", "target": "LINE"}"#, 422, ["#/kind"]),
    (#"{"kind": "accept"}"#, 422, ["#/target"]),
    (#"{"kind": "accept", "target": 5}"#, 422, ["#/target"]),
    (#"{"kind": "accept", "target": "c012"}"#, 422, ["#/target"]),
    (#"{"kind": "accept", "target": "LINE", "a/b~c d": 1}"#, 422, ["#/a~1b~0c%20d"]),
    (#"{"kind": "accept", "target": "LINE", "author": " "}"#, 422, ["#/author"]),
    (
      #"{"kind": "accept", "target": "LINE", "reason": 1, "form_token": ""}"#, 422,
      ["#/form_token", "#/reason"]
    ),
    (#"{"kind": "note", "target": "LINE", "value": ["a"]}"#, 422, ["#/value"]),
    (#"{"kind": "edit", "target": "LINE", "field": "outlet", "value": "a"}"#, 422, ["#/field"]),
    (#"{"kind": "edit", "target": "LINE", "field": "place"}"#, 422, ["#/value"]),
    (#"{"kind": "edit", "target": "LINE", "field": "place", "value": {}}"#, 422, ["#/value"]),
    (#"{"kind": "edit", "target": "LINE", "field": "date", "value": "soon"}"#, 422, ["#/value"]),
    (#"{"kind": "edit", "target": "LINE", "field": "act", "value": "deny"}"#, 422, ["#/value"]),
    (#"{"kind": "split", "target": "LINE"}"#, 409, ["#/target"]),
    (#"{"kind": "merge", "target": "LINE", "other": "LINE"}"#, 409, ["#/other"]),
    (#"{"kind": "merge", "target": "LINE", "other": "c0000000000000"}"#, 404, ["#/other"]),
    (#"{"kind": "merge", "target": "LINE", "other": "SAID"}"#, 409, ["#/other"]),
    (#"{"kind": "accept", "target": "c0000000000000"}"#, 404, ["#/target"]),
    (#"{"kind": "undo", "target": "k0000000000000"}"#, 404, ["#/target"]),
    (
      #"{"kind": "split_actors", "target": "Emmanuel Macron", "other": "Nobody"}"#, 404,
      ["#/other"]
    ),
  ]

  @Test(arguments: faults)
  func `every member at fault is pointed to, and nothing is changed`(
    body: String, status: Int, pointers: [String]
  ) async throws {
    let store = try SampleServer.store()
    let line = try #require(try store.contacts().first).id
    let said = try #require(try store.statements().first).id
    let sent = body.replacing("LINE", with: line).replacing("SAID", with: said)
    let reply = try await asking(store) { try await $0.correct(sent) }
    #expect(reply.status == status, "\(reply.text)")
    #expect(reply.headers[.contentType] == "application/problem+json")
    let errors = try reply.json["errors"]?.items ?? []
    #expect(errors.compactMap { $0["pointer"]?.text } == pointers)
    #expect(errors.allSatisfy { $0["detail"]?.text?.isEmpty == false })
    #expect(try store.corrections().isEmpty)
  }

  @Test(arguments: ["", "{", "kind=accept", "{\"kind\": \"\\ud800\"}", "{\"kind\": NaN}"])
  func `what is no JSON is refused`(body: String) async throws {
    #expect(try await asking { try await $0.correct(body) }.status == 400)
  }

  @Test func `a body that is too long, or nests without end, is refused`() async throws {
    try await asking { client in
      let long = String(repeating: "a", count: 70_000)
      let refused = try await client.correct("{\"kind\": \"\(long)\"}")
      #expect(refused.status == 413)
      let nested = try await client.correct(String(repeating: "[", count: 60_000))
      #expect(nested.status == 400)
    }
  }

  @Test(arguments: [
    "text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x",
    "text/plain; application/json", "application/jsonp", "application/merge-patch+json",
  ])
  func `what a form of another site can send is refused`(type: String) async throws {
    let store = try SampleServer.store()
    let line = try #require(try store.contacts().first).id
    let reply = try await asking(store) {
      try await $0.correct("{\"kind\": \"reject\", \"target\": \"\(line)\"}", type: type)
    }
    #expect(reply.status == 415)
    #expect(try store.corrections().isEmpty)
  }

  @Test func `a browser that asks for another site is told no`() async throws {
    let store = try SampleServer.store()
    let line = try #require(try store.contacts().first).id
    let body = "{\"kind\": \"reject\", \"target\": \"\(line)\"}"
    let site = try #require(HTTPField.Name("Sec-Fetch-Site"))
    let method = try #require(HTTPField.Name("Access-Control-Request-Method"))
    try await asking(store) { client in
      let origins = ["https://example.org", "null", "http://localhost:1"]
      for fields in origins.map({ [.origin: $0] as HTTPFields }) + [[site: "cross-site"]] {
        #expect(try await client.correct(body, headers: fields).status == 403)
        let asked = try await client.ask(
          "/corrections", method: .options, headers: fields + [method: "POST"])
        #expect(asked.status == 403 || asked.status == 405)
        #expect(!asked.headers.contains { $0.name.canonicalName.hasPrefix("access-control") })
      }
      #expect(try store.corrections().isEmpty)
      let own: HTTPFields = [.origin: "http://localhost:\(client.port)", site: "same-origin"]
      #expect(try await client.correct(body, headers: own).status == 201)
    }
  }

  @Test func `a server with a token takes corrections from those only who have it`() async throws {
    let (store, token) = (try SampleServer.store(), Secret.make())
    let line = try #require(try store.contacts().first).id
    let body = "{\"kind\": \"accept\", \"target\": \"\(line)\"}"
    try await asking(store, token: token) { client in
      let refused = try await client.correct(body)
      #expect(refused.status == 401)
      let known: HTTPFields = [.authorization: "Bearer \(token)"]
      #expect(try await client.correct(body, headers: known).status == 201)
    }
  }

  @Test func `a record for reading only, or without a known author, is not corrected`()
    async throws
  {
    let store = try SampleServer.store()
    let line = try #require(try store.contacts().first).id
    let body = "{\"kind\": \"accept\", \"target\": \"\(line)\"}"
    try await SampleServer.make(store, isCorrectable: false).test { client in
      let refused = try await client.correct(body)
      #expect(refused.status == 403)
    }
    try await SampleServer.make(store, author: nil).test { client in
      let reply = try await client.correct(body)
      #expect(reply.status == 422)
      #expect(try reply.json["errors"]?.items.first?["pointer"] == "#/author")
    }
    #expect(try store.corrections().isEmpty)
  }

  @Test func `only the log of corrections takes what is sent`() async throws {
    try await asking { client in
      for method in [HTTPRequest.Method.put, .delete, .patch] {
        let reply = try await client.ask("/corrections", method: method)
        #expect(reply.status == 405)
        #expect(reply.headers[.allow] == "GET, HEAD, POST")
      }
      let reply = try await client.ask("/corrections/k0123456789abc", method: .post)
      #expect(reply.headers[.allow] == "GET, HEAD")
    }
  }

  @Test func `the manual's examples and the sent shape are one`() throws {
    let shapes = (try JSONValue(try JSONText.text(OpenAPIDocument.tree)))["components"]?["schemas"]
    let schema = try #require(shapes?["CorrectionRequest"])
    let check = SchemaCheck(schema, among: [:])
    for body in InterfaceManual.bodies {
      #expect(check.complaints(about: try JSONValue(body)) == [])
      #expect(throws: Never.self) {
        try SentCorrection(JSONDecoder().decode(JSONTree.self, from: Data(body.utf8)))
      }
      #expect(InterfaceManual.text.contains(body))
    }
    for (body, status, _) in Self.faults where status == 422 {
      let typed = body.replacing("LINE", with: "c0123456789abc")
      let isOfTheLine = body.contains("soon") || body.contains("deny")
      #expect(check.complaints(about: try JSONValue(typed)).isEmpty == isOfTheLine, "\(body)")
    }
  }
}
