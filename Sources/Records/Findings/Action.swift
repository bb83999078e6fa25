/// What one actor did to another, beside contacts and statements.
package struct Action: Hashable, Sendable, Codable {
  /// The sixteen types of PLOVER (<https://osf.io/preprints/socarxiv/rm5dw>).
  package enum Kind: String, Sendable, CaseIterable, Codable {
    case agree = "AGREE"
    case consult = "CONSULT"
    case support = "SUPPORT"
    case concede = "CONCEDE"
    case cooperate = "COOPERATE"
    case aid = "AID"
    case retreat = "RETREAT"
    case request = "REQUEST"
    case accuse = "ACCUSE"
    case reject = "REJECT"
    case threaten = "THREATEN"
    case protest = "PROTEST"
    case sanction = "SANCTION"
    case mobilize = "MOBILIZE"
    case coerce = "COERCE"
    case assault = "ASSAULT"
  }

  /// Whether it was done; the raw values appear in outputs.
  package enum Status: String, Sendable, CaseIterable, Codable {
    case happened, planned, hypothetical, denied
  }

  package var type: Kind
  package var actor: String
  package var recipient: String
  package var date: EventDate?
  package var status: Status

  package init(
    type: Kind, actor: String, recipient: String, date: EventDate? = nil, status: Status
  ) {
    self.type = type
    self.actor = actor
    self.recipient = recipient
    self.date = date
    self.status = status
  }

  enum CodingKeys: String, CodingKey, CaseIterable {
    case type, actor, recipient, date, status
  }

  /// Writes every field, `null` where nothing is known.
  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(type, forKey: .type)
    try container.encode(actor, forKey: .actor)
    try container.encode(recipient, forKey: .recipient)
    try container.encode(date, forKey: .date)
    try container.encode(status, forKey: .status)
  }
}
