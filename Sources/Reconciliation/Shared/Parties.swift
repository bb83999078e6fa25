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
  /// The beginnings of the names of states, for what is derived from them: «Ukrainians».
  private let roots: [(root: String, party: String)]
  /// The stems of all names, which say nothing of what is spoken about.
  let stems: Set<String>

  init(_ actors: [Actor]) {
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
    roots = actors.filter { $0.kind == .state }.compactMap { actor in
      guard let word = ContentWords.words(actor.name).first, word.count >= 4 else { return nil }
      let root = word.last.map { "ae".contains($0) } ?? false ? String(word.dropLast()) : word
      return root.count >= 4 ? (root, party(actor)) : nil
    }.sorted { ($1.root.count, $0.root) < ($0.root.count, $1.root) }
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

  /// The parties that some words name, in order of appearance, each once.
  func named(in words: [String]) -> [String] {
    var found: [String] = []
    var index = 0
    while index < words.count {
      let form = forms[words[index]]?.first { form in
        words[index...].starts(with: form.words)
      }
      if let form {
        found.append(form.party)
        index += form.words.count
        continue
      }
      if let root = roots.first(where: { words[index].hasPrefix($0.root) }) {
        found.append(root.party)
      }
      index += 1
    }
    var seen: Set<String> = []
    return found.filter { seen.insert($0).inserted }
  }
}
