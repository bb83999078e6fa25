import Records
package import Store

/// A correction in the log.
package struct CorrectionRow: ListedRow {
  package let logged: LoggedCorrection

  package init(_ logged: LoggedCorrection) {
    self.logged = logged
  }

  package static var columns: [Column<CorrectionRow>] {
    [
      Column(
        "id", "the correction's identifier, for `readout correct undo`", \.logged.correction.id),
      Column("at", "when it was made, in UTC", \.logged.correction.at),
      Column("author", "who made it", \.logged.correction.author),
      Column("kind", "accept, reject, edit, merge, split, note, merge_actors, split_actors or undo")
      {
        $0.logged.correction.kind.rawValue
      },
      Column("target", "the line, account, actor or correction it is about") {
        $0.logged.correction.target
      },
      Column("other", "the other line or name", \.logged.correction.other),
      Column("field", "the field of an edit", \.logged.correction.field),
      Column("value", "its new value, or the words of a note", \.logged.correction.value),
      Column("reason", "why", \.logged.correction.reason),
      Column("standing", "applied, undone or without_target") { $0.logged.standing.rawValue },
    ]
  }

  package static var overview: [OverviewColumn<CorrectionRow>] {
    [
      OverviewColumn("When", .whole, \.logged.correction.at),
      OverviewColumn("Who", .wrapped, \.logged.correction.author),
      OverviewColumn("What", .wrapped) { row in
        let correction = row.logged.correction
        return [
          correction.kind.rawValue, correction.target, correction.other, correction.field,
          correction.value,
        ].compactMap(\.self).joined(separator: " ")
      },
      OverviewColumn("Why", .wrapped, \.logged.correction.reason),
      OverviewColumn("Standing", .whole) { $0.logged.standing.rawValue },
      OverviewColumn("Id", .whole, \.logged.correction.id),
    ]
  }

  private enum CodingKeys: String, CodingKey {
    case id, standing
  }

  /// Writes the correction's fields, its `id` and its `standing`, side by side.
  package func encode(to encoder: any Encoder) throws {
    try logged.correction.encode(to: encoder)
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(logged.correction.id, forKey: .id)
    try container.encode(logged.standing, forKey: .standing)
  }
}
