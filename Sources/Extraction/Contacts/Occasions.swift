import Foundation
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
      let near =
        (1...Occasions.reach).flatMap { [index - $0, index + $0] }
        .filter { contacts.indices.contains($0) && isOneOccasion(contacts[$0], contacts[index]) }
        .filter { !contacts[$0].isBygone || isNear(contacts[$0], contacts[index]) }
        .map { contacts[$0] }
        + sameDay(index)
      if contact.date == nil {
        result[index].contact.date =
          near.lazy.compactMap { date(of: contact, on: $0.contact) }.first
      } else if let stay = daysOfStay(around: contacts[index]) {
        result[index].contact.date = stay
      }
      if contact.kind == .meeting, let summit = gathering(around: contacts[index]) {
        result[index].contact.date = contact.date ?? summit.contact.date
        result[index].contact.place = contact.place ?? summit.contact.place
        continue
      }
      if contact.kind == .visit {
        result[index].contact.date =
          legOfTour(index) ?? result[index].contact.date ?? monthOfTour(index)
      }
      if contact.kind == .summit { result[index].addHost(of: gatherings(around: index)) }
      if contact.place == nil {
        result[index].contact.place = place(of: near) ?? placeOfStay(index)
      }
    }
    let described = result.indices.filter { takeUp(described: $0, in: &result) }
    return result.enumerated()
      .filter {
        !described.contains($0.offset) && !isJourney($0.offset, in: result)
          && !isTour($0.element, in: result) && !isHeadlineOfStates($0.element, in: result)
      }
      .map(\.element)
  }

  /// The day of a contact that is part of another. Who arrived on Tuesday will meet his hosts in that month, and who
  /// meets them on Tuesday or attends a summit on two days is in their state in that month.
  private func date(of contact: Contact, on occasion: Contact) -> EventDate? {
    guard let date = occasion.date, let day = date.firstDay ?? date.lastDay,
      contact.kind != .summit || occasion.kind != .visit || date.precision == .month
    else { return nil }
    let isOfStay =
      occasion.kind == .visit && contact.status == .planned
      && (date.singleDay != nil || date.lastDay == nil)
    let isStayAround =
      contact.kind == .visit
      && (occasion.kind == .summit || occasion.kind != .visit && date.singleDay != nil)
    return isOfStay || isStayAround ? EventDate(year: day.year, month: day.month) : date
  }

  /// The gathering on whose margins, or in whose course, a contact is: «on the sidelines of the forum».
  private func gathering(around contact: FoundContact) -> FoundContact? {
    let summits = contacts.filter { $0.contact.kind == .summit }
    if contact.setting.isOnSidelines, let beside = summits.first(where: { isBeside($0, contact) }) {
      return beside
    }
    return summits.first { summit in
      !summit.isLongAgo && (summit.contact.status == .held) == (contact.contact.status == .held)
        && summit.people.contains { contact.setting.hosts.contains($0.name) }
    }
  }

  /// «He also met Putin» of one who had arrived on days before the report: on one of the days between.
  private func daysOfStay(around contact: FoundContact) -> EventDate? {
    guard contact.setting.isOfThatDay, !contact.isLead, !contact.isHeadline,
      contact.contact.kind == .meeting, let last = contact.contact.date?.singleDay
    else { return nil }
    let stays = contacts.filter { stay in
      guard stay.contact.kind == .visit, stay.contact.status == .held,
        let first = stay.contact.date?.firstDay, (1...4).contains(last.number - first.number)
      else { return false }
      return isOn(stay: stay, contact) && stay.contact.date?.precision != .month
    }
    return stays.first?.contact.date?.firstDay.flatMap { EventDate(from: $0, to: last) }
  }

  /// Who arrived in Cairo on Monday meets his hosts there on Wednesday.
  private func placeOfStay(_ index: Int) -> String? {
    let contact = contacts[index]
    guard contact.contact.kind != .visit, let day = contact.contact.date?.singleDay else {
      return nil
    }
    let near = max(0, index - Occasions.reach)..<min(contacts.count, index + Occasions.reach)
    return contacts[near].lazy.filter { stay in
      guard stay.contact.kind == .visit, let first = stay.contact.date?.firstDay else {
        return false
      }
      return (0...3).contains(day.number - first.number) && self.isOn(stay: stay, contact)
    }.compactMap(\.contact.place).first
  }

  /// The first place of some contacts; of a state the town in it.
  private func place(of near: [FoundContact]) -> String? {
    let placed = near.filter { $0.contact.place != nil }
    let town = placed.first { placed[0].isPlaceState && $0.isIn(stateOf: placed[0]) }
    return (town ?? placed.first)?.contact.place
  }

  /// The contacts that one of the people of another had on its day: all are where one of them is told to be.
  private func sameDay(_ index: Int) -> [FoundContact] {
    let contact = contacts[index]
    guard contact.contact.kind == .meeting, contact.contact.place == nil,
      let day = contact.contact.date?.singleDay
    else { return [] }
    let near =
      max(0, index - 2 * Occasions.reach)..<min(contacts.count, index + 2 * Occasions.reach)
    let others = contacts[near].filter { other in
      other.contact.kind != .visit && other.contact.kind.isInPerson && other.contact.place != nil
        && other.contact.date?.singleDay == day
        && other.contact.status == contact.contact.status
        && other.people.contains { $0.kind == .person && contact.people.contains($0) }
    }
    return Set(others.map(\.contact.place)).count == 1 ? others : []
  }

  /// «Castro meets Chinese official» above a report that names him: the contact with the one who has a name takes up
  /// the one without.
  private func takeUp(described index: Int, in all: inout [FoundContact]) -> Bool {
    let one = all[index]
    let unnamed = one.people.filter { $0.kind == .group }
    guard unnamed.count == 1, one.people.count > 1, one.isHeadline || one.isLead,
      [.meeting, .visit, .call].contains(one.contact.kind)
    else { return false }
    let rest = one.people.filter { $0.kind != .group }
    let near = max(0, index - Occasions.reach)..<min(all.count, index + Occasions.reach)
    let named = near.first { other in
      let others = all[other].people.filter { !rest.contains($0) }
      return other != index && all[other].contact.kind == one.contact.kind
        && rest.allSatisfy(all[other].people.contains) && !others.isEmpty
        && unnamed[0].isMany == (others.count > 1) && others.allSatisfy { $0.canBe(unnamed[0]) }
        && agree(one.contact.date, all[other].contact.date)
        && (one.isHeadline || one.contact.status == all[other].contact.status)
    }
    guard let named else { return false }
    all[named].takeUp(one)
    return true
  }

  /// «Polish, Latvian leaders meet» above a report that says who they are.
  private func isHeadlineOfStates(_ contact: FoundContact, in all: [FoundContact]) -> Bool {
    guard contact.isHeadline,
      contact.people.allSatisfy({ [.state, .group].contains($0.kind) && $0.state != nil })
    else { return false }
    let states = Set(contact.people.map(\.state))
    return all.contains { other in
      other.contact.kind == contact.contact.kind
        && other.people.contains { $0.kind == .person } && Set(other.people.map(\.state)) == states
    }
  }

  /// «Mubarak to visit three European states» above a report that says which.
  private func isTour(_ tour: FoundContact, in all: [FoundContact]) -> Bool {
    guard tour.contact.kind == .visit, tour.people.last?.kind == .group else { return false }
    return all.contains { other in
      other.contact.kind == .visit && other.people.first == tour.people.first
        && other.people.last?.kind == .state
    }
  }

  /// «He will also visit Mongolia after his China tour»: the month of the leg that is told with its days.
  private func monthOfTour(_ index: Int) -> EventDate? {
    let visit = contacts[index]
    let legs = contacts.filter { leg in
      leg.contact.kind == .visit && leg.people.first == visit.people.first
        && leg.people.last != visit.people.last && leg.isNews
        && abs(leg.lastSentence - visit.lastSentence) <= 3
    }
    guard let day = legs.first?.contact.date?.firstDay else { return nil }
    return EventDate(year: day.year, month: day.month)
  }

  /// Of a tour told with all its days the first leg, where that next to it is told with its own: «will visit Italy and
  /// Spain from Nov. 15 to 20», «will be in Spain from Nov. 18».
  private func legOfTour(_ index: Int) -> EventDate? {
    let visit = contacts[index]
    guard let tour = visit.contact.date, tour.precision == .interval, let start = tour.firstDay
    else { return nil }
    let next = contacts.filter { leg in
      leg.contact.kind == .visit && leg.contact.status == visit.contact.status
        && leg.people.first == visit.people.first && leg.people.last != visit.people.last
    }.compactMap(\.contact.date).filter { $0 != tour && tour.contains($0) }
    guard let end = next.compactMap(\.firstDay).min(), end > start else { return nil }
    return EventDate(from: start, to: end)
  }

  /// A visit beside a meeting is how the visitor came to it, unless it is told for itself: «arrived on Monday», «on a
  /// three-day visit», or with a day in another sentence.
  private func isJourney(_ index: Int, in all: [FoundContact]) -> Bool {
    let visit = all[index]
    guard visit.contact.kind == .visit, visit.weight < .forItself else { return false }
    let near = max(0, index - 2 * Occasions.reach)..<min(all.count, index + 2 * Occasions.reach)
    let fellThrough: Set<Contact.Status> = [.refused, .cancelled]
    let isUndated = contacts[index].contact.date == nil
    return all[near].contains { other in
      let isApart = isUndated && visit.weight == .byTheWay && other.contact.kind == .meeting
      let isInOne =
        isBeside(visit, other)
        && (other.contact.kind == .meeting
          || other.contact.kind == .summit && visit.weight == .byTheWay)
      // «went to Athens for talks with officials»
      let isWayThere =
        isBeside(visit, other) && visit.weight == .byTheWay && other.contact.kind == .meeting
        && isMet(byVisitorOf: visit, other)
      return (isInOne || isApart) && (isWayThere || isMet(at: visit, other))
        && agree(contacts[index].contact.date, other.contact.date)
        && fellThrough.contains(visit.contact.status) == fellThrough.contains(other.contact.status)
    }
  }

  /// Whether what is told of two stands close by.
  private func isNear(_ one: FoundContact, _ other: FoundContact) -> Bool {
    isBeside(one, other)
      || !one.isLongAgo && abs(one.lastSentence - other.lastSentence) <= 2
  }

  /// Whether one sentence tells of both.
  private func isBeside(_ one: FoundContact, _ other: FoundContact) -> Bool {
    !Set(one.citations).isDisjoint(with: other.citations)
  }

  /// Whether the visitor meets others than his own people.
  private func isMet(byVisitorOf visit: FoundContact, _ other: FoundContact) -> Bool {
    guard let visitor = visit.people.first, other.people.contains(visitor) else { return false }
    return other.people.contains {
      $0 != visitor && ($0.state != visitor.state || visitor.state == nil)
    }
  }

  /// Whether a contact is with the visitor and someone of the state that he visits.
  private func isMet(at visit: FoundContact, _ other: FoundContact) -> Bool {
    guard let visitor = visit.people.first, let host = visit.people.last,
      other.people.contains(visitor),
      // «Cohen will meet Hashimoto in Tokyo before he leaves for Washington»
      other.state == nil || host.state == nil || other.state == host.state
    else { return false }
    return other.people.contains {
      $0 == host || $0 != visitor && $0.state != nil && $0.state == host.state
    }
  }

  /// The summits of the same days, not far from one.
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
    return abs(first.number - second.number) < 15
  }

  private func isOneOccasion(_ other: FoundContact, _ contact: FoundContact) -> Bool {
    let (one, two) = (other.contact, contact.contact)
    guard one.kind.isInPerson, one.tally == nil,
      one.status == two.status
        || one.kind == .visit && one.status == .held && two.status == .planned && !other.isBygone,
      agree(one.date, two.date)
    else { return false }
    if one.kind == .visit { return isOn(stay: other, contact) || isMet(beside: other, contact) }
    if two.kind == .visit { return isOn(stay: contact, other) }
    return Set(one.participants) == Set(two.participants)
  }

  /// «visited Jordan last month for talks with the Iraqi prime minister»: whom one sentence tells to have met on a journey.
  private func isMet(beside visit: FoundContact, _ contact: FoundContact) -> Bool {
    guard let visitor = visit.people.first, contact.contact.kind == .meeting,
      contact.people.contains(visitor), let date = visit.contact.date
    else { return false }
    return isBeside(visit, contact) && contact.contact.date == date
  }

  /// Whether a contact was during a stay.
  private func isOn(stay: FoundContact, _ contact: FoundContact) -> Bool {
    guard let visitor = stay.people.first, let host = stay.people.last,
      contact.people.contains(visitor) || isWith(visitor, contact), contact.contact.kind != .visit
    else { return false }
    let others = contact.people.filter { $0 != visitor }
    return others.contains { $0 == host || $0.state != nil && $0.state == host.state }
      || others.allSatisfy {
        $0.state == nil && ($0.kind != .organisation || !$0.name.contains(where: \.isUppercase))
      }
  }

  /// «During their visit, French businessmen will meet …»: those who come with their president.
  private func isWith(_ visitor: Actor, _ contact: FoundContact) -> Bool {
    contact.setting.isDuringStay
      && contact.people.contains {
        $0.kind == .group && $0.state != nil && $0.state == visitor.state
      }
  }

  private func agree(_ one: EventDate?, _ two: EventDate?) -> Bool {
    guard let one, let two else { return true }
    return one.overlaps(two)
  }
}

extension Contact.Kind {
  var isInPerson: Bool { [.meeting, .visit, .summit, .pressConference].contains(self) }
}

extension Actor {
  /// Whether a description is of several: «leaders of the opposition».
  fileprivate var isMany: Bool {
    let head = name.components(separatedBy: " of ")[0].components(separatedBy: " in ")[0]
    return head.hasSuffix("s") && !head.hasSuffix("ss")
  }

  /// Whether whom another description leaves without a name can be this one: a person, or the same in more words.
  fileprivate func canBe(_ described: Actor) -> Bool {
    if let state, let other = described.state, state != other { return false }
    if kind == .person { return true }
    let words = Set(name.lowercased().split(separator: " "))
    return kind == .group && name != described.name
      && words.isSuperset(of: described.name.lowercased().split(separator: " "))
  }
}
