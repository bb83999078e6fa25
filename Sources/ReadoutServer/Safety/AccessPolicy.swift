import HTTPTypes
import Hummingbird

/// Who is let in: everyone on this machine under a name of this machine, or whoever has the token; and no other site.
struct AccessPolicy<Context: RequestContext>: RouterMiddleware {
  /// What a browser must send once, and programs each time; nil on a loopback address.
  let token: String?
  let limits: AccessLimits

  func handle(
    _ request: Request, context: Context, next: (Request, Context) async throws -> Response
  ) async throws -> Response {
    guard request.uri.string.utf8.count <= limits.longestTarget else {
      throw RequestError(.uriTooLong, "the address is too long; narrow the list with fewer words")
    }
    if let token {
      if let entry = entry(token, request) { return entry }
      try check(token, request)
    } else {
      try checkHost(request)
    }
    try checkSite(request)
    return try await next(request, context)
  }

  /// A page of another site can make its own name mean this machine; the name it is then called by gives it away.
  private func checkHost(_ request: Request) throws {
    let authority = request.head.authority ?? ""
    let isOurs = ["localhost", "127.0.0.1", "[::1]"].contains { name in
      guard authority.lowercased().hasPrefix(name) else { return false }
      let rest = authority.dropFirst(name.count)
      return rest.isEmpty || rest.hasPrefix(":") && rest.dropFirst().allSatisfy(\.isNumber)
    }
    guard isOurs else {
      throw RequestError(
        .misdirectedRequest,
        "this server answers to localhost only, not to «\(authority.prefix(100))»")
    }
  }

  /// The first visit of a browser brings the token in the address, from which a cookie takes it over.
  private func entry(_ token: String, _ request: Request) -> Response? {
    guard request.method == .get, let query = request.uri.query,
      let given = FormFields(query)["token"], Secret.areEqual(given, token)
    else { return nil }
    let target = LocalPath(request.uri.path)?.text ?? "/"
    return Response(
      status: .seeOther,
      headers: [
        .location: target, .setCookie: Cookies.setting(Cookies.token, to: token),
        .cacheControl: "no-store",
      ])
  }

  private func check(_ token: String, _ request: Request) throws {
    let bearer = request.headers[.authorization].flatMap { value in
      value.hasPrefix("Bearer ") ? String(value.dropFirst("Bearer ".count)) : nil
    }
    let given = [bearer].compactMap(\.self) + Cookies(request.headers[.cookie]).all(Cookies.token)
    guard given.contains(where: { Secret.areEqual($0, token) }) else {
      var error = RequestError(
        .unauthorized, "this record asks for the token that its server printed when it started")
      error.headers[.wwwAuthenticate] = "Bearer realm=\"readout\""
      throw error
    }
  }

  /// Pages of other sites may lead here, but neither load nor change anything, as far as the browser tells who asks.
  private func checkSite(_ request: Request) throws {
    let site = field("Sec-Fetch-Site", request)
    let isOwn = site.map { $0 == "same-origin" || $0 == "none" } ?? true
    let isVisit =
      request.method == .get && field("Sec-Fetch-Mode", request) == "navigate"
      && field("Sec-Fetch-Dest", request) == "document"
    guard isOwn || isVisit else {
      throw RequestError(.forbidden, "this came from another site; nothing was shown or changed")
    }
    guard request.method == .post else { return }
    let authority = request.head.authority ?? ""
    let origin = request.headers[.origin]
    guard origin.map({ $0 == "http://\(authority)" || $0 == "https://\(authority)" }) ?? true else {
      throw RequestError(.forbidden, "this came from another site; nothing was changed")
    }
  }

  private func field(_ name: String, _ request: Request) -> String? {
    HTTPField.Name(name).flatMap { request.headers[$0] }
  }
}
