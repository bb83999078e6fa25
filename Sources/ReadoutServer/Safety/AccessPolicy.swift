import HTTPTypes
import Hummingbird

/// Who is let in: everyone on this machine under a name of this machine, or whoever has the token.
struct AccessPolicy<Context: RequestContext>: RouterMiddleware {
  /// What a browser must send once, and programs each time; nil on a loopback address.
  let token: String?

  func handle(
    _ request: Request, context: Context, next: (Request, Context) async throws -> Response
  ) async throws -> Response {
    guard request.uri.string.utf8.count <= AccessLimits.longestTarget else {
      throw RequestError(.uriTooLong, "the address is too long; narrow the list with fewer words")
    }
    if let token {
      if let entry = entry(token, request) { return entry }
      try check(token, request)
    } else {
      try checkHost(request)
    }
    if request.method == .post { try checkOrigin(request) }
    return try await next(request, context)
  }

  /// A page of another site can make its own name mean this machine; the name it is then called by gives it away.
  private func checkHost(_ request: Request) throws {
    let authority = request.head.authority ?? ""
    let host =
      authority.hasPrefix("[")
      ? authority.prefix { $0 != "]" } + "]" : authority.prefix { $0 != ":" }
    guard ["localhost", "127.0.0.1", "[::1]"].contains(host.lowercased()) else {
      throw RequestError(
        .misdirectedRequest, "this server answers to localhost only, not to «\(host.prefix(100))»")
    }
  }

  /// The first visit of a browser brings the token in the address, from which a cookie takes it over.
  private func entry(_ token: String, _ request: Request) -> Response? {
    guard request.method == .get, let query = request.uri.query,
      let given = FormFields(query)["token"], Secret.areEqual(given, token)
    else { return nil }
    let cookie = "\(AccessLimits.cookie)=\(token); Path=/; HttpOnly; SameSite=Strict"
    return Response(
      status: .seeOther, headers: [.location: request.uri.path, .setCookie: cookie])
  }

  private func check(_ token: String, _ request: Request) throws {
    let bearer = request.headers[.authorization].flatMap { value in
      value.hasPrefix("Bearer ") ? String(value.dropFirst("Bearer ".count)) : nil
    }
    let cookies = (request.headers[.cookie] ?? "").split(separator: ";").compactMap { pair in
      let parts = pair.split(separator: "=", maxSplits: 1)
        .map { $0.trimmingPrefix { $0 == " " } }
      return parts.count == 2 && parts[0] == AccessLimits.cookie ? String(parts[1]) : nil
    }
    guard ([bearer].compactMap(\.self) + cookies).contains(where: { Secret.areEqual($0, token) })
    else {
      throw RequestError(
        .unauthorized,
        "this record asks for the token that its server printed when it started")
    }
  }

  /// What changes something must come from these pages, as far as the browser tells.
  private func checkOrigin(_ request: Request) throws {
    let site = HTTPField.Name("Sec-Fetch-Site").flatMap { request.headers[$0] }
    let origin = request.headers[.origin]
    let authority = request.head.authority ?? ""
    guard site.map({ $0 == "same-origin" || $0 == "none" }) ?? true,
      origin.map({ $0 == "http://\(authority)" || $0 == "https://\(authority)" }) ?? true
    else {
      throw RequestError(.forbidden, "this came from another site; nothing was changed")
    }
  }
}

/// Bounds on what is read of a request.
enum AccessLimits {
  /// Bytes of an address.
  static let longestTarget = 8 << 10
  /// Bytes of a form.
  static let longestForm = 64 << 10
  /// Bytes of all header fields together.
  static let longestHeaders = 16 << 10
  /// Connections at a time.
  static let connections = 256
  /// Seconds that a connection may stay without sending anything.
  static let idleSeconds = 30
  /// The cookie that holds the token.
  static let cookie = "readout-token"
}
