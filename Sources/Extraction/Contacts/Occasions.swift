import Records

/// Shares what a report says once between contacts of one occasion.
///
/// Input: the contacts of an article in order. Output: the same, with day and place taken from another contact
/// that was part of the same dealing: who arrives on Tuesday meets his hosts on that stay, and speaks to the press
/// with them after the talks.
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
        .filter { contacts.indices.contains($0) && isOneOccasion(contacts[$0], contacts[index]) }
        .map { contacts[$0].contact }
      if contact.date == nil { result[index].contact.date = near.lazy.compactMap(\.date).first }
      if contact.kind == .summit { result[index].addHost(of: gatherings(around: index)) }
      if contact.place == nil { result[index].contact.place = near.lazy.compactMap(\.place).first }
    }
    return result
  }

  /// The summits of the same weeks, not far from one.
  private func gatherings(around index: Int) -> [FoundContact] {
    let near =
      max(0, index - 2 * Occasions.reach)..<min(contacts.count, index + 2 * Occasions.reach)
    return contacts[near].filter {
      $0.contact.kind == .summit && agreeInYear($0, contacts[index])
    }
  }

  private func agreeInYear(_ one: FoundContact, _ two: FoundContact) -> Bool {
    guard let first = one.contact.date?.firstDay, let second = two.contact.date?.firstDay else {
      return true
    }
    return abs(first.number - second.number) < 60
  }

  private func isOneOccasion(_ other: FoundContact, _ contact: FoundContact) -> Bool {
    let (one, two) = (other.contact, contact.contact)
    guard one.kind.isInPerson, one.tally == nil,
      one.status == two.status
        || one.kind == .visit && one.status == .held && two.status == .planned,
      agree(one.date, two.date)
    else { return false }
    if one.kind == .visit { return isOn(stay: other, contact) }
    if two.kind == .visit { return isOn(stay: contact, other) }
    return Set(one.participants) == Set(two.participants)
  }

  /// Whether a contact is with the visitor and someone of the state that he visits.
  private func isOn(stay: FoundContact, _ contact: FoundContact) -> Bool {
    guard let visitor = stay.people.first, let host = stay.people.last,
      contact.people.contains(visitor), contact.contact.kind != .visit
    else { return false }
    let others = contact.people.filter { $0 != visitor }
    return others.contains { $0 == host || $0.state != nil && $0.state == host.state }
      || others.allSatisfy { $0.state == nil && $0.kind != .organisation }
  }

  private func agree(_ one: EventDate?, _ two: EventDate?) -> Bool {
    guard let one, let two else { return true }
    return one.overlaps(two)
  }
}

extension Contact.Kind {
  var isInPerson: Bool { [.meeting, .visit, .summit, .pressConference].contains(self) }
}
