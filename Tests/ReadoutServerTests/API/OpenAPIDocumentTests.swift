import Foundation
import HTTPTypes
import Hummingbird
import Publishing
import ReadoutTestSupport
import Records
import Store
import Testing

@testable import ReadoutServer

@Suite struct `The interface's document` {
  private let document: JSONValue
  private let shapes: [String: JSONValue]

  init() throws {
    document = try JSONValue(try JSONText.text(OpenAPIDocument.tree))
    shapes = document["components"]?["schemas"]?.members ?? [:]
  }

  /// An address that every operation answers with something to look at.
  private static func address(of operation: InterfaceOperation, in store: RecordStore) throws
    -> [String]
  {
    let root = operation.path.replacing(Interface.root, with: "")
    switch operation.name {
    case "getLine":
      let lines =
        try store.contacts().map(\.id) + store.statements().map(\.id) + store.figures().map(\.id)
        + store.actions().map(\.id) + store.disagreements().map(\.id) + store.pledges().map(\.id)
      return lines.map { "/lines/\($0)" }
    case "getArticle": return try store.articles().map { "/articles/\($0.id)" }
    case "getActor": return try store.actors().map { "/actors/\($0.id)" }
    case "getTimeline", "getRelations":
      return [root + "?a=macron&b=putin", root + "?a=scholz&b=putin"]
    case "getCorrection":
      return try store.corrections().map { "/corrections/\($0.correction.id)" }
    case "search": return ["/search?text=troops", "/search?text=nowhere"]
    default: return [root]
    }
  }

  @Test(arguments: Interface.operations.filter { $0.method == .get }.map(\.name))
  func `every answer has the shape that is told`(name: String) async throws {
    let operation = try #require(Interface.operations.first { $0.name == name })
    let store = try SampleRecord.store()
    let addresses = try Self.address(of: operation, in: store)
    #expect(!addresses.isEmpty)
    let schema = try #require(shapes[operation.shape])
    let check = SchemaCheck(schema, among: shapes)
    let answers = try await asking(store) { client in
      var answers: [InterfaceReply] = []
      for address in addresses { answers.append(try await client.ask(address)) }
      return answers
    }
    for (address, answer) in zip(addresses, answers) {
      #expect(answer.status == 200, "\(address)")
      #expect(answer.headers[.contentType] == "application/json")
      #expect(check.complaints(about: try answer.json) == [], "\(address)")
    }
  }

  @Test func `a problem has the shape that is told`() async throws {
    let problem = try await asking { try await $0.ask("/contacts?who=olaf") }.json
    let schema = try #require(shapes["Problem"])
    #expect(SchemaCheck(schema, among: shapes).complaints(about: problem) == [])
  }

  @Test func `paths and operations are the same`() {
    let paths = document["paths"]?.members ?? [:]
    #expect(Set(paths.keys) == Set(Interface.operations.map(\.path)))
    #expect(Set(Interface.operations.map(\.name)).count == Interface.operations.count)
    for operation in Interface.operations {
      let told = paths[operation.path]?[operation.method.rawValue.lowercased()]
      #expect((told?["requestBody"] != nil) == (operation.method == .post))
      #expect(told?["operationId"]?.text == operation.name)
      #expect(
        told?["parameters"]?.items.compactMap { $0["name"]?.text }
          == operation.parameters.map(\.name))
      #expect(operation.path.contains("{id}") == operation.parameters.contains(where: \.isInPath))
    }
  }

  @Test func `every reference leads somewhere`() throws {
    let text = try JSONText.text(OpenAPIDocument.tree)
    for match in text.matches(of: /"\$ref":"#\/components\/([a-z]+)\/([A-Za-z0-9]+)"/) {
      let target = document["components"]?[String(match.1)]?[String(match.2)]
      #expect(target != nil, "\(match.0)")
    }
  }

  @Test func `what is sent and what comes of it have the shapes that are told`() async throws {
    let operation = try #require(Interface.operations.first { $0.method == .post })
    let store = try SampleServer.store()
    let line = try #require(try store.contacts().first).id
    let body = "{\"kind\": \"note\", \"target\": \"\(line)\", \"value\": \"See the archive.\"}"
    let shape = try #require(operation.body)
    let sent = SchemaCheck(try #require(shapes[shape]), among: shapes)
    #expect(sent.complaints(about: try JSONValue(body)) == [])
    let reply = try await asking(store) { try await $0.correct(body) }
    let made = SchemaCheck(try #require(shapes[operation.shape]), among: shapes)
    #expect(made.complaints(about: try reply.json) == [])
    let refused = try await asking(store) { try await $0.correct("{}") }
    let problem = SchemaCheck(try #require(shapes["Problem"]), among: shapes)
    #expect(problem.complaints(about: try refused.json) == [])
  }

  @Test func `every shape is used and every field described`() throws {
    let text = try JSONText.text(OpenAPIDocument.tree)
    for (name, shape) in shapes {
      #expect(text.contains("schemas/\(name)\""), "\(name) is never used")
      #expect(shape["description"]?.text?.isEmpty == false, "\(name)")
      for (field, content) in shape["properties"]?.members ?? [:] where content["$ref"] == nil {
        #expect(
          content["description"]?.text?.isEmpty == false || name == "OpenAPIDocument",
          "\(name).\(field)")
      }
    }
  }

  @Test func `it is the one that the server gives`() async throws {
    let given = try await asking { try await $0.ask("/openapi.json") }
    #expect(try given.json == document)
    #expect(document["openapi"] == .string("3.1.0"))
  }

  @Test func `the start names every address`() async throws {
    let start = try await asking { try await $0.ask("") }
    let paths = Set((try start.json["links"]?.members ?? [:]).values.compactMap(\.text))
    #expect(paths == Set(Interface.operations.map(\.path)).subtracting([Interface.root]))
    #expect(start.links["service-desc"] == "/api/v1/openapi.json")
  }
}
