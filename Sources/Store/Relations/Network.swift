package import Records

/// Who dealt with whom, as far as the record's reports tell: actors, and between two of them what passed.
///
/// Only what took place is counted: contacts held, statements that one addresses to the other, and actions done. Lines
/// that a reader has rejected are left out, and so are tallies, which count contacts that are told beside them.
package struct Network: Hashable, Sendable {
  /// Those who deal with another, the busiest first, then by name.
  package let actors: [NetworkActor]
  /// Between two of the actors; those with most lines first, then by names.
  package let ties: [NetworkTie]

  package init(actors: [NetworkActor], ties: [NetworkTie]) {
    self.actors = actors
    self.ties = ties
  }
}

/// An actor of a network, with how much it has in it.
package struct NetworkActor: Hashable, Sendable {
  /// As ``ActorMatch/id``.
  package let id: String
  package let name: String
  package let kind: Actor.Kind?
  /// ISO 3166-1 alpha-2 code of the state that it is or acts for.
  package let state: String?
  /// Contacts held in which it takes part.
  package var contacts = 0
  /// Statements that it makes, to someone or to nobody in particular.
  package var statements = 0
  /// Statements that are addressed to it.
  package var addressed = 0
  /// Actions done by it or to it.
  package var actions = 0
  /// Lines of all kinds in which it deals with another actor.
  package var dealings = 0

  package init(name: String, kind: Actor.Kind? = nil, state: String? = nil) {
    id = StableIdentifier.actor(name: name)
    self.name = name
    self.kind = kind
    self.state = state
  }
}

/// What passed between two actors, in either direction.
package struct NetworkTie: Hashable, Sendable {
  /// The names, in alphabetical order.
  package let a: String
  package let b: String
  /// Contacts held in which both take part.
  package var contacts = 0
  /// Statements of one to the other.
  package var statements = 0
  /// Actions of one to the other that PLOVER classes as cooperation.
  package var cooperative = 0
  /// Likewise as conflict.
  package var conflictual = 0
  /// The identifiers of all of these, by day and identifier, those without a day last.
  package var lines: [String] = []
  /// The first day that a date among them can mean; nil where none has one.
  package var firstDay: CalendarDay?
  /// The last one.
  package var lastDay: CalendarDay?

  package init(_ one: String, _ other: String) {
    a = min(one, other)
    b = max(one, other)
  }
}
