import Language
import Records

/// Utterances by a phrase that names their source: «according to Peskov», «in his view».
///
/// The content is the clause around it.
struct SourcePhrases {
  let reading: ArticleReading
  let speakers: SpeakerReader
  let contents: ContentReader

  private var view: ArticleView { reading.view }
  private var clauses: ClauseReader { reading.clauses }

  func utterances() -> [Utterance] {
    view.tokens.indices.compactMap { token in
      view.quotation(at: token) == nil ? utterance(at: token) : nil
    }
  }

  private func utterance(at phrase: Int) -> Utterance? {
    guard let parse = view.analysis.grammar.parse(of: phrase), let source = source(of: phrase),
      let head = clause(of: phrase, in: parse),
      let cue = clauses.dependents(of: phrase, .caseMarking).first
    else { return nil }
    let outside = Set(tokens(of: phrase, in: parse))
    let words = parse.subtree(of: head).filter { !outside.contains($0) }
    var runs: [Range<Int>] = []
    for word in words {
      if let last = runs.last, last.upperBound == word {
        runs[runs.count - 1] = last.lowerBound..<word + 1
      } else {
        runs.append(word..<word + 1)
      }
    }
    runs = runs.map(contents.trimmed).filter { !$0.isEmpty }
    let actors = speakers.actors(source)
    let pronoun = actors.isEmpty ? speakers.pronoun(source) : nil
    guard !actors.isEmpty || pronoun != nil, words.count > 3 else { return nil }
    return Utterance(speakers: actors, act: .claim, content: runs, cue: cue, pronoun: pronoun)
  }

  /// The sentence, for a phrase at its beginning or end; else the clause in which the phrase stands.
  private func clause(of phrase: Int, in parse: Parse) -> Int? {
    let words = tokens(of: phrase, in: parse)
    let isFirst = words.first == parse.tokens.lowerBound
    let isLast = (words.last ?? 0) + 2 >= parse.tokens.upperBound
    if isFirst || isLast { return parse.root?.token }
    return parse[phrase].head
  }

  /// The phrase with the whole name in it.
  private func tokens(of phrase: Int, in parse: Parse) -> [Int] {
    let words = Set(parse.subtree(of: phrase))
    return words.union(view.mention(at: phrase).map { Array($0.tokens) } ?? []).sorted()
  }

  /// The head of the phrase that names the source.
  private func source(of phrase: Int) -> Int? {
    guard let word = clauses.word(phrase),
      [.oblique, .nominalModifier].contains(word.relation.universal)
    else { return nil }
    switch clauses.preposition(of: phrase) {
    case "accord to", "according to": return phrase
    case "in" where speakers.words.views.contains(word.lemma.lowercased()):
      return clauses.fillers(of: .possessor, for: phrase).first
    default: return nil
    }
  }
}
