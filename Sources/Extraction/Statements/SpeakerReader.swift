import Language
import Records

/// Reads from the tree who speaks and to whom.
///
/// Input: a frame and the token of its predicate. Output: actors. «Macron's promise to Zelensky» gives for
/// «promise» the speaker Emmanuel Macron and the addressee Volodymyr Zelensky.
struct SpeakerReader {
  let reading: ArticleReading
  let words: SpeechWords

  private var clauses: ClauseReader { reading.clauses }
  private var view: ArticleView { reading.view }

  func speakers(of frame: Frame, at cue: Int) -> [Actor] {
    for places in frame.fields["speaker"] ?? [[.subject]] {
      let heads = places.flatMap { self.heads(of: $0, at: cue) }
      let actors = heads.flatMap { self.actors($0) }.uniqued()
      if !actors.isEmpty { return actors }
    }
    return []
  }

  func addressee(of frame: Frame, at cue: Int) -> String? {
    for places in frame.fields["addressee"] ?? [] {
      var heads = places.flatMap { clauses.fillers(of: $0, for: cue) }
      if places == [.object] { heads += clauses.fillers(of: .indirectObject, for: cue) }
      let names = heads.flatMap { actors($0) }.map(\.name).uniqued()
      if !names.isEmpty { return names.joined(separator: ", ") }
    }
    return nil
  }

  /// The pronoun that stands for who speaks, where nobody says whom it means: «he», «they».
  func pronoun(of frame: Frame, at cue: Int) -> String? {
    let heads = (frame.fields["speaker"] ?? [[.subject]]).flatMap { $0 }
      .flatMap { self.heads(of: $0, at: cue) }
    return heads.first.flatMap { self.pronoun($0) }
  }

  func pronoun(_ head: Int) -> String? {
    let word = view.word(head)
    return words.pronouns.contains(word) ? word : nil
  }

  private func heads(of place: FramePlace, at cue: Int) -> [Int] {
    guard place == .subject, let word = clauses.word(cue), word.tag == .noun else {
      return clauses.fillers(of: place, for: cue)
    }
    // «Putin's promise», «a promise by Putin», «the Russian promise»; then who made it.
    let owners =
      clauses.fillers(of: .possessor, for: cue) + clauses.fillers(of: .oblique("by"), for: cue)
    if let owner = owners.first { return [owner] }
    let named = clauses.dependents(of: cue, .compound, .adjectivalModifier, .nominalModifier)
      .filter { $0 < cue && view.mention(at: $0)?.actors.isEmpty == false }
    if let first = named.first { return [first] }
    return clauses.fillers(of: .subject, for: cue)
  }

  /// Whom the head of a phrase means as one who speaks.
  func actors(_ head: Int) -> [Actor] {
    if let word = clauses.word(head), word.tag == .noun, view.mention(at: head) == nil,
      words.utterances.contains(word.lemma.lowercased()),
      let owner = clauses.fillers(of: .possessor, for: head).first
    {
      return actors(owner)
    }
    let found = reading.actors.actors(at: head)
    if !found.isEmpty { return found }
    if let mention = view.mention(at: head) {
      return view.hostState(of: mention).map { [$0] } ?? []
    }
    return named(head).map { [$0] } ?? []
  }

  /// A name that means nobody known: «MENA».
  private func named(_ head: Int) -> Actor? {
    guard let parse = view.analysis.grammar.parse(of: head), parse[head].tag == .properNoun,
      view.time(at: head) == nil
    else { return nil }
    var phrase = parse.phrase(of: head)
    while let first = phrase.first, first < head, parse[first].tag == .determiner {
      phrase = phrase.dropFirst()
    }
    return Actor(name: view.text(phrase), kind: .group)
  }
}
