package import Records

/// The lines from which disputes and pledges are drawn, with what is known of their actors.
///
/// Contacts, statements, figures and actions are lines of the record; a disagreement inside one report stays an
/// account of that report.
package struct Lines: Sendable {
  package var contacts: [Line<Contact>]
  package var statements: [Line<Statement>]
  package var figures: [Line<Figure>]
  package var actions: [Line<Action>]
  package var disagreements: [Account<Disagreement>]
  /// Whom each article names, by the article's identifier.
  package var actors: [String: [Actor]]

  package init(actors: [String: [Actor]] = [:]) {
    contacts = []
    statements = []
    figures = []
    actions = []
    disagreements = []
    self.actors = actors
  }
}

extension Account {
  /// When what it tells was said, as far as is known: its own date, else that of its report.
  func since(_ date: EventDate?) -> EventDate? { date ?? origin.published }
}

extension EventDate {
  /// Whether every day that it can mean lies before every day that another can mean.
  func isBefore(_ other: EventDate) -> Bool {
    guard let last = lastDay, let first = other.firstDay else { return false }
    return last < first
  }

  /// How many days lie between two dates; 0 where they overlap or an end is open.
  func distance(to other: EventDate) -> Int {
    if let last = lastDay, let first = other.firstDay, last < first {
      return first.number - last.number
    }
    if let first = firstDay, let last = other.lastDay, last < first {
      return first.number - last.number
    }
    return 0
  }
}
