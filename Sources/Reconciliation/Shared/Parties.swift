import Records

/// On whose side the actors of a report stand, and which sides a passage names.
///
/// A party is a state's code, or the name of an actor of no state: Dmitry Peskov, the Kremlin and Russia are one. In
/// «the Ukrainians had committed crimes» the report that names Ukraine has the party `UA`.
struct Parties: Sendable {
  private let partyOf: [String: String]
  private let kinds: [String: Actor.Kind]
  /// The words of each form of a name, by the first of them, the longest form first.
  private let forms: [String: [(words: [String], party: String)]]
  /// The stems of all names, which say nothing of what is spoken about.
  private let stems: Set<String>
  private let states: StateNames

  init(_ actors: [Actor], states: StateNames) {
    self.states = states
    let party = { (actor: Actor) in actor.state ?? actor.name }
    partyOf = Dictionary(actors.map { ($0.name, party($0)) }, uniquingKeysWith: { one, _ in one })
    kinds = Dictionary(actors.map { ($0.name, $0.kind) }, uniquingKeysWith: { one, _ in one })
    var forms: [String: [(words: [String], party: String)]] = [:]
    var stems: Set<String> = []
    for actor in actors {
      for form in [actor.name] + actor.aliases {
        let words = ContentWords.words(form)
        guard let first = words.first else { continue }
        forms[first, default: []].append((words, party(actor)))
        stems.formUnion(words.map(ContentWords.stem))
      }
    }
    self.forms = forms.mapValues { $0.sorted { $0.words.count > $1.words.count } }
    self.stems = stems
  }

  /// The party of a named actor.
  func party(of name: String) -> String { partyOf[name] ?? name }

  func kind(of name: String) -> Actor.Kind? { kinds[name] }

  /// Whether an actor can give a word that binds: a person, a state, an organisation, or a group of one state.
  func isAnswerable(_ name: String) -> Bool {
    switch kinds[name] {
    case .person?, .state?, .organisation?: true
    case .group?: partyOf[name] != name
    case nil: false
    }
  }

  /// Whether a word is one of a name, or is derived from that of a state.
  func isName(_ word: String) -> Bool {
    states.party(word) != nil || stems.contains(ContentWords.stem(word))
  }

  /// The parties that some words name, in order of appearance, each once.
  func named(in words: [String]) -> [String] {
    var found: [String] = []
    var index = 0
    while index < words.count {
      let rest = words[index...]
      if let form = forms[words[index]]?.first(where: { rest.starts(with: $0.words) }) {
        found.append(form.party)
        index += form.words.count
      } else if let state = states.state(at: rest) {
        found.append(state.party)
        index += state.length
      } else {
        index += 1
      }
    }
    var seen: Set<String> = []
    return found.filter { seen.insert($0).inserted }
  }
}

/// The names of the states that any report of a record names, and what is derived from them: «Ukrainians», «French».
struct StateNames: Sendable {
  static let none = StateNames([], demonyms: [:])

  private let names: [String: [(words: [String], party: String)]]
  /// Words that name a state though they do not begin like it.
  private let demonyms: [String: String]
  /// The beginnings of names of one word by their first three letters, the longest first.
  private let roots: [Substring: [(root: String, party: String)]]

  /// Of the actors only the states count.
  init(_ actors: some Sequence<Actor>, demonyms: [String: String]) {
    self.demonyms = demonyms
    var names: [String: [(words: [String], party: String)]] = [:]
    var roots: [Substring: [(root: String, party: String)]] = [:]
    for actor in Set(actors.filter { $0.kind == .state }.map { [$0.name, $0.state ?? $0.name] }) {
      let words = ContentWords.words(actor[0])
      guard let first = words.first else { continue }
      names[first, default: []].append((words, actor[1]))
      let root = first.last.map { "ae".contains($0) } ?? false ? String(first.dropLast()) : first
      if words.count == 1, root.count >= 4 {
        roots[root.prefix(3), default: []].append((root, actor[1]))
      }
    }
    self.names = names.mapValues {
      $0.sorted { ($1.words.count, $0.party) < ($0.words.count, $1.party) }
    }
    self.roots = roots.mapValues {
      $0.sorted { ($1.root.count, $0.party) < ($0.root.count, $1.party) }
    }
  }

  /// The state that a word names, alone.
  func party(_ word: String) -> String? {
    demonyms[word] ?? roots[word.prefix(3)]?.first { word.hasPrefix($0.root) }?.party
  }

  /// The state that some words begin with, and how many of them name it.
  func state(at words: ArraySlice<String>) -> (party: String, length: Int)? {
    guard let first = words.first else { return nil }
    if let name = names[first]?.first(where: { words.starts(with: $0.words) }) {
      return (name.party, name.words.count)
    }
    return party(first).map { ($0, 1) }
  }

  /// The words that ship with this stage for the people of states, with the states' codes.
  static func demonyms() throws(ReconciliationError) -> [String: String] {
    let rows = try WordTable.rows("Disagreements/demonyms.tsv", width: 2)
    return Dictionary(rows.map { ($0[0], $0[1]) }, uniquingKeysWith: { one, _ in one })
  }
}
