import Records

/// The two states of whose dealings an article has just told, for deeds that leave one of them out.
///
/// «Chernomyrdin met Kovac on Monday. Twelve accords are to be signed on Tuesday»: they are between Russia and
/// Slovakia. Only what two do together is completed so, and only from the two sentences before; anything
/// else stays as it is told.
struct PairInContext {
  private let states: [String: Actor]
  private var last: (pair: [Actor], sentence: Int)?
  private static let reach = 2

  /// - Parameter states: the states of today by their codes.
  init(states: [String: Actor]) {
    self.states = states
  }

  /// The parties of a deed with the one left out, if the context tells it.
  mutating func completed(
    _ told: (actors: ActionParties.Parties, recipients: ActionParties.Parties), _ deed: ToldAction,
    _ sentence: Int
  ) -> (actors: ActionParties.Parties, recipients: ActionParties.Parties) {
    let (actors, recipients) = told
    if let one = actors.actors.first.flatMap(state),
      let other = recipients.actors.first.flatMap(state),
      one != other
    {
      last = ([one, other], sentence)
      return told
    }
    guard deed.isMutual, !deed.isToldOtherwise, deed.predicate.frame.part == .verb,
      recipients.actors.isEmpty, let last, sentence - last.sentence <= PairInContext.reach
    else { return told }
    if actors.actors.isEmpty { return (named(last.pair[0]), named(last.pair[1])) }
    guard actors.actors.count == 1, let one = state(of: actors.actors[0]),
      let other = last.pair.first(where: { $0 != one }), last.pair.contains(one)
    else { return told }
    return (actors, named(other))
  }

  private func named(_ actor: Actor) -> ActionParties.Parties {
    ActionParties.Parties(actors: [actor], named: [actor.name])
  }

  /// The state that someone is or acts for.
  private func state(of actor: Actor) -> Actor? {
    actor.kind == .state ? actor : actor.state.flatMap { states[$0] }
  }
}
