package import Records
import Store

extension Pledge: ListedItem {
  package static var noun: String { "pledge" }

  package var sentence: String {
    let receiver = to.map { " to \($0)" } ?? ""
    return "\(kind.rawValue) of \(ContactSentence.list(by))\(receiver): \(what)"
  }

  package static var itemColumns: [Column<ItemRow<Pledge>>] {
    [
      Column("kind", "promise, denial, assurance, threat, offer, refusal or agreement") {
        $0.line.item.kind.rawValue
      },
      Column("by", "who gave the word, separated by `; `") {
        $0.line.item.by.joined(separator: "; ")
      },
      Column("to", "to whom", \.line.item.to),
      Column("what", "what was pledged, in the report's words", \.line.item.what),
      Column("date", "when, as an EDTF date", \.line.item.date?.description),
      Column("due", "by when it is to be kept", \.line.item.due?.description),
      Column("outcomes", "what bears on it: `for`, `against` or `disputed`, separated by `; `") {
        $0.line.item.outcomes.map(Pledge.inWords).joined(separator: "; ")
      },
    ]
  }

  package static var itemOverview: [OverviewColumn<ItemRow<Pledge>>] {
    [
      OverviewColumn("Date", .whole) { $0.line.item.date?.description ?? "undated" },
      OverviewColumn("Pledge", .wrapped) { $0.line.item.sentence },
      OverviewColumn("What came of it", .wrapped) {
        $0.line.item.outcomes.map(Pledge.inWords).joined(separator: "; ")
      },
    ]
  }

  private static func inWords(_ evidence: Evidence) -> String {
    let date = evidence.date.map { " (\($0))" } ?? ""
    return "\(evidence.bearing.rawValue): \(evidence.who): \(evidence.says)\(date)"
  }

  package func encode(to encoder: any Encoder, naming passages: PassageNaming) throws {
    try NamedPledge(pledge: self, naming: passages).encode(to: encoder)
  }
}

/// A pledge as JSON has it.
private struct NamedPledge: Encodable {
  let pledge: Pledge
  let naming: PassageNaming

  private struct Evidence: Encodable {
    let bearing: Pledge.Evidence.Bearing
    let who: String
    let says: String
    let date: EventDate?
    let citations: [NamedPassage]
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Pledge.CodingKeys.self)
    try container.encode(pledge.kind, forKey: .kind)
    try container.encode(pledge.by, forKey: .by)
    try container.encode(pledge.to, forKey: .to)
    try container.encode(pledge.what, forKey: .what)
    try container.encode(pledge.date, forKey: .date)
    try container.encode(pledge.due, forKey: .due)
    try container.encode(
      pledge.outcomes.map { evidence in
        Evidence(
          bearing: evidence.bearing, who: evidence.who, says: evidence.says, date: evidence.date,
          citations: evidence.citations.map(naming.passage))
      }, forKey: .outcomes)
  }
}
