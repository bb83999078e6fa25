import Records

/// A contact in one line: «call between Emmanuel Macron and Vladimir Putin, 90 min, initiated by …».
struct ContactSentence {
  private let contact: Contact
  private let tellsStatus: Bool

  /// A page tells the status beside the sentence.
  init(_ contact: Contact, tellsStatus: Bool = true) {
    self.contact = contact
    self.tellsStatus = tellsStatus
  }

  var text: String {
    var parts = [opening]
    if let place = contact.place { parts.append(place) }
    if let minutes = contact.durationMinutes { parts.append("\(minutes) min") }
    if let initiator = contact.initiator { parts.append("initiated by \(initiator)") }
    if tellsStatus, contact.status != .held { parts.append(contact.status.rawValue) }
    return parts.joined(separator: ", ")
  }

  private var opening: String {
    let names = contact.participants
    guard let first = names.first, names.count > 1 else { return "\(what) \(names.first ?? "")" }
    let others = ContactSentence.list(Array(names.dropFirst()))
    switch contact.kind {
    case .visit: return "\(what) of \(first) to \(others)"
    case .letter: return "\(what) from \(first) to \(others)"
    case .call, .videoCall: return "\(what) between \(ContactSentence.list(names))"
    case .meeting, .summit, .pressConference: return "\(what) of \(ContactSentence.list(names))"
    }
  }

  private var what: String {
    let noun = contact.kind.rawValue.replacing("_", with: " ")
    guard let tally = contact.tally else { return noun }
    return tally == 1 ? "1 \(noun)" : "\(tally) \(noun)s"
  }

  /// «A, B and C».
  static func list(_ names: [String]) -> String {
    guard let last = names.last, names.count > 1 else { return names.first ?? "" }
    return names.dropLast().joined(separator: ", ") + " and " + last
  }
}
