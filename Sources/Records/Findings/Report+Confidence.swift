extension Report {
  /// The report without what is less sure than a share, or of which it is not known how sure it is.
  ///
  /// Lines are left out; of the others the day and the place become empty. What a line cannot be without, as its
  /// participants, stays, with its own share beside it. Whom no line names any longer is no actor of the report.
  package func confident(atLeast share: Double) -> Report {
    var report = self
    report.contacts = contacts.compactMap { finding in
      finding.confident(atLeast: share) { contact, unsure in
        if unsure("date") { contact.date = nil }
        if unsure("place") { contact.place = nil }
      }
    }
    report.statements = statements.compactMap { finding in
      finding.confident(atLeast: share) { statement, unsure in
        if unsure("date") { statement.date = nil }
      }
    }
    report.figures = figures.compactMap { $0.confident(atLeast: share) { _, _ in } }
    report.actions = actions.compactMap { $0.confident(atLeast: share) { _, _ in } }
    report.disagreements = disagreements.compactMap { $0.confident(atLeast: share) { _, _ in } }
    let named = Set(report.names)
    report.actors = actors.filter { named.contains($0.name) }
    return report
  }

  /// The names of all whom a line names.
  package var names: [String] {
    contacts.flatMap { $0.item.participants + [$0.item.initiator].compactMap(\.self) }
      + statements.flatMap { $0.item.speaker.names + [$0.item.addressee].compactMap(\.self) }
      + figures.compactMap(\.item.attributedTo)
      + actions.flatMap { [$0.item.actor, $0.item.recipient] }
  }
}

extension Finding {
  /// Nil when the line is less sure; `clear` empties those of its fields that are.
  fileprivate func confident(
    atLeast share: Double, clear: (inout Item, (String) -> Bool) -> Void
  ) -> Finding? {
    guard let confidence, confidence.item.value >= share else { return nil }
    var kept = item
    clear(&kept) { field in confidence.fields[field].map { $0.value < share } ?? false }
    return Finding(kept, citations: citations, confidence: confidence)
  }
}
