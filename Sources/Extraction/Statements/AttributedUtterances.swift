import Language
import Records

/// Utterances that the language model marks.
///
/// Input: an article. Output: one utterance for each attribution whose source means somebody. Where the cue
/// has a frame, that says the act and the addressee.
struct AttributedUtterances {
  let reading: ArticleReading
  let frames: SpeechFrames
  let speakers: SpeakerReader
  let contents: ContentReader

  private var view: ArticleView { reading.view }
  private var clauses: ClauseReader { reading.clauses }

  /// Attributions by cues that no frame knows must be this sure, in natural logarithms.
  private static let leastScore: Float = 12

  func utterances() -> [Utterance] {
    view.analysis.grammar.attributions.compactMap(utterance)
  }

  private func utterance(_ attribution: Attribution) -> Utterance? {
    let cue = attribution.cue.flatMap { cueToken($0) }
    let frames = cue.map { self.frames.frames(at: $0, in: clauses) } ?? []
    if frames.isEmpty, attribution.score < AttributedUtterances.leastScore { return nil }
    if let cue, quotesOther(cue) { return nil }
    let frame =
      frames.first { contents.content(of: $0, at: cue ?? 0) != nil } ?? frames.last
    let source = cue.flatMap { speakers.ownSubject(of: $0) }
      ?? attribution.source.flatMap { head(of: $0) }
    var actors: [Actor] = []
    if let frame, let cue, frame.part == .noun { actors = speakers.speakers(of: frame, at: cue) }
    if actors.isEmpty { actors = source.map { self.actors($0) } ?? [] }
    var pronoun = source.flatMap { speakers.pronoun($0) }
    if actors.isEmpty, pronoun == nil, let frame, let cue {
      actors = speakers.speakers(of: frame, at: cue)
      pronoun = speakers.pronoun(of: frame, at: cue)
    }
    let content = attribution.contents.filter { belongs($0, to: cue) }.flatMap { pieces($0) }
    guard !actors.isEmpty || pronoun != nil, isSaid(content) else { return nil }
    var utterance = Utterance(
      speakers: actors, act: .claim, content: content, cue: cue, isAttributed: true)
    utterance.pronoun = actors.isEmpty ? pronoun : nil
    utterance.reference = source.flatMap { speakers.reference($0) }
    if let frame, let cue {
      guard let act = Modality(reading: reading).act(of: frame, at: cue) else { return nil }
      utterance.act = act
      utterance.addressee = speakers.addressee(of: frame, at: cue)
    }
    return utterance
  }

  /// «quoted a source as saying»: who is quoted speaks.
  private func quotesOther(_ cue: Int) -> Bool {
    !clauses.isPassive(cue) && clauses.dependents(of: cue, .adverbialClause).contains { clause in
      !frames.frames(at: clause, in: clauses).isEmpty
        && clauses.dependents(of: clause, .marker).contains { view.word($0) == "as" }
    }
  }

  /// A content in another sentence than its cue belongs to it where it is quoted, and has no cue of
  /// its own.
  private func belongs(_ content: Range<Int>, to cue: Int?) -> Bool {
    guard let cue else { return true }
    let sentence = view.sentence(of: content.lowerBound)
    if sentence.tokens.contains(cue) || content.contains(view.sentence(of: cue).tokens.lowerBound) {
      return true
    }
    let other = sentence.tokens.contains { token in
      view.quotation(at: token) == nil
        && frames.frames(at: token, in: clauses).contains { $0.part == .verb }
    }
    return view.quotation(at: content.lowerBound) != nil && !other
  }

  /// The token of a cue that has a frame, or that heads it.
  private func cueToken(_ cue: Range<Int>) -> Int? {
    cue.first { !frames.frames(at: $0, in: clauses).isEmpty } ?? head(of: cue)
  }

  /// Two words without a verb or quotation marks are what something is about.
  private func isSaid(_ content: [Range<Int>]) -> Bool {
    let words = content.joined().filter { view.tokens[$0].kind != .punctuation }
    return words.count > 2
      || words.contains { view.quotation(at: $0) != nil || clauses.word($0)?.tag == .verb }
  }

  private func head(of tokens: Range<Int>) -> Int? {
    tokens.first { token in
      clauses.word(token).map { $0.head.map { !tokens.contains($0) } ?? true } ?? false
    }
  }

  /// What the model takes for a source is one, whatever its noun.
  private func actors(_ head: Int) -> [Actor] {
    guard let word = clauses.word(head) else { return [] }
    if ["WP", "WDT"].contains(word.pennTag) {
      let antecedent = speakers.relative(head) ?? word.head.flatMap { clauses.subject(of: $0) }
      return antecedent.map { speakers.actors($0) } ?? []
    }
    let found = speakers.actors(head)
    if !found.isEmpty || word.tag != .noun || !isSpeaking(head) { return found }
    return view.analysis.grammar.parse(of: head)
      .flatMap { speakers.description(of: head, in: $0) }.map { [$0] } ?? []
  }

  /// A content without its marks; what is not quoted ends with its sentence.
  private func pieces(_ content: Range<Int>) -> [Range<Int>] {
    var end = content.upperBound
    let sentence = view.sentence(of: content.lowerBound).tokens
    if end > sentence.upperBound, view.quotation(at: sentence.upperBound - 1) == nil
      || view.quotation(at: sentence.upperBound) == nil
    {
      end = sentence.upperBound
    }
    let run = contents.trimmed(content.lowerBound..<end)
    return run.isEmpty ? [] : [run]
  }

  private func isSpeaking(_ head: Int) -> Bool {
    let kind = view.analysis.grammar.nominals.first { $0.head == head }?.kind
    return kind == .person || kind == .organization
  }
}
