import Language
import Records

/// Denials whose content is the clause before: «Putin was preparing for war, although he denied it».
///
/// Input: an article. Output: one utterance for each word of denial whose object is a pronoun and that hangs on a
/// clause of its sentence; its content is that clause.
struct BareDenials {
  let reading: ArticleReading
  let frames: SpeechFrames
  let speakers: SpeakerReader

  private static let pronouns: Set<String> = ["it", "this", "that"]
  /// A clause has at least so many words.
  private static let least = 3

  private var view: ArticleView { reading.view }
  private var clauses: ClauseReader { reading.clauses }

  func utterances() -> [Utterance] {
    view.tokens.indices.compactMap(utterance)
  }

  private func utterance(at cue: Int) -> Utterance? {
    guard let word = clauses.word(cue), word.tag == .verb,
      [.adverbialClause, .conjunct, .parataxis].contains(word.relation.universal),
      let frame = frames.frames(at: cue, in: clauses).first(where: { $0.act == .denial }),
      clauses.dependents(of: cue, .object).contains(where: {
        $0 > cue && BareDenials.pronouns.contains(view.word($0))
      }),
      let content = clause(before: cue)
    else { return nil }
    let isPronoun = speakers.head(of: frame, at: cue).map { speakers.pronoun($0) != nil } ?? false
    let named = isPronoun ? [] : speakers.speakers(of: frame, at: cue)
    // «Putin was …, although he denied it»: he of whom the clause speaks.
    let actors = named.isEmpty ? subject(of: content) : named
    let head = speakers.head(of: frame, at: cue)
    guard !actors.isEmpty || isPronoun else { return nil }
    var utterance = Utterance(speakers: actors, act: .denial, content: [content], cue: cue)
    utterance.isAnswer = true
    utterance.pronoun = actors.isEmpty ? head.flatMap { speakers.pronoun($0) } : nil
    return utterance
  }

  /// The one person who is the subject of a clause.
  private func subject(of content: Range<Int>) -> [Actor] {
    let subject = content.first { clauses.word($0)?.relation.universal == .nominalSubject }
    let actors = subject.flatMap { view.mention(at: $0)?.actors } ?? []
    return actors.count == 1 && actors[0].kind == .person ? actors : []
  }

  /// From the «that» of the clause before, or the beginning of the sentence, to the words that set the denial off.
  private func clause(before cue: Int) -> Range<Int>? {
    let openers = clauses.dependents(
      of: cue, .marker, .coordinatingConjunction, .nominalSubject, .punctuation)
    guard var end = openers.filter({ $0 < cue }).min() else { return nil }
    let tokens = view.sentence(of: cue).tokens
    let mark = (tokens.lowerBound..<end).last {
      view.word($0) == "that" && clauses.word($0)?.relation.universal == .marker
    }
    let start = mark.map { $0 + 1 } ?? tokens.lowerBound
    while end > start, view.tokens[end - 1].kind == .punctuation { end -= 1 }
    let content = start..<max(start, end)
    let isClause = content.contains { token in
      clauses.word(token).map { [.verb, .auxiliary].contains($0.tag) } ?? false
    }
    return isClause && content.count >= BareDenials.least ? content : nil
  }
}
