package import Records
import Store

extension Action: ListedItem {
  package static var noun: String { "action" }

  package var sentence: String { "\(actor) → \(recipient): \(type.rawValue)" }

  package static var itemColumns: [Column<ItemRow<Action>>] {
    [
      Column("type", "the PLOVER type, such as SANCTION", \.line.item.type.rawValue),
      Column("actor", "who did it", \.line.item.actor),
      Column("recipient", "to whom", \.line.item.recipient),
      Column("date", "when, as an EDTF date", \.line.item.date?.description),
      Column("status", "happened, planned, hypothetical or denied", \.line.item.status.rawValue),
    ]
  }

  package static var itemOverview: [OverviewColumn<ItemRow<Action>>] {
    [
      OverviewColumn("Date", .whole) { $0.line.item.date?.description ?? "undated" },
      OverviewColumn("Action", .wrapped) { $0.line.item.sentence },
      OverviewColumn("Status", .whole, \.line.item.status.rawValue),
    ]
  }
}
