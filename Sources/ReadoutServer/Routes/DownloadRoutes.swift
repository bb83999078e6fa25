import Hummingbird
import Publishing
import Store

/// What can be taken away: the page that names it, and the files for other tools; those of lists are beside the lists.
struct DownloadRoutes {
  let desk: RecordDesk

  func add(to router: Router<BasicRequestContext>) {
    router.get(RouterPath(PageAddress.downloads.path)) { _, _ in
      try await desk.page(PageAddress.downloads.path) { store, _ in
        DownloadsPage(try store.counts()).page
      }.response
    }
    for file in DownloadsPage.formats.flatMap(\.format.files) {
      router.get(RouterPath(PageAddress.download(file.name).path)) { request, _ in
        try await desk.answer(request.uri.path) { store in
          var answer = Answer(
            try file.text(of: ExportedRecord(store)), mediaType: file.mediaType)
          answer.fileName = file.name
          return answer
        }.response
      }
    }
  }
}
