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
    scene = Scene(view, clauses)
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

  /// The name of a place, as written, that the model sees at a token where no table has one; Rome for «the Italian
  /// capital».
  func placeName(at token: Int) -> String? {
    if let capital = capital(at: token) { return capital.name }
    return view.mention(at: token) == nil ? placeNames[token] : nil
  }

  /// The state and the name of the place that a word tells: China and Beijing at «Beijing», Italy and Rome at «capital»
  /// of «the Italian capital».
  func destination(at token: Int) -> (host: Actor, name: String)? {
    capital(at: token)
      ?? view.mention(at: token).flatMap { Scene.destination($0, view) }.map { ($0.0, $0.1) }
  }

  /// The state and its capital that a word tells without the name: Italy and Rome at «capital» of «the Italian capital».
  func capital(at token: Int) -> (host: Actor, name: String)? {
    guard clauses.word(token)?.lemma == "capital" else { return nil }
    for part in clauses.dependents(of: token, .adjectivalModifier, .nominalModifier, .compound) {
      let adjective = String(view.tokens[part].text)
      if let host = view.analysis.nationalities[adjective],
        let name = view.analysis.capitals[adjective]
      {
        return (host, name)
      }
    }
    return nil
  }
}

extension ArticleReading {
  /// Whether the sentence of a token says that something was said over the telephone.
  func isByPhone(_ token: Int) -> Bool {
    view.sentence(of: token).tokens.contains {
      ["phone", "telephone", "call", "telephoned"].contains(view.word($0))
    }
  }
}
