import Language
import Records

/// Where a report stands: the place that it calls «here», and its state.
///
/// Input: a view of an article. Output: the place of the dateline; else the one to which the headline or the
/// first sentences say that somebody goes: «Bush arrives in Beijing», «Israeli FM begins Turkey visit»; else the first in
/// which somebody is told to be just now: «Macron is in Rome», «have gathered in Rome», «before leaving Rome on Friday».
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
    let near = view.sentences.prefix(Scene.reach).flatMap(\.tokens).first {
      Scene.isWhereabouts($0, in: view, clauses)
    }
    guard
      let (host, place) = near.flatMap({ view.mention(at: $0) }).flatMap({
        Scene.destination($0, view)
      })
    else { return nil }
    self.host = host
    self.place = place
  }

  /// How many sentences tell where somebody is just now.
  private static let reach = 20

  /// «is in Rome», «have gathered in the capital, Rome», «before leaving Rome»
  private static func isWhereabouts(
    _ token: Int, in view: ArticleView, _ clauses: ClauseReader
  ) -> Bool {
    guard let mention = view.mention(at: token), Scene.destination(mention, view) != nil,
      view.quotation(at: token) == nil, let word = clauses.word(token)
    else { return false }
    let tags = { (tokens: [Int]) in Set(tokens.compactMap { clauses.word($0)?.pennTag }) }
    if word.head == nil || word.relation.universal != .oblique,
      clauses.preposition(of: token) == "in",
      !tags(clauses.dependents(of: token, .copula)).isDisjoint(with: ["VBZ", "VBP"])
    {
      return true
    }
    let phrase = word.relation.universal == .apposition ? word.head ?? token : token
    guard let verb = clauses.word(phrase)?.head.flatMap({ clauses.word($0) }) else { return false }
    if clauses.word(phrase)?.relation.universal == .object {
      return verb.lemma == "leave" && verb.pennTag == "VBG"
    }
    return clauses.preposition(of: phrase) == "in" && ["gather", "arrive"].contains(verb.lemma)
      && verb.pennTag == "VBN"
      && !tags(clauses.dependents(of: verb.token, .auxiliary)).isDisjoint(with: ["VBZ", "VBP"])
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
