import Records
package import Store

/// How two actors dealt with each other, as the interface over HTTP gives it.
package struct RelationDocument: Encodable {
  private let relation: Relation

  package init(_ relation: Relation) {
    self.relation = relation
  }

  private enum CodingKeys: String, CodingKey {
    case a, b, periods, first, last, silences, reports
    case independentSources = "independent_sources"
  }

  private struct Side: Encodable {
    let name: String
    let members: [String]
  }

  private struct Stretch: Encodable {
    let from: String
    let to: String
    let days: Int
    let undated: Int
  }

  /// Writes every field, `null` where nothing is known.
  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(Side(name: relation.a.name, members: relation.a.members), forKey: .a)
    try container.encode(Side(name: relation.b.name, members: relation.b.members), forKey: .b)
    try container.encode(RelationRow.rows(of: relation), forKey: .periods)
    try container.encode(relation.first.map { ItemRow($0) }, forKey: .first)
    try container.encode(relation.last.map { ItemRow($0) }, forKey: .last)
    let silences = relation.silences.map { silence in
      Stretch(
        from: DatePoint(silence.from).description, to: DatePoint(silence.to).description,
        days: silence.days, undated: silence.undated)
    }
    try container.encode(silences, forKey: .silences)
    try container.encode(relation.reports, forKey: .reports)
    try container.encode(relation.independentSources, forKey: .independentSources)
  }

  static var shape: JSONShape {
    let side = { (meaning: String) in
      JSONShape.object(
        meaning,
        [
          "name": .words("The name, as the record shows it."),
          "members": .list(of: .words("A name."), "Everyone who acts for it, itself first."),
        ])
    }
    let silence = JSONShape.object(
      "Days on which no report places a contact.",
      [
        "from": .named("Date", "The first day."), "to": .named("Date", "The last day."),
        "days": .integer("How many.", from: 1),
        "undated": .integer("Contacts without a date that can lie in it.", from: 0),
      ])
    return .object(
      "How two actors dealt with each other.",
      [
        "a": side("The one side."), "b": side("The other side."),
        "periods": .list(
          of: .named("RelationPeriod"), "Years or months of which something is told."),
        "first": .named("Contact", "The first contact held.").orNull,
        "last": .named("Contact", "The last contact held.").orNull,
        "silences": .list(of: silence, "The longest first."),
        "reports": .integer("How many articles tell of the pair.", from: 0),
        "independent_sources": .integer("How many of them are no reprints.", from: 0),
      ])
  }
}
