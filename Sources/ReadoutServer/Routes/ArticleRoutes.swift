import Hummingbird
import Publishing
import Store

/// The page of an article, with every passage that supports something.
struct ArticleRoutes {
  let desk: RecordDesk

  func add(to router: Router<BasicRequestContext>) {
    router.get("/articles/:id") { request, context in
      let id = try context.parameters.require("id")
      return try await desk.page(request.uri.string) { store, _ in
        guard let told = try store.articleAccount(id: id) else {
          throw RequestError(
            .notFound, "the record has no article «\(id.prefix(100))»; look in the articles")
        }
        return ArticlePage(told).page
      }.response
    }
  }
}
