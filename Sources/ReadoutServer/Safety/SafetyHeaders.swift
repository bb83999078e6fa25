import HTTPTypes
import Hummingbird

/// Tells browsers what pages may do: nothing but show themselves, their style, their scripts and their forms.
struct SafetyHeaders<Context: RequestContext>: RouterMiddleware {
  func handle(
    _ request: Request, context: Context, next: (Request, Context) async throws -> Response
  ) async throws -> Response {
    var response = try await next(request, context)
    for (text, value) in Self.fields {
      if let name = HTTPField.Name(text) { response.headers[name] = value }
    }
    return response
  }

  private static var fields: [(String, String)] {
    [
      (
        "Content-Security-Policy",
        """
        default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; \
        form-action 'self'; base-uri 'none'; frame-ancestors 'none'
        """
      ),
      ("X-Content-Type-Options", "nosniff"),
      ("Referrer-Policy", "same-origin"),
      ("Cross-Origin-Opener-Policy", "same-origin"),
      ("Cross-Origin-Resource-Policy", "same-origin"),
    ]
  }
}
