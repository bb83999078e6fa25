import Hummingbird
import Publishing
import Store

/// The network of the busiest actors, and that of all of them as files for network tools.
struct NetworkRoutes {
  let desk: RecordDesk

  func add(to router: Router<BasicRequestContext>) {
    router.get(RouterPath(PageAddress.network.path)) { request, _ in
      try await page(request).response
    }
    for format in NetworkPage.formats {
      guard let file = format.format.files.first else { continue }
      router.get(RouterPath(PageAddress.network(as: format).path)) { request, _ in
        try await self.file(file, request).response
      }
    }
  }

  private func page(_ request: Request) async throws -> Answer {
    let fields = FormFields(request.uri.query ?? "")
    var query = NetworkQuery(try ListQuery(fields, of: .contacts))
    query.most = try fields.number("most", in: NetworkQuery.range) ?? query.most
    let asked = query
    return try await desk.page(request.uri.string) { store, _ in
      let filter = asked.narrowed.filter(who: try asked.narrowed.names(in: store), isPaged: false)
      return NetworkPage(try store.network(filter, atMost: asked.most), asked).page
    }
  }

  private func file(_ file: ExportFile, _ request: Request) async throws -> Answer {
    let query = try ListQuery(FormFields(request.uri.query ?? ""), of: .contacts)
    return try await desk.answer(request.uri.string) { store in
      let filter = query.filter(who: try query.names(in: store), isPaged: false)
      var answer = Answer(
        try file.text(of: ExportedRecord(store, filter)), mediaType: file.mediaType)
      answer.fileName = file.name
      return answer
    }
  }
}
