import Records

/// What bears on a pledge, by its kind and topics (`outcomes.tsv`).
///
/// «denial, about `attack`, then an `ASSAULT` by the same party: against» is a row.
struct OutcomeRules: Sendable {
  /// What evidence a row looks for.
  enum Sought: Hashable, Sendable {
    case action(Action.Kind)
    case contact(Contact.Status)
    /// Words of the same party that negate one of the row's topics.
    case negated
  }

  private struct Row: Sendable {
    let kinds: Set<Pledge.Kind>
    let topics: Set<String>
    let sought: Sought
    let bearing: Pledge.Evidence.Bearing
  }

  private let rows: [Row]

  init() throws(ReconciliationError) {
    let path = "Pledges/outcomes.tsv"
    rows = try WordTable.rows(path, width: 4).map { (cells) throws(ReconciliationError) in
      let kinds = cells[0].split(separator: " ").compactMap { Pledge.Kind(rawValue: String($0)) }
      guard !kinds.isEmpty, let sought = OutcomeRules.sought(cells[2]),
        let bearing = Pledge.Evidence.Bearing(rawValue: cells[3])
      else {
        throw .malformedTable(
          path: path, line: cells.joined(separator: " "), reason: "names what is not known")
      }
      return Row(
        kinds: Set(kinds), topics: Set(cells[1].split(separator: " ").map(String.init)),
        sought: sought, bearing: bearing)
    }
  }

  private static func sought(_ cell: String) -> Sought? {
    if cell == "negated" { return .negated }
    if let type = Action.Kind(rawValue: cell) { return .action(type) }
    guard cell.hasPrefix("contact.") else { return nil }
    return Contact.Status(rawValue: String(cell.dropFirst(8))).map(Sought.contact)
  }

  /// Which way an action or a contact points for a pledge of a kind and about some topics; nil where it says nothing.
  func bearing(
    of sought: Sought, on kind: Pledge.Kind, about topics: Set<String>
  ) -> Pledge.Evidence.Bearing? {
    rows.first {
      $0.sought == sought && $0.kinds.contains(kind) && !$0.topics.isDisjoint(with: topics)
    }?.bearing
  }

  /// The topics of which one, negated later by the same party, bears on a pledge.
  func negatedTopics(_ kind: Pledge.Kind, about topics: Set<String>) -> Set<String> {
    Set(
      rows.filter {
        $0.sought == .negated && $0.kinds.contains(kind) && !$0.topics.isDisjoint(with: topics)
      }.flatMap(\.topics))
  }
}
