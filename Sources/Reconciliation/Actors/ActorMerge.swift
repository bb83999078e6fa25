package import Records

/// Finds the names that mean one actor: `[ActorSighting]` → who is who.
///
/// People are one when their given names and surnames sound alike and no two states are told: «Volodymyr Zelensky»
/// and «Volodymyr Zelenskyy». A bare surname joins the only person of that surname; where two have it, it stays
/// alone, so that two people of one surname stay two. What is no person is one when its name is the same without
/// case and accents. It does not look at what the actors do.
package struct ActorMerge: Sendable {
  package init() {}

  /// Only names with the same key can mean one actor.
  package static func block(_ name: String) -> String {
    NameSound.of(name.split(separator: " ").last.map(String.init) ?? name)
  }

  /// The entries of one block: every name with the actor whom it means; `ruling` is what readers have said of names.
  package func entries(
    _ sightings: [ActorSighting], ruling: ActorRuling = ActorRuling()
  ) -> [String: KnownActor] {
    let people = Dictionary(grouping: sightings, by: \.name).map(NamedSightings.init)
      .sorted { $0.name < $1.name }
    var groups: [[NamedSightings]] = []
    for named in people where !named.isBareSurname {
      if let index = groups.firstIndex(where: { isOne(named, $0, ruling) }) {
        groups[index].append(named)
      } else {
        groups.append([named])
      }
    }
    for named in people where named.isBareSurname {
      let fitting = groups.indices.filter { isOne(named, groups[$0], ruling) }
      if fitting.count == 1 {
        groups[fitting[0]].append(named)
      } else {
        groups.append([named])
      }
    }
    var entries: [String: KnownActor] = [:]
    for group in groups {
      let entry = ActorMerge.entry(group, ruling: ruling)
      for named in group { entries[named.name] = entry }
    }
    return entries
  }

  private func isOne(
    _ named: NamedSightings, _ group: [NamedSightings], _ ruling: ActorRuling
  ) -> Bool {
    group.allSatisfy { named.canBe($0) && !ruling.isApart(named.name, $0.name) }
  }

  /// The name that most articles use, the fuller one of several, then the first in the alphabet.
  private static func entry(
    _ group: [NamedSightings], ruling: ActorRuling
  ) -> KnownActor {
    let shown = group.max {
      ($0.articles, $0.name.count, $1.name) < ($1.articles, $1.name.count, $0.name)
    }
    let full = group.filter { !$0.isBareSurname }.max {
      ($0.articles, $0.name.count, $1.name) < ($1.articles, $1.name.count, $0.name)
    }
    let sightings = group.flatMap(\.sightings)
    return KnownActor(
      name: (full ?? shown)?.name ?? "",
      kind: mostSeen(sightings) { $0.kind?.rawValue }.flatMap(Actor.Kind.init(rawValue:)),
      state: mostSeen(sightings, \.state))
  }

  private static func mostSeen(
    _ sightings: [ActorSighting], _ value: (ActorSighting) -> String?
  ) -> String? {
    var counts: [String: Int] = [:]
    for sighting in sightings {
      if let value = value(sighting) { counts[value, default: 0] += sighting.articles }
    }
    return counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
  }
}

/// What readers have ruled about names.
package struct ActorRuling: Sendable {
  private let apart: Set<Set<String>>

  package init(apart: [(String, String)] = []) {
    self.apart = Set(apart.map { [$0.0, $0.1] })
  }

  func isApart(_ a: String, _ b: String) -> Bool { apart.contains([a, b]) }
}

/// Everything that articles say of one name.
private struct NamedSightings {
  let name: String
  let sightings: [ActorSighting]
  let articles: Int
  private let sounds: [String]
  private let isPerson: Bool
  private let states: Set<String>

  init(name: String, sightings: [ActorSighting]) {
    self.name = name
    self.sightings = sightings
    articles = sightings.reduce(0) { $0 + $1.articles }
    isPerson = sightings.contains { $0.kind == .person }
    states = Set(sightings.compactMap(\.state))
    sounds = name.split(separator: " ").map { NameSound.of(String($0)) }
  }

  var isBareSurname: Bool { isPerson && sounds.count == 1 }

  func canBe(_ other: NamedSightings) -> Bool {
    guard isPerson == other.isPerson else { return false }
    guard isPerson else { return NameSound.folded(name) == NameSound.folded(other.name) }
    guard sounds.last == other.sounds.last,
      states.isEmpty || other.states.isEmpty || !states.isDisjoint(with: other.states)
    else { return false }
    if sounds.count == 1 || other.sounds.count == 1 { return true }
    return sounds.first == other.sounds.first && sounds.count == other.sounds.count
  }
}
