import Records

/// What the accounts of one contact say together, with the values on which they differ.
///
/// A report of «2017» and one of 29 May 2017 do not differ; one of the 28th and one of the 29th do. Where one report
/// announces what a later one tells, the contact was held, and the announcement stays as a variant.
struct MergedContact {
  let accounts: [Account<Contact>]
  let directory: ActorDirectory

  var line: Line<Contact>? {
    let date = FieldSupport(date: "date", of: accounts, told: \.date)
    let place = FieldSupport(
      "place", of: accounts, agrees: { Place.isOne($0, $1) == true }, told: \.place)
    let duration = FieldSupport("duration_minutes", of: accounts, told: \.durationMinutes)
    let initiator = FieldSupport("initiator", of: accounts, told: \.initiator)
    let status = StatusHistory(accounts)
    let people = FieldSupport(
      "participants", of: accounts, agrees: { _, _ in true }, exactness: { $0.exactness },
      told: { ParticipantList($0.participants, directory) })
    let kind = FieldSupport("kind", of: accounts, exactness: \.exactness, told: \.kind.inWords)
    guard let kindTold = kind.value?.kind, let participants = people.value?.names else {
      return nil
    }
    var contact = Contact(
      kind: kindTold, participants: participants, date: date.value, status: status.status)
    contact.place = place.value
    contact.durationMinutes = duration.value
    contact.initiator = initiator.value
    contact.tally = accounts.compactMap(\.item.tally).first
    let differing =
      (isDisputed(date, by: { $0.contains($1) || $1.contains($0) }) ? date.variants : [])
      + (isDisputed(place, by: { Place.isOne($0, $1) != false }) ? place.variants : [])
      + duration.variants + initiator.variants + status.variants
    return Line(contact, accounts: accounts, variants: differing)
  }

  /// Whether a value was told that the chosen one does not cover.
  private func isDisputed<Value>(
    _ support: FieldSupport<Value>, by agrees: (Value, Value) -> Bool
  ) -> Bool where Value: LosslessStringConvertible {
    guard let value = support.value else { return false }
    return support.variants.contains { variant in
      Value(variant.value).map { !agrees(value, $0) } ?? true
    }
  }
}

/// Participants as one value. Within one contact, lists differ in how fully they tell it: «Macron and Putin» says more
/// than «Paris and Moscow».
private struct ParticipantList: Hashable, CustomStringConvertible {
  let names: [String]
  let exactness: Int

  init(_ names: [String], _ directory: ActorDirectory) {
    self.names = names
    let people = names.filter { !directory.isWholeParty($0) }
    exactness = people.count * 100 + names.count
  }

  var description: String { names.joined(separator: "; ") }
}

/// A kind of contact as a value with a name.
private struct KindTold: Hashable, CustomStringConvertible {
  let kind: Contact.Kind
  var description: String { kind.rawValue }

  /// Talks say more than travel, and a gathering says more than talks.
  var exactness: Int {
    switch kind {
    case .visit, .call: 0
    default: 1
    }
  }
}

extension Contact.Kind {
  fileprivate var inWords: KindTold { KindTold(kind: self) }
}

/// What became of a contact, from announcement to end, as reports told it one after the other.
private struct StatusHistory {
  let status: Contact.Status
  /// Every status told, where there are several.
  let variants: [Variant]

  init(_ accounts: [Account<Contact>]) {
    let told = Dictionary(grouping: accounts, by: \.item.status)
    let last = Contact.Status.allCases.filter { told[$0] != nil }.max { left, right in
      let (l, r) = (
        StatusHistory.lastDay(told[left] ?? []), StatusHistory.lastDay(told[right] ?? [])
      )
      return l == r || l == nil || r == nil ? left.rank < right.rank : l ?? 0 < r ?? 0
    }
    status = told[.held] != nil && last?.isAhead == true ? .held : last ?? .held
    variants =
      told.count < 2
      ? []
      : Contact.Status.allCases.compactMap { status in
        told[status].map {
          Variant(field: "status", value: status.rawValue, accounts: $0.map(\.id).sorted())
        }
      }
  }

  private static func lastDay(_ accounts: [Account<Contact>]) -> Int? {
    accounts.compactMap { $0.origin.published?.lastDay?.number }.max()
  }
}

extension Contact.Status {
  /// Whether it speaks of what is to come; what was held is not made to be planned by a late announcement.
  fileprivate var isAhead: Bool { self == .planned || self == .proposed }

  fileprivate var rank: Int {
    switch self {
    case .proposed: 0
    case .planned: 1
    case .refused: 2
    case .cancelled: 3
    case .held: 4
    }
  }
}
