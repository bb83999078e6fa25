/// An item that names actors, so that the names which reports use can give way to those of the record.
package protocol NamesActors: Hashable, Sendable, Codable {
  /// Every name, in order, each as often as it stands.
  var names: [String] { get }
  /// The item with other names; a list in which two become one holds that once.
  func renamed(_ name: (String) -> String) -> Self
}

extension Contact: NamesActors {
  package var names: [String] { participants + [initiator].compactMap(\.self) }

  package func renamed(_ name: (String) -> String) -> Contact {
    var contact = self
    contact.participants = participants.map(name).uniqued()
    contact.initiator = initiator.map(name)
    return contact
  }
}

extension Statement: NamesActors {
  package var names: [String] { speaker.names + [addressee].compactMap(\.self) }

  package func renamed(_ name: (String) -> String) -> Statement {
    var statement = self
    statement.speaker = Speaker(speaker.names.map(name).uniqued()) ?? speaker
    statement.addressee = addressee.map(name)
    return statement
  }
}

extension Figure: NamesActors {
  package var names: [String] { [attributedTo].compactMap(\.self) }

  package func renamed(_ name: (String) -> String) -> Figure {
    var figure = self
    figure.attributedTo = attributedTo.map(name)
    return figure
  }
}

extension Action: NamesActors {
  package var names: [String] { [actor, recipient] }

  package func renamed(_ name: (String) -> String) -> Action {
    var action = self
    action.actor = name(actor)
    action.recipient = name(recipient)
    return action
  }
}

extension Disagreement: NamesActors {
  package var names: [String] { sides.map(\.who) }

  package func renamed(_ name: (String) -> String) -> Disagreement {
    var disagreement = self
    for index in sides.indices { disagreement.sides[index].who = name(sides[index].who) }
    return disagreement
  }
}

extension Account where Item: NamesActors {
  /// The account with the names of the record.
  package func renamed(_ name: (String) -> String) -> Account {
    Account(
      id: id, item: item.renamed(name), origin: origin, citations: citations,
      confidence: confidence)
  }
}
