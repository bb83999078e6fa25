import Hummingbird
import Publishing
import Store

/// The page of a line, and the line as a file; the identifier, its beginning, or that of an account names it.
struct LineRoutes {
  let desk: RecordDesk
  private static let fileEnding = ".json"

  func add(to router: Router<BasicRequestContext>) {
    router.get("/lines/:id") { request, context in
      let id = try context.parameters.require("id")
      return id.hasSuffix(LineRoutes.fileEnding)
        ? try await file(String(id.dropLast(LineRoutes.fileEnding.count))).response
        : try await page(id, request)
    }
  }

  /// The identifier names an article, which has a page of its own.
  private struct IsArticle: Error {
    let id: String
  }

  private func page(_ id: String, _ request: Request) async throws -> Response {
    do {
      return try await desk.page(request.uri.string) { store, site in
        let item = try item(id, in: store)
        if case .article(let article, _) = item { throw IsArticle(id: article.id) }
        let target = try store.target(id: item.id)
        let forms = site.forms(back: PageAddress.line(item.id).text)
        return try LinePage(
          item, in: store, forms: target.flatMap { target in forms?.line(item, target) }
        ).page
      }.response
    } catch let article as IsArticle {
      let target = PageAddress.article(article.id).text
      return Response(status: .seeOther, headers: [.location: target])
    }
  }

  private func file(_ id: String) async throws -> Answer {
    try await desk.answer(PageAddress.lineFile(id).text) { store in
      guard let text = try item(id, in: store).json() else { throw RequestError.noLine(id) }
      return Answer(text + "\n", mediaType: ExportFormat.json.mediaType)
    }
  }

  private func item(_ id: String, in store: RecordStore) throws -> RecordedItem {
    guard let item = try store.line(id: id) else { throw RequestError.noLine(id) }
    return item
  }
}
