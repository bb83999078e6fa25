/// A dealing in which actors met, called, visited or wrote to each other.
package struct Contact: Hashable, Sendable, Codable {
  /// How they dealt with each other; the raw values appear in outputs.
  package enum Kind: String, Sendable, CaseIterable, Codable {
    /// In person, talks included.
    case meeting
    case call
    case videoCall = "video_call"
    /// Travel reported without naming talks.
    case visit
    /// A many-sided gathering.
    case summit
    /// Joint.
    case pressConference = "press_conference"
    case letter
  }

  /// Whether it took place; the raw values appear in outputs.
  package enum Status: String, Sendable, CaseIterable, Codable {
    case held, planned, proposed, cancelled, refused
  }

  package var kind: Kind
  /// Names of actors, two or more; a visit: visitor, then host or the place's state.
  package var participants: [String]
  package var date: EventDate?
  package var place: String?
  package var durationMinutes: Int?
  /// Who asked for it.
  package var initiator: String?
  package var status: Status
  /// For «have spoken 11 times over the past month» the number; nil for a single contact.
  package var tally: Int?

  package init(
    kind: Kind, participants: [String], date: EventDate? = nil, status: Status = .held
  ) {
    self.kind = kind
    self.participants = participants
    self.date = date
    self.status = status
  }

  enum CodingKeys: String, CodingKey, CaseIterable {
    case kind, participants, date, place
    case durationMinutes = "duration_minutes"
    case initiator, status, tally
  }

  /// Writes every field, `null` where nothing is known.
  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(kind, forKey: .kind)
    try container.encode(participants, forKey: .participants)
    try container.encode(date, forKey: .date)
    try container.encode(place, forKey: .place)
    try container.encode(durationMinutes, forKey: .durationMinutes)
    try container.encode(initiator, forKey: .initiator)
    try container.encode(status, forKey: .status)
    try container.encode(tally, forKey: .tally)
  }
}
