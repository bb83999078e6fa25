package import Records

/// Makes one line of the accounts of one contact: `[Account<Contact>]` of one block → `[Line<Contact>]`.
///
/// Accounts are of one contact when its kind, sides, days and place are compatible and nothing contradicts. Dated
/// ones come first; one that tells only a year, or no date, joins a dated one when it fits only that («Macron first
/// hosted Putin at Versailles in 2017»). What one article tells apart stays apart. A tally counts contacts and is
/// none of them. The result does not depend on the order of the accounts.
///
/// It does not join what is told of two sides with what is told of three.
package struct ContactMerge: Sendable {
  private let directory: ActorDirectory

  package init(directory: ActorDirectory) {
    self.directory = directory
  }

  /// Only accounts with the same key can tell of one contact: the two sides, or for gatherings the month.
  package func block(_ account: Account<Contact>) -> String {
    let parties = Set(account.item.participants.map(directory.party)).sorted()
    guard parties.count > 2 else { return parties.joined(separator: "|") }
    let day =
      account.item.date?.firstDay ?? account.item.date?.lastDay
      ?? account.origin.published?.firstDay
    guard let (year, month, _) = day?.parts else { return "gathering" }
    return "gathering \(year)-\(month)"
  }

  /// The lines of one block; the order of the accounts changes nothing.
  package func lines(_ accounts: [Account<Contact>]) -> [Line<Contact>] {
    let told = accounts.map { ToldContact($0, directory) }
    var groups = ContactGroups()
    for contact in told.filter(\.window.isSharp).sorted(by: ToldContact.isSharper) {
      groups.addDated(contact)
    }
    let vague = told.filter { !$0.window.isSharp }.sorted(by: ToldContact.isSharper)
    for contact in vague where !contact.window.isOpen { groups.addVague(contact) }
    groups.addOpen(vague.filter(\.window.isOpen))
    return groups.groups.compactMap { line($0.map(\.account)) }
  }

  /// One line of the accounts of one contact; nil without any.
  package func line(_ accounts: [Account<Contact>]) -> Line<Contact>? {
    MergedContact(accounts: accounts, directory: directory).line
  }

  /// The lines of one block with links between tallies and what they count.
  package func linked(_ lines: [Line<Contact>]) -> [Line<Contact>] {
    TallyLinks(directory: directory).linked(lines)
  }
}

/// One account with what is compared of it.
struct ToldContact {
  let account: Account<Contact>
  let window: ContactWindow
  let sides: ContactSides
  /// Where it was, if that is told more closely than by the state.
  let place: String?

  init(_ account: Account<Contact>, _ directory: ActorDirectory) {
    self.account = account
    window = ContactWindow(account)
    sides = ContactSides(account.item, directory)
    place = account.item.place.flatMap { directory.kind($0) == .state ? nil : $0 }
  }

  /// A proposal or a refusal without a day is of no certain contact.
  var isLoose: Bool {
    !window.isDated && (account.item.status == .proposed || account.item.status == .refused)
  }

  /// Those with a date of their own first, the more exact before the vaguer; then by day and identifier.
  static func isSharper(_ left: ToldContact, _ right: ToldContact) -> Bool {
    left.sharpness < right.sharpness
  }

  private var sharpness: (Int, Int, Int, String) {
    (window.isDated ? 0 : 1, window.width, window.first ?? Int.max, account.id)
  }

  /// Whether nothing but days and place could part the two.
  func isOfOneKind(with other: ToldContact) -> Bool {
    let (item, theirs) = (account.item, other.account.item)
    return account.origin.article != other.account.origin.article
      && item.kind.medium == theirs.kind.medium && item.tally == theirs.tally
      && sides.canBe(other.sides)
  }

  /// What speaks for the two being one, beyond being possible.
  func likeness(to other: ToldContact) -> Int {
    let (item, theirs) = (account.item, other.account.item)
    var likeness = item.kind == theirs.kind ? 2 : 0
    if Place.isOne(place, other.place) == true { likeness += 2 }
    if let minutes = item.durationMinutes, minutes == theirs.durationMinutes { likeness += 1 }
    if let initiator = item.initiator, initiator == theirs.initiator { likeness += 1 }
    return likeness
  }
}

/// The groups of accounts that are one contact each, as they grow.
struct ContactGroups {
  private(set) var groups: [[ToldContact]] = []
  /// The groups with a dated account, by its first and last day.
  private var byDay: [Int: [Int]] = [:]

  /// A contact of known days joins the group of those days that is most like it.
  mutating func addDated(_ contact: ToldContact) {
    guard let first = contact.window.first, let last = contact.window.last else { return }
    let near = Set((first...last).flatMap { byDay[$0] ?? [] }).sorted()
    let fitting = near.filter { index in
      groups[index].allSatisfy { fits(contact, $0, contact.window.overlaps($0.window)) }
    }
    let index = mostLike(contact, among: fitting) ?? groups.count
    add(contact, to: index)
    for day in first...last where byDay[day]?.contains(index) != true {
      byDay[day, default: []].append(index)
    }
  }

  /// One without exact days joins a group when it fits only that one, or only that one's place.
  mutating func addVague(_ contact: ToldContact) {
    let fitting = groups.indices.filter { index in
      groups[index].allSatisfy { fits(contact, $0, isNear(contact, $0)) }
    }
    let atPlace = fitting.filter { index in
      groups[index].contains {
        Place.isOne($0.place, contact.place) == true
      }
    }
    let index =
      (fitting.count == 1 ? fitting[0] : nil) ?? (atPlace.count == 1 ? atPlace[0] : nil)
      ?? groups.count
    add(contact, to: index)
  }

  /// Of those without any day, in reports without a day, one joins a group when neither fits anything else: «Macron
  /// spoke with Biden» in two undated reports is one call; in five it could be as many.
  mutating func addOpen(_ contacts: [ToldContact]) {
    let known = groups.count
    groups += contacts.map { [$0] }
    var neighbours: [Int: [Int]] = [:]
    for index in known..<groups.count {
      let contact = groups[index][0]
      for other in groups.indices where other < known || other < index {
        guard groups[other].allSatisfy({ fits(contact, $0, isNear(contact, $0)) }) else { continue }
        neighbours[index, default: []].append(other)
        neighbours[other, default: []].append(index)
      }
    }
    for (index, found) in neighbours.sorted(by: { $0.key > $1.key }) where index >= known {
      guard found.count == 1, neighbours[found[0]]?.count == 1, found[0] < index else { continue }
      groups[found[0]] += groups[index]
      groups[index] = []
    }
    groups.removeAll(where: \.isEmpty)
  }

  private mutating func add(_ contact: ToldContact, to index: Int) {
    if index == groups.count { groups.append([]) }
    groups[index].append(contact)
  }

  private func fits(_ contact: ToldContact, _ other: ToldContact, _ isInTime: Bool) -> Bool {
    isInTime && contact.isOfOneKind(with: other)
  }

  /// Days that overlap and places that do not differ; what is told without a date longer after it needs its place.
  private func isNear(_ contact: ToldContact, _ other: ToldContact) -> Bool {
    let isPlace = Place.isOne(contact.place, other.place)
    guard isPlace != false, isPlace == true || !contact.isLoose && !other.isLoose else {
      return false
    }
    if contact.window.overlaps(other.window) { return true }
    return isPlace == true && contact.window.wide.overlaps(other.window.wide)
  }

  private func mostLike(_ contact: ToldContact, among groups: [Int]) -> Int? {
    groups.max { left, right in
      let (l, r) = (likeness(contact, left), likeness(contact, right))
      return l == r ? left > right : l < r
    }
  }

  private func likeness(_ contact: ToldContact, _ index: Int) -> Int {
    groups[index].map { contact.likeness(to: $0) }.max() ?? 0
  }
}

extension Contact.Kind {
  /// Kinds between which reports of one contact waver: one calls a visit what another calls talks.
  enum Medium { case inPerson, remote, letter, pressConference }

  var medium: Medium {
    switch self {
    case .meeting, .visit, .summit: .inPerson
    case .call, .videoCall: .remote
    case .letter: .letter
    case .pressConference: .pressConference
    }
  }
}
