import Records
package import Store

/// A period of a relation in a list.
package struct RelationRow: ListedRow {
  package let period: RelationPeriod
  /// The contacts of the busiest period, to which bars are drawn.
  private let most: Int
  private static let longestBar = 20

  /// The rows of a relation, in its order.
  package static func rows(of relation: Relation) -> [RelationRow] {
    let most = relation.periods.map(\.contacts).max() ?? 0
    return relation.periods.map { RelationRow(period: $0, most: most) }
  }

  package static var columns: [Column<RelationRow>] {
    [
      Column("period", "a year or month, as an EDTF date; empty for what lies in no one period") {
        $0.period.period?.description
      },
      Column("contacts", "contacts held, each told by itself") { String($0.period.contacts) },
      Column("tally", "the highest number that a report gives, not added to the contacts") {
        $0.period.tally.map(String.init)
      },
      Column("cooperative", "actions done that PLOVER classes as cooperation") {
        String($0.period.cooperative)
      },
      Column("conflictual", "actions done that PLOVER classes as conflict") {
        String($0.period.conflictual)
      },
      Column(
        "mean_score", "mean place of the actions: deeds of conflict -2, words -1, 1, deeds 2"
      ) {
        $0.mean.map { "\($0)" }
      },
      Column("statements", "statements of one to the other or about them") {
        String($0.period.statements)
      },
    ]
  }

  package static var overview: [OverviewColumn<RelationRow>] {
    [
      OverviewColumn("Period", .whole) { $0.period.period?.description ?? "in no one period" },
      OverviewColumn("Contacts", .whole, \.bar),
      OverviewColumn("Cooperative", .whole) { String($0.period.cooperative) },
      OverviewColumn("Conflictual", .whole) { String($0.period.conflictual) },
      OverviewColumn("Mean", .whole) { $0.mean.map { "\($0)" } ?? "–" },
      OverviewColumn("Statements", .whole) { String($0.period.statements) },
    ]
  }

  /// «▇▇▇ 3», with a tally «▇▇▇ 3 (told: 11)».
  private var bar: String {
    let length = min(most, RelationRow.longestBar) * period.contacts
    let shown = most == 0 ? 0 : (length + most - 1) / most
    let tally = period.tally.map { " (told: \($0))" } ?? ""
    return String(repeating: "▇", count: shown) + (shown > 0 ? " " : "") + "\(period.contacts)"
      + tally
  }

  /// To two digits.
  private var mean: Double? { period.meanScore.map { ($0 * 100).rounded() / 100 } }

  private enum CodingKeys: String, CodingKey {
    case period, contacts, tally, cooperative, conflictual, statements
    case meanScore = "mean_score"
  }

  /// Writes every field, `null` where nothing is known.
  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(period.period, forKey: .period)
    try container.encode(period.contacts, forKey: .contacts)
    try container.encode(period.tally, forKey: .tally)
    try container.encode(period.cooperative, forKey: .cooperative)
    try container.encode(period.conflictual, forKey: .conflictual)
    try container.encode(mean, forKey: .meanScore)
    try container.encode(period.statements, forKey: .statements)
  }
}
