package import Records
import Store

extension Figure: ListedItem {
  package static var noun: String { "figure" }

  package var sentence: String { "\(bound.rawValue) \(Figure.plain(value)) \(unit): \(measure)" }

  package static var itemColumns: [Column<ItemRow<Figure>>] {
    [
      Column("measure", "what is counted", \.line.item.measure),
      Column("value", "the number") { Figure.plain($0.line.item.value) },
      Column("bound", "exactly, about, over, under or almost", \.line.item.bound.rawValue),
      Column("unit", "people, percent, USD and so on", \.line.item.unit),
      Column("place", "where", \.line.item.place),
      Column("as_of", "the day it describes, as an EDTF date", \.line.item.asOf?.description),
      Column("attributed_to", "who says so", \.line.item.attributedTo),
    ]
  }

  package static var itemOverview: [OverviewColumn<ItemRow<Figure>>] {
    [
      OverviewColumn("As of", .whole) { $0.line.item.asOf?.description ?? "undated" },
      OverviewColumn("Figure", .wrapped) { $0.line.item.sentence },
    ]
  }

  /// A whole number without its point.
  private static func plain(_ value: Double) -> String {
    Int(exactly: value).map(String.init) ?? String(value)
  }
}
