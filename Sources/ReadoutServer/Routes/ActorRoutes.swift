import Hummingbird
import Publishing
import Store

/// The page of an actor.
struct ActorRoutes {
  let desk: RecordDesk

  func add(to router: Router<BasicRequestContext>) {
    router.get("/actors/:id") { request, context in
      let id = try context.parameters.require("id")
      return try await desk.page(request.uri.string) { store, site in
        guard let actor = try store.actor(id: id) else { throw RequestError.noActor(id) }
        let forms = site.forms(back: PageAddress.actor(actor.id).text)
        return try ActorPage(actor, in: store, forms: forms).page
      }.response
    }
  }
}
