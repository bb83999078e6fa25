import Records

/// Which deeds matter to a relationship between states, bodies and their leaders.
///
/// Input: the type of a deed, who does it and to whom, and which of them are named. A soldier's crime or a
/// tennis player's win is none: «Iran arrested two sailors» matters, «police arrested two men» does not.
struct Dealing {
  let kind: Action.Kind
  /// The names of those who are more than described.
  let named: Set<String>

  /// Types that do harm, which also matter where those harmed are only described.
  static let harmful: Set<Action.Kind> = [.sanction, .mobilize, .coerce, .assault]

  func matters(_ actor: Actor, _ recipient: Actor) -> Bool {
    if actor.name == recipient.name { return false }
    // At home: an army in its own capital, one politician against another.
    if let state = actor.state, state == recipient.state { return false }
    // Governments complain; crowds demonstrate.
    if kind == .protest, named.contains(actor.name) { return false }
    if isCounted(actor) || isCounted(recipient) { return false }
    let (isDone, isSuffered) = (isPower(actor), isPower(recipient))
    return Dealing.harmful.contains(kind) ? isDone || isSuffered : isSuffered
  }

  /// Someone who acts for a state or for a body of them: a state, an organisation, one who has an office.
  private func isPower(_ actor: Actor) -> Bool {
    guard named.contains(actor.name) else { return false }
    switch actor.kind {
    case .state, .organisation: return true
    case .person, .group: return actor.state != nil
    }
  }

  /// «two men», «several people», «some 20 prisoners».
  private func isCounted(_ actor: Actor) -> Bool {
    guard !named.contains(actor.name), let first = actor.name.split(separator: " ").first else {
      return false
    }
    let counts = [
      "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "several", "some",
      "many", "more", "dozens", "hundreds", "thousands", "at", "nearly", "about", "other",
    ]
    return first.contains(where: \.isNumber) || counts.contains(first.lowercased())
  }
}
