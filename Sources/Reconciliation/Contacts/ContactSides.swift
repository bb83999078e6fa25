import Records

/// Who takes part in a contact, by side: the people of each state or organisation that are named.
///
/// «Macron received Russia's foreign minister Sergei Lavrov and Dmitri Peskov» has the sides FR (Emmanuel Macron) and
/// RU (Sergei Lavrov, Dmitri Peskov). A side that only a state's name tells has no people.
struct ContactSides {
  let people: [String: Set<String>]

  init(_ contact: Contact, _ directory: ActorDirectory) {
    var people: [String: Set<String>] = [:]
    for name in contact.participants {
      let party = directory.party(name)
      people[party, default: []].formUnion(directory.isWholeParty(name) ? [] : [name])
    }
    self.people = people
  }

  var parties: Set<String> { Set(people.keys) }

  /// Whether two accounts can tell of one contact: the same sides (of a gathering, most of them), and on no side
  /// other people.
  func canBe(_ other: ContactSides) -> Bool {
    let shared = parties.intersection(other.parties)
    let all = parties.union(other.parties)
    let isGathering = min(parties.count, other.parties.count) > 2
    guard isGathering ? shared.count * 2 > all.count : shared.count == all.count else {
      return false
    }
    if all.count == 1, let home = all.first {
      // Inside one state both must be the same two.
      return people[home, default: []].intersection(other.people[home, default: []]).count > 1
    }
    return shared.allSatisfy { party in
      let mine = people[party, default: []]
      let theirs = other.people[party, default: []]
      return mine.isEmpty || theirs.isEmpty || !mine.isDisjoint(with: theirs)
    }
  }
}
