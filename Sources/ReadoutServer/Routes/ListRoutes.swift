import Hummingbird
import Publishing
import Store

/// The lists of the record: as pages, and as files of what a list is narrowed to.
struct ListRoutes {
  let desk: RecordDesk

  func add(to router: Router<BasicRequestContext>) {
    for list in RecordList.allCases {
      router.get(RouterPath(PageAddress.list(list).path)) { request, _ in
        try await page(list, request).response
      }
      for format in ExportFormat.files {
        router.get(RouterPath(PageAddress.file(list, format).path)) { request, _ in
          try await file(list, format, request).response
        }
      }
    }
  }

  private func page(_ list: RecordList, _ request: Request) async throws -> Answer {
    let query = try ListQuery(FormFields(request.uri.query ?? ""), of: list)
    return try await desk.page(request.uri.string) { store, _ in
      let filter = query.filter(who: try query.names(in: store), isPaged: true)
      return try ListPage(list, query, in: store, filter).page
    }
  }

  private func file(
    _ list: RecordList, _ format: ExportFormat, _ request: Request
  ) async throws -> Answer {
    let query = try ListQuery(FormFields(request.uri.query ?? ""), of: list)
    return try await desk.answer(request.uri.string) { store in
      let filter = query.filter(who: try query.names(in: store), isPaged: false)
      let text = try list.rows(in: store, filter, to: RowWriter(format))
      var answer = Answer(text, mediaType: format.mediaType)
      answer.fileName = "\(list.rawValue).\(format.rawValue)"
      return answer
    }
  }
}
