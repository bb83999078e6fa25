import Foundation
import GRDB
import Records

/// Writes the findings of one article, each once, with its citations.
struct FindingWriter {
  let db: Database
  let article: String

  func write(_ report: Report) throws {
    let actors = try ActorWriter(db: db, report: report)
    try writeEach(report.contacts) { try insert($0, id: $1, actors) }
    try writeEach(report.statements) { try insert($0, id: $1, actors) }
    try writeEach(report.figures) { try insert($0, id: $1, actors) }
    try writeEach(report.actions) { try insert($0, id: $1, actors) }
    try writeEach(report.disagreements) { item, id in try insert(item, id: id) }
    for (position, cue) in report.unusedCues.enumerated() { try insert(cue, at: position) }
  }

  /// Leaves out what says the same at the same place as an earlier finding of the article.
  private func writeEach<Item: Distinguished>(
    _ findings: [Finding<Item>], insert: (Item, String) throws -> Void
  ) throws {
    var seen: Set<String> = []
    for finding in findings {
      let id = finding.identifier(article: article)
      guard seen.insert(id).inserted else { continue }
      try db.run(
        "INSERT INTO finding (id, article, kind) VALUES (?, ?, ?)",
        [id, article, Item.findingKind.rawValue])
      try insert(finding.item, id)
      if let confidence = finding.confidence { try write(confidence, of: id) }
      for (position, citation) in finding.citations.enumerated() {
        try db.run(
          """
          INSERT INTO citation (finding, position, article, start, "end", text)
          VALUES (?, ?, ?, ?, ?, ?)
          """,
          [id, position, article, citation.start, citation.end, citation.text])
      }
    }
  }
}

extension FindingWriter {
  private func write(_ confidence: Confidence, of id: String) throws {
    let shares = confidence.fields.merging([Confidence.itemName: confidence.item]) { $1 }
    for (field, share) in shares.sorted(by: { $0.key < $1.key }) {
      try db.run(
        "INSERT INTO confidence (finding, field, value, ground) VALUES (?, ?, ?, ?)",
        [id, field, share.value, share.ground])
    }
  }

  private func insert(_ cue: UnusedCue, at position: Int) throws {
    try db.run(
      """
      INSERT INTO unusedCue (article, position, kind, cue, start, "end", text)
      VALUES (?, ?, ?, ?, ?, ?, ?)
      """,
      [
        article, position, cue.kind.rawValue, cue.cue, cue.citation.start, cue.citation.end,
        cue.citation.text,
      ])
  }
  private func insert(_ contact: Contact, id: String, _ actors: ActorWriter) throws {
    try db.run(
      """
      INSERT INTO contact (
        id, article, kind, date, firstDay, lastDay, place, durationMinutes, initiator, status,
        tally)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """,
      [
        id, article, contact.kind.rawValue, contact.date?.description,
        contact.date?.firstDay?.isoText, contact.date?.lastDay?.isoText, contact.place,
        contact.durationMinutes, actors.identifier(contact.initiator), contact.status.rawValue,
        contact.tally,
      ])
    for (position, name) in contact.participants.enumerated() {
      try db.run(
        "INSERT INTO contactParticipant (contact, position, actor) VALUES (?, ?, ?)",
        [id, position, actors.identifier(name)])
    }
  }

  private func insert(_ statement: Records.Statement, id: String, _ actors: ActorWriter) throws {
    try db.run(
      """
      INSERT INTO statement (id, article, addressee, form, act, text, date, firstDay, lastDay)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
      """,
      [
        id, article, actors.identifier(statement.addressee), statement.form.rawValue,
        statement.act.rawValue, statement.text, statement.date?.description,
        statement.date?.firstDay?.isoText, statement.date?.lastDay?.isoText,
      ])
    for (position, name) in statement.speaker.names.enumerated() {
      try db.run(
        "INSERT INTO statementSpeaker (statement, position, actor) VALUES (?, ?, ?)",
        [id, position, actors.identifier(name)])
    }
  }

  private func insert(_ figure: Figure, id: String, _ actors: ActorWriter) throws {
    try db.run(
      """
      INSERT INTO figure (
        id, article, measure, value, bound, unit, place, asOf, firstDay, lastDay, attributedTo)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """,
      [
        id, article, figure.measure, figure.value, figure.bound.rawValue, figure.unit,
        figure.place, figure.asOf?.description, figure.asOf?.firstDay?.isoText,
        figure.asOf?.lastDay?.isoText, actors.identifier(figure.attributedTo),
      ])
  }

  private func insert(_ action: Action, id: String, _ actors: ActorWriter) throws {
    try db.run(
      """
      INSERT INTO action (id, article, type, actor, recipient, date, firstDay, lastDay, status)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
      """,
      [
        id, article, action.type.rawValue, actors.identifier(action.actor),
        actors.identifier(action.recipient), action.date?.description,
        action.date?.firstDay?.isoText, action.date?.lastDay?.isoText, action.status.rawValue,
      ])
  }

  private func insert(_ disagreement: Disagreement, id: String) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let sides = String(decoding: try encoder.encode(disagreement.sides), as: UTF8.self)
    try db.run(
      "INSERT INTO disagreement (id, article, kind, about, sides) VALUES (?, ?, ?, ?, ?)",
      [id, article, disagreement.kind.rawValue, disagreement.about, sides])
  }
}
