import HTTPTypes
import Hummingbird
import ReadoutTestSupport
import Testing

@testable import ReadoutServer

@Suite struct `What programs are told when something is wrong` {
  static let faults: [(String, Int, [String])] = [
    ("/contacts?wo=macron", 400, ["wo"]), ("/contacts?page=2", 400, ["page"]),
    ("/record?limit=1", 400, ["limit"]), ("/contacts?limit=0", 400, ["limit"]),
    ("/contacts?limit=501", 400, ["limit"]), ("/contacts?limit=ten", 400, ["limit"]),
    ("/contacts?limit=", 400, ["limit"]), ("/contacts?limit=1&limit=2", 400, ["limit"]),
    ("/contacts?kind=chat", 400, ["kind"]), ("/contacts?from=2022-02-30", 400, ["from"]),
    ("/contacts?from=yesterday", 400, ["from"]), ("/contacts?to=2022-21", 400, ["to"]),
    ("/contacts?confidence_at_least=2", 400, ["confidence_at_least"]),
    ("/contacts?confidence_at_least=nan", 400, ["confidence_at_least"]),
    ("/contacts?with_rejected=yes", 400, ["with_rejected"]),
    ("/contacts?article=a", 400, ["article"]), ("/contacts?who=", 400, ["who"]),
    ("/timeline?a=macron", 400, ["b"]), ("/search", 400, ["text"]),
    ("/lines/nothing", 400, ["id"]), ("/contacts?after=c0000000000000", 404, ["after"]),
    ("/contacts?who=Nobody+Known", 404, ["who"]), ("/timeline?a=macron&b=xyz", 404, ["b"]),
    ("/contacts?who=olaf", 409, ["who"]),
    ("/timeline?a=macron&b=Emmanuel+Macron", 409, ["a", "b"]),
    ("/contacts?from=2022&to=2021", 409, ["from", "to"]),
    ("/contacts?after=c0000000000000&before=c0000000000000", 409, ["after", "before"]),
  ]

  @Test(arguments: faults)
  func `the parameter at fault is named`(
    question: String, status: Int, parameters: [String]
  ) async throws {
    let answer = try await asking { try await $0.ask(question) }
    #expect(answer.status == status)
    #expect(answer.headers[.contentType] == "application/problem+json")
    let problem = try answer.json
    #expect(problem["parameters"]?.items.compactMap(\.text) == parameters)
    #expect(problem["status"] == .number(Double(status)))
    #expect(problem["detail"]?.text?.isEmpty == false)
    #expect(problem["instance"]?.text == Interface.root + question.prefix { $0 != "?" })
  }

  @Test func `a name that several have comes with those who have it`() async throws {
    let problem = try await asking { try await $0.ask("/contacts?who=olaf") }.json
    #expect(
      Set(problem["candidates"]?.items.compactMap(\.text) ?? []) == ["Olaf Scholz", "Olaf Palme"])
  }

  @Test(arguments: ["POST", "PUT", "DELETE", "OPTIONS", "TRACE", "MOVE"])
  func `another method is refused with those that there are`(name: String) async throws {
    let method = try #require(HTTPRequest.Method(name))
    let answer = try await asking { try await $0.ask("/contacts", method: method) }
    #expect(answer.status == 405)
    #expect(answer.headers[.allow] == "GET, HEAD")
    #expect(try answer.json["title"] == .string("Method Not Allowed"))
    #expect(answer.headers[.accessControlAllowOrigin] == nil)
  }

  @Test(arguments: ["/", "/contacts/", "/contacts/x", "/nothing", "/lines/", "/../contacts"])
  func `an address that does not exist is not found`(path: String) async throws {
    let answer = try await asking { try await $0.ask(path) }
    #expect(answer.status == 404)
    #expect(answer.headers[.contentType] == "application/problem+json")
  }

  @Test(arguments: [
    ("application/json", 200), ("*/*", 200), ("application/*;q=0.5, text/html", 200),
    ("text/html", 406), ("application/json;q=0", 406), ("application/xml", 406),
  ])
  func `whoever takes no JSON is refused`(accept: String, status: Int) async throws {
    let answer = try await asking { try await $0.ask("/record", headers: [.accept: accept]) }
    #expect(answer.status == status)
  }

  @Test func `an address that is too long is refused`() async throws {
    let answer = try await asking {
      try await $0.ask("/contacts?text=" + String(repeating: "a", count: 9000))
    }
    #expect(answer.status == 414)
    #expect(try answer.json["status"] == .number(414))
  }

  @Test func `a server with a token asks for it`() async throws {
    let token = Secret.make()
    try await asking(token: token) { client in
      let refused = try await client.ask("/record")
      #expect(refused.status == 401)
      #expect(refused.headers[.contentType] == "application/problem+json")
      let entered = try await client.ask("/record", headers: [.authorization: "Bearer \(token)"])
      #expect(entered.status == 200)
    }
  }

  @Test func `to a question for the head alone nothing else is sent`() async throws {
    try await asking { client in
      let answer = try await client.ask("/contacts", method: .head)
      #expect(answer.status == 200)
      #expect(answer.text.isEmpty)
      #expect(answer.headers[.contentType] == "application/json")
      let missing = try await client.ask("/nothing", method: .head)
      #expect(missing.status == 404)
      #expect(missing.text.isEmpty)
    }
  }
}
