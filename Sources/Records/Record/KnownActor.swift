/// An actor as the record knows it, whatever reports call it.
package struct KnownActor: Hashable, Sendable {
  /// The name that the record shows.
  package let name: String
  package let kind: Actor.Kind?
  /// ISO 3166-1 alpha-2 code of the state that it is or acts for, when known.
  package let state: String?

  package init(name: String, kind: Actor.Kind?, state: String?) {
    self.name = name
    self.kind = kind
    self.state = state
  }
}

/// What articles say about an actor under one name.
package struct ActorSighting: Hashable, Sendable {
  package let name: String
  package let kind: Actor.Kind?
  package let state: String?
  /// In how many articles the actor is seen so.
  package let articles: Int

  package init(name: String, kind: Actor.Kind?, state: String?, articles: Int) {
    self.name = name
    self.kind = kind
    self.state = state
    self.articles = articles
  }
}
