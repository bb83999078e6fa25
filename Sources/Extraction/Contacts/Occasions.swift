import Records

/// Shares what a report says once between contacts of one occasion.
///
/// Input: the contacts of an article in order. Output: the same, with day and place taken from another contact
/// with the same person that has them: who arrives on Tuesday meets his hosts on that stay.
struct Occasions {
  private let contacts: [FoundContact]
  /// How many contacts before and after one are looked at.
  private static let reach = 8

  init(_ contacts: [FoundContact]) {
    self.contacts = contacts
  }

  func shared() -> [FoundContact] {
    var result = contacts
    for index in contacts.indices {
      let contact = contacts[index].contact
      guard contact.tally == nil, contact.kind.isInPerson else { continue }
      let near = (1...Occasions.reach).flatMap { [index - $0, index + $0] }
        .filter { contacts.indices.contains($0) && isOneOccasion(contacts[$0].contact, contact) }
        .map { contacts[$0].contact }
      if contact.date == nil { result[index].contact.date = near.lazy.compactMap(\.date).first }
      if contact.place == nil { result[index].contact.place = near.lazy.compactMap(\.place).first }
    }
    return result
  }

  private func isOneOccasion(_ other: Contact, _ contact: Contact) -> Bool {
    other.kind.isInPerson && other.tally == nil && other.status == contact.status
      && other.participants.contains(where: contact.participants.contains)
  }
}

extension Contact.Kind {
  var isInPerson: Bool { [.meeting, .visit, .summit, .pressConference].contains(self) }
}
