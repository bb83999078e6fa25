import Hummingbird
import Publishing

/// Turns whatever goes wrong into a page, or for programs into problem details (RFC 9457).
struct ErrorAnswers<Context: RequestContext>: RouterMiddleware {
  let desk: RecordDesk

  func handle(
    _ request: Request, context: Context, next: (Request, Context) async throws -> Response
  ) async throws -> Response {
    do {
      return try await next(request, context)
    } catch {
      let response = try response(to: RequestError(error), request)
      return request.method == .head ? response.createHeadResponse() : response
    }
  }

  private func response(to error: RequestError, _ request: Request) throws -> Response {
    if Interface.contains(request.uri.path) {
      var response = try ProblemDocument(error, instance: request.uri.path).answer.response
      if !error.allowed.isEmpty {
        response.headers[.allow] = error.allowed.joined(separator: ", ")
      }
      return response
    }
    let page = ErrorPage(
      status: error.status.code, reason: error.description, candidates: error.candidates
    ).page
    let site = (try? desk.site()) ?? Site(record: "", formToken: nil)
    return Answer.page(site.text(of: page), status: error.status).response
  }
}
