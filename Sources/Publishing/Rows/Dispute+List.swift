package import Records
import Store

extension Dispute: ListedItem {
  package static var noun: String { "disagreement" }

  package var sentence: String { "\(about): \(account)" }

  package static var itemColumns: [Column<ItemRow<Dispute>>] {
    [
      Column("kind", "figure, date, fact, blame or denial", \.line.item.kind.rawValue),
      Column("about", "the point", \.line.item.about),
      Column("sides", "who says what, separated by `; `") { $0.line.item.account },
      Column("gave_way", "who later took the other side's view", \.line.item.gaveWay),
    ]
  }

  package static var itemOverview: [OverviewColumn<ItemRow<Dispute>>] {
    [
      OverviewColumn("About", .wrapped, \.line.item.about),
      OverviewColumn("Sides", .wrapped) { $0.line.item.account },
    ]
  }

  package func encode(to encoder: any Encoder, naming passages: PassageNaming) throws {
    try NamedDispute(dispute: self, naming: passages).encode(to: encoder)
  }

  private var account: String {
    sides.map { "\($0.who): \($0.says)" }.joined(separator: "; ")
  }
}

/// A dispute as JSON has it.
private struct NamedDispute: Encodable {
  let dispute: Dispute
  let naming: PassageNaming

  private struct Side: Encodable {
    let who: String
    let says: String
    let since: EventDate?
    let citations: [NamedPassage]
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Dispute.CodingKeys.self)
    try container.encode(dispute.kind, forKey: .kind)
    try container.encode(dispute.about, forKey: .about)
    try container.encode(
      dispute.sides.map { side in
        Side(
          who: side.who, says: side.says, since: side.since,
          citations: side.citations.map(naming.passage))
      }, forKey: .sides)
    try container.encode(dispute.gaveWay, forKey: .gaveWay)
  }
}
