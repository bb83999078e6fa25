import Hummingbird
import Publishing
import Store

/// The network of the busiest actors.
struct NetworkRoutes {
  let desk: RecordDesk

  func add(to router: Router<BasicRequestContext>) {
    router.get(RouterPath(PageAddress.network.path)) { request, _ in
      let fields = FormFields(request.uri.query ?? "")
      var query = NetworkQuery(try ListQuery(fields, of: .contacts))
      query.most = try fields.number("most", in: NetworkQuery.range) ?? query.most
      let asked = query
      return try await desk.page(request.uri.string) { store, _ in
        let filter = asked.narrowed.filter(
          who: try asked.narrowed.names(in: store), isPaged: false)
        return NetworkPage(try store.network(filter, atMost: asked.most), asked).page
      }.response
    }
  }
}
