import Records
package import Store

/// Who dealt with whom, as the interface over HTTP gives it.
package struct NetworkDocument: Encodable {
  private let actors: [Node]
  private let ties: [Tie]

  private struct Node: Encodable {
    let actor: NetworkActor

    private enum CodingKeys: String, CodingKey {
      case id, name, kind, state, contacts, statements, addressed, actions, dealings
    }

    /// Writes every field, `null` where nothing is known.
    func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: CodingKeys.self)
      try container.encode(actor.id, forKey: .id)
      try container.encode(actor.name, forKey: .name)
      try container.encode(actor.kind, forKey: .kind)
      try container.encode(actor.state, forKey: .state)
      try container.encode(actor.contacts, forKey: .contacts)
      try container.encode(actor.statements, forKey: .statements)
      try container.encode(actor.addressed, forKey: .addressed)
      try container.encode(actor.actions, forKey: .actions)
      try container.encode(actor.dealings, forKey: .dealings)
    }
  }

  private struct Tie: Encodable {
    let tie: NetworkTie

    private enum CodingKeys: String, CodingKey {
      case a, b, contacts, statements, cooperative, conflictual, lines, from, to
    }

    /// Writes every field, `null` where nothing is known.
    func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: CodingKeys.self)
      try container.encode(tie.a, forKey: .a)
      try container.encode(tie.b, forKey: .b)
      try container.encode(tie.contacts, forKey: .contacts)
      try container.encode(tie.statements, forKey: .statements)
      try container.encode(tie.cooperative, forKey: .cooperative)
      try container.encode(tie.conflictual, forKey: .conflictual)
      try container.encode(tie.lines, forKey: .lines)
      try container.encode(tie.firstDay.map { DatePoint($0).description }, forKey: .from)
      try container.encode(tie.lastDay.map { DatePoint($0).description }, forKey: .to)
    }
  }

  package init(_ network: Network) {
    actors = network.actors.map(Node.init)
    ties = network.ties.map(Tie.init)
  }

  static var shape: JSONShape {
    let count = { JSONShape.integer($0, from: 0) }
    let node = JSONShape.object(
      "An actor and how much it has in the network.",
      [
        "id": RowShapes.identifier("The actor's identifier."),
        "name": .words("The name, as the record shows it."),
        "kind": .choice(Actor.Kind.self, "What it is.").orNull,
        "state": .words("ISO 3166 code of the state that it is or acts for.").orNull,
        "contacts": count("Contacts held in which it takes part."),
        "statements": count("Statements that it makes."),
        "addressed": count("Statements addressed to it."),
        "actions": count("Actions done by it or to it."),
        "dealings": count("Lines in which it deals with another actor."),
      ])
    let tie = JSONShape.object(
      "What passed between two actors, in either direction.",
      [
        "a": .words("The one name."), "b": .words("The other name."),
        "contacts": count("Contacts held in which both take part."),
        "statements": count("Statements of one to the other."),
        "cooperative": count("Actions that PLOVER classes as cooperation."),
        "conflictual": count("Actions that PLOVER classes as conflict."),
        "lines": .list(of: RowShapes.identifier("A line."), "All of these, by day."),
        "from": .named("Date", "The first day of those with a date.").orNull,
        "to": .named("Date", "The last one.").orNull,
      ])
    return .object(
      "Who dealt with whom.",
      [
        "actors": .list(of: node, "The busiest first."),
        "ties": .list(of: tie, "Between two of the actors, those with most lines first."),
      ])
  }
}
