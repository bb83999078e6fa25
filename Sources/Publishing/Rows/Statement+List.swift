package import Records
import Store

extension Statement: ListedItem {
  package static var noun: String { "statement" }

  package var sentence: String { StatementSentence(self).text }

  package static var itemColumns: [Column<ItemRow<Statement>>] {
    [
      Column("speaker", "who said it; several are separated by `; `") {
        $0.line.item.speaker.names.joined(separator: "; ")
      },
      Column("addressee", "to whom", \.line.item.addressee),
      Column("form", "direct, mixed or indirect", \.line.item.form.rawValue),
      Column("text", "what was said, as the article words it", \.line.item.text),
      Column("act", "claim, promise, demand, denial, accusation, threat and so on") {
        $0.line.item.act.rawValue
      },
      Column("date", "when it was said, as an EDTF date", \.line.item.date?.description),
    ]
  }

  package static var itemOverview: [OverviewColumn<ItemRow<Statement>>] {
    [
      OverviewColumn("Date", .whole) { $0.line.item.date?.description ?? "undated" },
      OverviewColumn("Statement", .wrapped) { $0.line.item.sentence },
      OverviewColumn("Act", .whole, \.line.item.act.rawValue),
    ]
  }
}
