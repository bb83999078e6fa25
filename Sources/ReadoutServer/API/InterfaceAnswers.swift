import Foundation
import HTTPTypes
import Hummingbird
import NIOCore
import Publishing
import Store

/// Answers what programs ask under `/api`, by the table of operations.
struct InterfaceAnswers<Context: RequestContext>: RouterMiddleware {
  let desk: RecordDesk
  let limits: AccessLimits

  func handle(
    _ request: Request, context: Context, next: (Request, Context) async throws -> Response
  ) async throws -> Response {
    guard Interface.contains(request.uri.path) else { return try await next(request, context) }
    let (operation, parts) = try operation(request)
    try checkAccept(request)
    let question = try Question(
      operation, path: request.uri.path, parts: parts, query: request.uri.query ?? "")
    switch operation.work {
    case .look(let look):
      return try await answer(request) { try look(question, $0).answer }
    case .change(_, let change):
      guard desk.isCorrectable else { throw RequestError.readOnly }
      return try await change(try await body(of: request), desk).response
    }
  }

  private func answer(
    _ request: Request, make: @escaping @Sendable (RecordStore) throws -> Answer
  ) async throws -> Response {
    let answer = try await desk.answer(request.uri.string, make: make)
    let isKnown = answer.tag.map { self.isKnown($0, request) } ?? false
    var response = isKnown ? Response(status: .notModified) : answer.response
    response.headers[.eTag] = answer.tag
    response.headers[.cacheControl] = answer.response.headers[.cacheControl]
    return request.method == .head ? response.createHeadResponse() : response
  }

  private func body(of request: Request) async throws -> JSONTree {
    let bytes = try await request.body(
      of: "application/json", atMost: limits.longestForm,
      otherwise: "send JSON, as application/json")
    do {
      return try JSONDecoder().decode(JSONTree.self, from: Data(bytes.readableBytesView))
    } catch {
      throw RequestError(.badRequest, "what was sent is no JSON; send one object")
    }
  }

  private func operation(_ request: Request) throws -> (InterfaceOperation, [String: String]) {
    for operation in Interface.operations {
      let isAsked = operation.method == (request.method == .post ? .post : .get)
      guard isAsked, let parts = operation.parts(of: request.uri.path) else { continue }
      return (operation, parts)
    }
    throw RequestError(
      .notFound,
      "the interface has no address \(request.uri.path.prefix(200)); \(Interface.root)"
        + " lists those that there are")
  }

  /// Whoever takes no JSON cannot be answered.
  private func checkAccept(_ request: Request) throws {
    let ranges = request.headers[values: .accept].joined(separator: ",").split(separator: ",")
    guard !ranges.isEmpty else { return }
    let accepted = ranges.contains { range in
      let parts = range.split(separator: ";").map { $0.filter { !$0.isWhitespace }.lowercased() }
      let isRefused = parts.dropFirst().contains {
        $0.hasPrefix("q=") && Double($0.dropFirst(2)) == 0
      }
      return ["*/*", "application/*", "application/json"].contains(parts.first) && !isRefused
    }
    guard accepted else {
      throw RequestError(.notAcceptable, "the interface gives application/json only")
    }
  }

  /// Whether the asker has what would be sent.
  private func isKnown(_ tag: String, _ request: Request) -> Bool {
    let tags = request.headers[values: .ifNoneMatch].joined(separator: ",").split(separator: ",")
      .map { $0.filter { !$0.isWhitespace } }
    return tags.contains { $0 == "*" || $0 == tag || $0 == "W/\(tag)" }
  }
}
