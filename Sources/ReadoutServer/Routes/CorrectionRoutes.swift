import Foundation
import HTTPTypes
import Hummingbird
import Publishing
import Records
import Store

/// Corrections: made by forms, listed, and as a file.
struct CorrectionRoutes {
  let desk: RecordDesk
  let limits: AccessLimits

  func add(to router: Router<BasicRequestContext>) {
    router.get(RouterPath(PageAddress.corrections.path)) { request, _ in
      try await log(request).response
    }
    router.get(RouterPath(PageAddress.correctionsFile.path)) { request, _ in
      try await file(request).response
    }
    router.post(RouterPath(PageAddress.corrections.path)) { request, _ in
      try await correct(request)
    }
  }

  private func log(_ request: Request) async throws -> Answer {
    let fields = FormFields(request.uri.query ?? "")
    let number = try fields.number("page", in: 1...1_000_000) ?? 1
    return try await desk.page(request.uri.string) { store, site in
      let forms = site.forms(back: PageAddress.corrections.path)
      return CorrectionsPage(try store.corrections(), page: number, forms: forms).content
    }
  }

  private func file(_ request: Request) async throws -> Answer {
    try await desk.answer(request.uri.string) { store in
      let rows = try store.corrections().map(CorrectionRow.init)
      var answer = Answer(
        try RowWriter(.jsonl).take(rows), mediaType: ExportFormat.jsonl.mediaType)
      answer.fileName = "corrections.jsonl"
      return answer
    }
  }

  private func correct(_ request: Request) async throws -> Response {
    guard desk.isCorrectable else { throw RequestError.readOnly }
    let input = try await CorrectionInput(
      request, limits: limits, author: desk.author, at: desk.now())
    guard Secret.areEqual(input.token, desk.formToken) else {
      return try again(
        input, .forbidden, "this form is from before the server was started; send it once more")
    }
    guard !input.request.author.isEmpty else {
      return try again(
        input, .badRequest, "corrections bear the name of who made them; give yours once",
        asksAuthor: true)
    }
    do {
      let correction = try await desk.correct(try named(input.corrected))
      let target = input.back.telling(of: correction.id)
      var response = Response(
        status: .seeOther, headers: [.location: target.text, .cacheControl: "no-store"])
      if let author = input.givenAuthor {
        response.headers[.setCookie] = Cookies.setting(Cookies.author, to: author, days: 365)
      }
      return response
    } catch let error as CorrectionError {
      return try again(input, .unprocessableContent, error.description)
    }
  }

  /// With the name that the record shows for what was typed, where it can mean one actor only.
  private func named(_ typed: CorrectionRequest) throws -> CorrectionRequest {
    guard [.mergeActors, .splitActors].contains(typed.kind), let other = typed.other,
      try !desk.store.isNamed(other), case .one(let match, _) = try desk.store.actor(called: other)
    else { return typed }
    var named = typed
    named.other = match.name
    return named
  }

  /// A page with all that was typed, to be sent again.
  private func again(
    _ input: CorrectionInput, _ status: HTTPResponse.Status, _ reason: String,
    asksAuthor: Bool = false
  ) throws -> Response {
    let forms = CorrectionForms(token: desk.formToken, back: input.back.text)
    let page = CorrectionAgainPage(input.request, reason: reason, asksAuthor: asksAuthor, forms)
    return Answer.page(try desk.site().text(of: page.page), status: status).response
  }
}
