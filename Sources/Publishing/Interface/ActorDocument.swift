/// An actor with the addresses of its lines, as the interface over HTTP gives it.
package struct ActorDocument: Encodable {
  private let actor: ActorRow
  private let links: [String: String]

  /// `links` are addresses by the name of a list.
  package init(_ actor: ActorRow, links: [String: PageAddress]) {
    self.actor = actor
    self.links = links.mapValues(\.text)
  }

  static var shape: JSONShape {
    let lists = RecordList.allCases.filter { $0 != .actors }
    let links = lists.map { list in
      (list.rawValue, JSONShape.words("The \(list.rawValue) that concern the actor."))
    }
    return .object(
      "An actor.",
      [
        "actor": .named("Actor", "The actor, as the list gives it."),
        "links": .object("Where the actor's lines are.", links),
      ])
  }
}
