package import Records
import Store

extension Disagreement: ListedItem {
  package static var noun: String { "disagreement" }

  package static var itemColumns: [Column<ItemRow<Disagreement>>] {
    [
      Column("kind", "figure, date, fact, blame or denial", \.line.item.kind.rawValue),
      Column("about", "the point", \.line.item.about),
      Column("sides", "who says what, separated by `; `") { $0.line.item.account },
    ]
  }

  package static var itemOverview: [OverviewColumn<ItemRow<Disagreement>>] {
    [
      OverviewColumn("About", .wrapped, \.line.item.about),
      OverviewColumn("Sides", .wrapped) { $0.line.item.account },
    ]
  }

  private var account: String {
    sides.map { "\($0.who): \($0.says)" }.joined(separator: "; ")
  }
}
