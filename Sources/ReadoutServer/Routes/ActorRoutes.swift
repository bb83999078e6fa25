import Hummingbird
import Publishing
import Store

/// The page of an actor.
struct ActorRoutes {
  let desk: RecordDesk

  func add(to router: Router<BasicRequestContext>) {
    router.get("/actors/:id") { request, context in
      let id = try context.parameters.require("id")
      return try await desk.page(request.uri.string) { store, _ in
        guard let actor = try store.actor(id: id) else { throw RequestError.noActor(id) }
        return try ActorPage(actor, in: store).page
      }.response
    }
  }
}
