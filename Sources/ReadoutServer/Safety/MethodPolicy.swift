import HTTPTypes
import Hummingbird
import Publishing

/// Lets through what the pages are for: looking by GET and HEAD, and corrections by POST.
struct MethodPolicy<Context: RequestContext>: RouterMiddleware {
  func handle(
    _ request: Request, context: Context, next: (Request, Context) async throws -> Response
  ) async throws -> Response {
    let allowed = Self.methods(at: request.uri.path)
    guard allowed.contains(request.method) else {
      var error = RequestError(
        .methodNotAllowed,
        "«\(request.method.rawValue.prefix(20))» is not done here; "
          + "it can be \(allowed.map(\.rawValue).joined(separator: " or "))")
      error.headers[.allow] = allowed.map(\.rawValue).joined(separator: ", ")
      throw error
    }
    return try await next(request, context)
  }

  private static func methods(at path: String) -> [HTTPRequest.Method] {
    if Interface.contains(path) { return Interface.methods(at: path) }
    return path == PageAddress.corrections.path ? [.get, .head, .post] : [.get, .head]
  }
}
