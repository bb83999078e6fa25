import HTTPTypes
import NIOCore
import ReadoutTestSupport
import Store

@testable import ReadoutServer

/// What a program gets of a sample record.
struct InterfaceReply {
  let status: Int
  let headers: HTTPFields
  let text: String

  init(_ response: ServerReply) {
    status = response.status.code
    headers = response.headers
    text = String(buffer: response.body)
  }

  var json: JSONValue {
    get throws { try JSONValue(text) }
  }

  /// The addresses of the field `Link`, by relation.
  var links: [String: String] {
    let values = HTTPField.Name("Link").flatMap { headers[$0] } ?? ""
    return values.split(separator: ", ").reduce(into: [:]) { links, link in
      let parts = link.split(separator: ">; rel=")
      if parts.count == 2 { links[parts[1].filter { $0 != "\"" }] = String(parts[0].dropFirst()) }
    }
  }
}

/// Asks a server in this process.
func asking<Answer: Sendable>(
  _ store: RecordStore? = nil, token: String? = nil,
  _ body: @escaping @Sendable (ServerClient) async throws -> Answer
) async throws -> Answer {
  let store = try store ?? SampleRecord.store()
  return try await SampleServer.make(store, token: token).test { try await body($0) }
}

extension ServerClient {
  /// The answer to one question; the path without `/api/v1`.
  func ask(
    _ question: String, method: HTTPRequest.Method = .get, headers: HTTPFields = [:]
  ) async throws -> InterfaceReply {
    InterfaceReply(
      try await execute(
        uri: Interface.root + question, method: method, headers: headers, body: nil))
  }
}
