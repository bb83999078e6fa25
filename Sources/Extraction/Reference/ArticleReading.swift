import Language
import Records

/// An article as the frames read it: its marks by token, its clauses, and whom its phrases mean.
struct ArticleReading {
  let view: ArticleView
  let clauses: ClauseReader
  let actors: PhraseActors
  let storyDay: StoryDay?
  let scene: Scene?
  /// The names of places that no table knows, by their tokens.
  private let placeNames: [Int: String]
  /// The states in which places of the article lie, by the places' names.
  private let stateOfPlace: [String: String]

  init(_ view: ArticleView, words: ClauseWords) {
    self.view = view
    clauses = ClauseReader(view.analysis.grammar, words: words)
    actors = PhraseActors(view, offices: words.offices)
    storyDay = StoryDay(view)
    scene = Scene(view)
    var placeNames: [Int: String] = [:]
    for name in view.analysis.grammar.names where name.kind == .place {
      for token in name.tokens { placeNames[token] = view.text(name.tokens) }
    }
    self.placeNames = placeNames
    let states = view.analysis.mentions.compactMap { mention in
      Scene.destination(mention, view).flatMap { host, place in host.state.map { (place, $0) } }
    }
    stateOfPlace = Dictionary(states, uniquingKeysWith: { first, _ in first })
  }

  /// The adjective of a state, that which the article uses if there are several: «Russian».
  func adjective(of state: String) -> String? {
    guard let name = view.analysis.states[state]?.name else { return nil }
    let all = view.analysis.nationalities.filter { $0.value.name == name }
    let used = view.tokens.lazy.map { self.view.analysis.article.text[$0.span] }.map(String.init)
      .first { all[$0] != nil }
    return used ?? all.first { $0.key.hasPrefix($0.value.name.prefix(4)) }?.key ?? all.keys.min()
  }

  /// The state in which a place lies that the article mentions: «Kyiv» in `UA`.
  func state(ofPlace name: String) -> String? { stateOfPlace[name] }

  /// The name of a place, as written, that the model sees at a token where no table has one.
  func placeName(at token: Int) -> String? {
    view.mention(at: token) == nil ? placeNames[token] : nil
  }
}
