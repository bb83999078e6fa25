import Language
import Records

/// Where a report stands: the place that it calls «here», and its state.
///
/// Input: a view of an article. Output: the place of the dateline; else the one to which the headline or the
/// first sentences say that somebody goes: «Bush arrives in Beijing», «Israeli FM begins Turkey visit».
struct Scene {
  let host: Actor
  let place: String

  init?(_ view: ArticleView, _ clauses: ClauseReader) {
    let body = view.sentences.firstIndex { !$0.isHeadline } ?? 0
    let places = view.sentences.prefix(body + 1).flatMap { sentence in
      sentence.tokens.filter { view.mention(at: $0)?.tokens.lowerBound == $0 }
    }
    let opening = view.sentences.indices.contains(body) ? view.sentences[body].tokens.lowerBound : 0
    let dateline = places.first {
      $0 == opening && [",", "(", "-", "–", "—"].contains(view.word(Scene.end(of: $0, view)))
    }
    for token in [dateline].compactMap({ $0 }) + places {
      guard let mention = view.mention(at: token),
        let (host, place) = Scene.destination(mention, view),
        token == dateline || Scene.isGoal(mention, in: view, clauses)
      else { continue }
      self.host = host
      self.place = place
      return
    }
    return nil
  }

  /// Whether a mention is of a place or a state.
  static func isPlace(_ mention: Mention?) -> Bool {
    guard let mention else { return false }
    if case .place = mention.meaning { return true }
    return mention.actor?.kind == .state
  }

  private static func end(of token: Int, _ view: ArticleView) -> Int {
    view.mention(at: token)?.tokens.upperBound ?? token + 1
  }

  private static func isGoal(
    _ mention: Mention, in view: ArticleView, _ clauses: ClauseReader
  ) -> Bool {
    let before = view.word(mention.tokens.lowerBound - 1)
    let after = view.word(mention.tokens.upperBound)
    // «a visit to Rome», not «sells arms to Iran»
    if before == "to" || before == "into" {
      let heads = mention.tokens.compactMap { clauses.word($0)?.head }
      return heads.contains {
        !mention.tokens.contains($0) && (clauses.isArrival($0) || clauses.isJourney($0))
      }
    }
    return ["in", "at", "visits", "visiting", "visited"].contains(before)
      || ["visit", "trip", "tour", "summit", "talks", "meeting"].contains(after)
  }

  /// The state and the name of a place: «Beijing» is China and Beijing.
  static func destination(_ mention: Mention, _ view: ArticleView) -> (Actor, String)? {
    if case .place(let name, _) = mention.meaning {
      return view.hostState(of: mention).map { ($0, name) }
    }
    guard let actor = mention.actor, actor.kind == .state else { return nil }
    return (actor, actor.name)
  }
}
