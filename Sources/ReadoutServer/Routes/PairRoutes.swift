import Hummingbird
import Publishing
import Records
import Store

/// What passed between two actors: the page, the form that leads to it, and the dossier as a file.
struct PairRoutes {
  let desk: RecordDesk
  private static let suggested = 12
  private static let place = "/pairs/:a/:b"

  func add(to router: Router<BasicRequestContext>) {
    router.get(RouterPath(PageAddress.pairs.path)) { request, _ in try await form(request) }
    router.get(RouterPath(PairRoutes.place)) { request, context in
      let ids = try ids(context)
      return try await page(ids, request).response
    }
    for format in BriefFormat.allCases {
      let path = PairRoutes.place + "/dossier." + PairRoutes.ending(of: format)
      router.get(RouterPath(path)) { request, context in
        let ids = try ids(context)
        return try await dossier(ids, format, request).response
      }
    }
  }

  /// The form; with two names the way to their page.
  private func form(_ request: Request) async throws -> Response {
    let fields = FormFields(request.uri.query ?? "")
    if let a = fields["a"], let b = fields["b"] {
      let first = try desk.store.name(called: a, field: "a")
      let second = try desk.store.name(called: b, field: "b")
      guard first != second else { throw PairRoutes.oneActor(first) }
      let target = PageAddress.pair(first, second).text
      return Response(status: .seeOther, headers: [.location: target])
    }
    return try await desk.page(PageAddress.pairs.path) { store, _ in
      PairForm(Array(try store.network().ties.prefix(PairRoutes.suggested))).page
    }.response
  }

  private func page(_ ids: (String, String), _ request: Request) async throws -> Answer {
    let fields = FormFields(request.uri.query ?? "")
    let query = try PairQuery(fields)
    return try await desk.page(request.uri.string) { store, site in
      let names = try PairRoutes.names(ids, in: store)
      let forms = site.forms(back: PageAddress.pair(names.0, names.1).text)
      return PairPage(try store.dealings(names.0, names.1), query, forms: forms).page
    }
  }

  private func dossier(
    _ ids: (String, String), _ format: BriefFormat, _ request: Request
  ) async throws -> Answer {
    try await desk.answer(request.uri.string) { store in
      let names = try PairRoutes.names(ids, in: store)
      let text = format.text(of: Brief(try store.dealings(names.0, names.1)))
      let type = format == .html ? "text/html" : "text/markdown"
      var answer = Answer(text, mediaType: type + "; charset=utf-8")
      answer.fileName = "dossier-\(ids.0)-\(ids.1).\(PairRoutes.ending(of: format))"
      return answer
    }
  }

  private static func ending(of format: BriefFormat) -> String {
    format == .html ? "html" : "md"
  }

  /// The identifiers in the address, which have letters and digits only.
  private func ids(_ context: BasicRequestContext) throws -> (String, String) {
    (try context.parameters.require("a"), try context.parameters.require("b"))
  }

  private static func names(
    _ ids: (String, String), in store: RecordStore
  ) throws -> (String, String) {
    guard let a = try store.actorName(id: ids.0) else { throw RequestError.noActor(ids.0) }
    guard let b = try store.actorName(id: ids.1) else { throw RequestError.noActor(ids.1) }
    guard a != b else { throw oneActor(a) }
    return (a, b)
  }

  private static func oneActor(_ name: String) -> RequestError {
    RequestError(
      .badRequest, "both sides are \(name); name two different actors", candidates: [name])
  }
}

extension RequestError {
  static func noActor(_ id: String) -> RequestError {
    RequestError(
      .notFound, "nobody in the record has the identifier «\(id.prefix(100))»; look in the actors")
  }
}

extension PairQuery {
  /// - Throws: ``RequestError`` that names the field, its value and what it can be.
  init(_ fields: FormFields) throws {
    let narrowed = try ListQuery(fields, of: .contacts)
    self.init(days: ShownDays(from: narrowed.from?.firstDay, to: narrowed.to?.lastDay))
    page = narrowed.page
    show = try fields["show"].map { value in
      guard let list = RecordList(rawValue: value), PairQuery.lists.contains(list) else {
        throw RequestError.badField(
          "show", value,
          advice: "it is " + PairQuery.lists.map(\.rawValue).joined(separator: ", "))
      }
      return list
    }
  }
}
