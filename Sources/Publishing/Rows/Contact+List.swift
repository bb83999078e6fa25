package import Records
import Store

extension Contact: ListedItem {
  package static var noun: String { "contact" }

  package var sentence: String { ContactSentence(self).text }

  package static var itemColumns: [Column<ItemRow<Contact>>] {
    [
      Column("kind", "meeting, call, video_call, visit, summit, press_conference or letter") {
        $0.line.item.kind.rawValue
      },
      Column("participants", "the actors, separated by `; `") {
        $0.line.item.participants.joined(separator: "; ")
      },
      Column("date", "when, as an EDTF date", \.line.item.date?.description),
      Column("place", "where", \.line.item.place),
      Column("duration_minutes", "how long, in minutes") {
        $0.line.item.durationMinutes.map(String.init)
      },
      Column("initiator", "who asked for it", \.line.item.initiator),
      Column("status", "held, planned, proposed, cancelled or refused") {
        $0.line.item.status.rawValue
      },
      Column("tally", "for «have spoken 11 times» the number") {
        $0.line.item.tally.map(String.init)
      },
    ]
  }

  package static var itemOverview: [OverviewColumn<ItemRow<Contact>>] {
    [
      OverviewColumn("Date", .whole) { $0.line.item.date?.description ?? "undated" },
      OverviewColumn("Contact", .wrapped) { $0.line.item.sentence },
    ]
  }
}
