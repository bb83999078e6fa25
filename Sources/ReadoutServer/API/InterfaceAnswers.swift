import HTTPTypes
import Hummingbird

/// Answers what programs ask under `/api`, by the table of operations.
struct InterfaceAnswers<Context: RequestContext>: RouterMiddleware {
  let desk: RecordDesk

  func handle(
    _ request: Request, context: Context, next: (Request, Context) async throws -> Response
  ) async throws -> Response {
    guard Interface.contains(request.uri.path) else { return try await next(request, context) }
    let (operation, parts) = try operation(request)
    try checkAccept(request)
    let question = try Question(
      operation, path: request.uri.path, parts: parts, query: request.uri.query ?? "")
    let answer = try await desk.answer(request.uri.string) { store in
      try operation.answer(question, store).answer
    }
    let isKnown = answer.tag.map { self.isKnown($0, request) } ?? false
    var response = isKnown ? Response(status: .notModified) : answer.response
    response.headers[.eTag] = answer.tag
    response.headers[.cacheControl] = answer.response.headers[.cacheControl]
    return request.method == .head ? response.createHeadResponse() : response
  }

  private func operation(_ request: Request) throws -> (InterfaceOperation, [String: String]) {
    for operation in Interface.operations {
      guard let parts = operation.parts(of: request.uri.path) else { continue }
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
