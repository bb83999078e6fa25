import GRDB
import Records

extension Contact: KeptFinding {
  static func items(_ db: Database, ids: String) throws -> [String: Contact] {
    let participants = try db.names(
      """
      SELECT contact, name FROM contactParticipant JOIN actor ON actor.id = actor
      WHERE contact IN (SELECT value FROM json_each(?)) ORDER BY contact, position
      """, ids: ids)
    return try db.items(
      """
      SELECT f.id, f.kind, f.date, f.place, f.durationMinutes, f.status, f.tally,
        actor.name AS initiator
      FROM contact f LEFT JOIN actor ON actor.id = f.initiator
      WHERE f.id IN (SELECT value FROM json_each(?))
      """, ids: ids
    ) { row in
      var contact = Contact(
        kind: try row.choice("kind", in: "contact"), participants: participants[row[0]] ?? [],
        date: try row.date("date", in: "contact"), status: try row.choice("status", in: "contact"))
      contact.place = row["place"]
      contact.durationMinutes = row["durationMinutes"]
      contact.initiator = row["initiator"]
      contact.tally = row["tally"]
      return contact
    }
  }
}

extension Records.Statement: KeptFinding {
  static func items(_ db: Database, ids: String) throws -> [String: Records.Statement] {
    let speakers = try db.names(
      """
      SELECT statement, name FROM statementSpeaker JOIN actor ON actor.id = actor
      WHERE statement IN (SELECT value FROM json_each(?)) ORDER BY statement, position
      """, ids: ids)
    return try db.items(
      """
      SELECT f.id, f.form, f.act, f.text, f.date, actor.name AS addressee
      FROM statement f LEFT JOIN actor ON actor.id = f.addressee
      WHERE f.id IN (SELECT value FROM json_each(?))
      """, ids: ids
    ) { row in
      let id: String = row[0]
      guard let speaker = Speaker(speakers[id] ?? []) else {
        throw UnreadableValue(table: "statementSpeaker", column: "statement", value: id)
      }
      var statement = Records.Statement(
        speaker: speaker, form: try row.choice("form", in: "statement"), text: row["text"],
        act: try row.choice("act", in: "statement"), date: try row.date("date", in: "statement"))
      statement.addressee = row["addressee"]
      return statement
    }
  }
}
