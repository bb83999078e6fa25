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
    let source = speakerHead(attribution, cue, frame)
    let actors = source.map { self.actors($0) } ?? []
    let pronoun = source.flatMap { speakers.pronoun($0) }
    let marked = attribution.contents.filter { belongs($0, to: cue) }.flatMap { pieces($0) }
    let content = better(marked, of: frame, at: cue)
    guard !actors.isEmpty || pronoun != nil, isSaid(content, by: frame) else { return nil }
    var utterance = Utterance(
      speakers: actors, act: .claim, content: content, cue: cue, isAttributed: true)
    utterance.pronoun = actors.isEmpty ? pronoun : nil
    utterance.reference = source.flatMap { speakers.reference($0) }
    if let frame, let cue {
      guard let act = SpeechModality(reading: reading).act(of: frame, at: cue) else { return nil }
      utterance.act = act
      utterance.addressee = speakers.addressee(of: frame, at: cue)
    }
    return utterance
  }

  /// The content as the tree has it, where that says more, or less by the one spoken to: «to act» of «urged
  /// NATO to act».
  private func better(_ marked: [Range<Int>], of frame: Frame?, at cue: Int?) -> [Range<Int>] {
    guard let frame, let cue, marked.count == 1, let byTree = contents.content(of: frame, at: cue),
      byTree.count == 1
    else { return marked }
    let (first, second) = (marked[0], byTree[0])
    let isWider = second.lowerBound <= first.lowerBound && second.upperBound >= first.upperBound
    let names = frame.fields["addressee"]?.joined().contains(.object) ?? false
    let isShorter =
      names && second.upperBound == first.upperBound
      && second.lowerBound > first.lowerBound && view.word(cue) != "told"
    return isWider && !goesOn(second, after: first) || isShorter ? byTree : marked
  }

  /// Whether what one run has more than another holds a word of speech of its own, or ends a sentence.
  private func goesOn(_ wide: Range<Int>, after narrow: Range<Int>) -> Bool {
    wide.contains { token in
      !narrow.contains(token)
        && ([".", ":"].contains(view.word(token))
          || frames.frames(at: token, in: clauses).contains { $0.part == .verb })
    }
  }

  /// The head of the phrase for who speaks: the verb's own subject or the noun's owner, then what the
  /// model marks, then whom the tree gives the verb from the clause around it.
  ///
  /// A pronoun that the model marks is left where the verb goes on from another: «urged them when they
  /// meet to act and warned».
  private func speakerHead(_ attribution: Attribution, _ cue: Int?, _ frame: Frame?) -> Int? {
    let byTree = cue.flatMap { cue in frame.flatMap { speakers.head(of: $0, at: cue) } }
    if let cue, let own = speakers.ownSubject(of: cue) { return own }
    if frame?.part == .noun, let byTree, !actors(byTree).isEmpty { return byTree }
    guard let marked = attribution.source.flatMap({ head(of: $0) }) else { return byTree }
    let isElsewhere = cue.map { !view.sentence(of: $0).tokens.contains(marked) } ?? false
    let goesOn = cue.flatMap { clauses.word($0)?.relation.universal } == .conjunct
    if let byTree, isElsewhere || goesOn && speakers.pronoun(marked) != nil,
      !actors(byTree).isEmpty || isElsewhere && speakers.pronoun(byTree) != nil
    {
      return byTree
    }
    return actors(marked).isEmpty && speakers.pronoun(marked) == nil ? byTree ?? marked : marked
  }

  /// «quoted a source as saying»: who is quoted speaks.
  private func quotesOther(_ cue: Int) -> Bool {
    !clauses.isPassive(cue)
      && clauses.dependents(of: cue, .adverbialClause).contains { clause in
        !frames.frames(at: clause, in: clauses).isEmpty
          && clauses.dependents(of: clause, .marker).contains { view.word($0) == "as" }
      }
  }

  /// A content in another sentence than its cue belongs to it where it is quoted, and has no cue of
  /// its own.
  private func belongs(_ content: Range<Int>, to cue: Int?) -> Bool {
    guard let cue else { return true }
    let sentence = view.sentence(of: content.lowerBound)
    let paragraph = view.sentence(of: cue).paragraph
    if sentence.paragraph > paragraph { return false }
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

  /// Two words without a verb or quotation marks are what something is about, and so are more where no
  /// frame knows the cue: «welcomed the various developments in Ukraine».
  private func isSaid(_ content: [Range<Int>], by frame: Frame?) -> Bool {
    let words = content.joined().filter { view.tokens[$0].kind != .punctuation }
    return frame.map { $0.act != .claim } ?? false && words.count > 2
      || words.contains { word in
        view.quotation(at: word) != nil
          || clauses.word(word).map { [.verb, .auxiliary].contains($0.tag) } ?? false
      }
  }

  private func head(of tokens: Range<Int>) -> Int? {
    let head = tokens.first { token in
      clauses.word(token).map { $0.head.map { !tokens.contains($0) } ?? true } ?? false
    }
    // «Macedonia» of «Macedonia's president said»
    guard let head, let word = clauses.word(head), word.relation.subtype == "poss",
      let owned = word.head, clauses.word(owned)?.relation.universal == .nominalSubject
    else { return head }
    return owned
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
    if end > sentence.upperBound,
      view.quotation(at: sentence.upperBound - 1) == nil
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
