import Hummingbird
import Publishing
import Store

/// What can be taken away; the files themselves are those of lists.
struct DownloadRoutes {
  let desk: RecordDesk

  func add(to router: Router<BasicRequestContext>) {
    router.get(RouterPath(PageAddress.downloads.path)) { _, _ in
      try await desk.page(PageAddress.downloads.path) { store, _ in
        DownloadsPage(try store.counts()).page
      }.response
    }
  }
}
