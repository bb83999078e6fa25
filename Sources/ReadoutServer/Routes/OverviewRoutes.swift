import Hummingbird
import Publishing
import Store

/// The first page.
struct OverviewRoutes {
  let desk: RecordDesk

  func add(to router: Router<BasicRequestContext>) {
    router.get(RouterPath(PageAddress.overview.path)) { _, _ in
      try await desk.page(PageAddress.overview.path) { store, site in
        OverviewPage(try store.overview(most: OverviewPage.most), record: site.record).page
      }.response
    }
  }
}
