import Records
package import Store

/// An actor in a list.
package struct ActorRow: ListedRow {
  package let match: ActorMatch

  package init(_ match: ActorMatch) {
    self.match = match
  }

  package static var columns: [Column<ActorRow>] {
    [
      Column("id", "the actor's identifier", \.match.id),
      Column("name", "the name that the record shows", \.match.name),
      Column("kind", "person, state, organisation or group", \.match.kind?.rawValue),
      Column("state", "ISO 3166 code of the state that it is or acts for", \.match.state),
      Column("articles", "how many articles name it") { String($0.match.articles) },
      Column("contacts", "how many contacts it takes part in") { String($0.match.contacts) },
      Column("statements", "how many statements it makes") { String($0.match.statements) },
      Column("addressed", "how many statements are addressed to it") {
        String($0.match.addressed)
      },
      Column("names", "the names and forms that reports use, separated by `; `") {
        $0.match.forms.joined(separator: "; ")
      },
    ]
  }

  package static var overview: [OverviewColumn<ActorRow>] {
    [
      OverviewColumn("Name", .wrapped, \.match.name),
      OverviewColumn("Kind", .whole, \.match.kind?.rawValue),
      OverviewColumn("State", .whole, \.match.state),
      OverviewColumn("Contacts", .whole) { String($0.match.contacts) },
      OverviewColumn("Statements", .whole) { String($0.match.statements) },
      OverviewColumn("Called", .wrapped) { $0.match.forms.joined(separator: "; ") },
    ]
  }

  private enum CodingKeys: String, CodingKey {
    case id, name, kind, state, articles, contacts, statements, addressed, names
  }

  /// Writes every field, `null` where nothing is known.
  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(match.id, forKey: .id)
    try container.encode(match.name, forKey: .name)
    try container.encode(match.kind, forKey: .kind)
    try container.encode(match.state, forKey: .state)
    try container.encode(match.articles, forKey: .articles)
    try container.encode(match.contacts, forKey: .contacts)
    try container.encode(match.statements, forKey: .statements)
    try container.encode(match.addressed, forKey: .addressed)
    try container.encode(match.forms, forKey: .names)
  }
}
