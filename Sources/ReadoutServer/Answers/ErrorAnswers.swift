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
      let error = RequestError(error)
      var response = try answer(to: request, error).response
      for field in error.headers { response.headers.append(field) }
      return request.method == .head ? response.createHeadResponse() : response
    }
  }

  private func answer(to request: Request, _ error: RequestError) throws -> Answer {
    if Interface.contains(request.uri.path) {
      return try ProblemDocument(error, instance: request.uri.path).answer
    }
    let page = ErrorPage(
      status: error.status.code, reason: error.description, candidates: error.candidates
    ).page
    let site = (try? desk.site()) ?? Site(record: "", formToken: nil)
    return Answer.page(site.text(of: page), status: error.status)
  }
}
