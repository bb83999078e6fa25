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
    let frame =
      frames.first { contents.content(of: $0, at: cue ?? 0) != nil } ?? frames.last
    var actors = attribution.source.map { self.actors($0) } ?? []
    if actors.isEmpty, let frame, let cue { actors = speakers.speakers(of: frame, at: cue) }
    let content = attribution.contents.flatMap(pieces)
    guard !actors.isEmpty, !content.isEmpty else { return nil }
    var act = Statement.Act.claim
    if let frame, let cue {
      guard let suggested = Modality(reading: reading).act(of: frame, at: cue) else { return nil }
      act = suggested
    }
    return Utterance(
      speakers: actors,
      addressee: cue.flatMap { cue in frame.flatMap { speakers.addressee(of: $0, at: cue) } },
      act: act, content: content, cue: cue, isAttributed: true)
  }

  /// The token of a cue that has a frame, or that heads it.
  private func cueToken(_ cue: Range<Int>) -> Int? {
    cue.first { !frames.frames(at: $0, in: clauses).isEmpty } ?? head(of: cue)
  }

  private func head(of tokens: Range<Int>) -> Int? {
    tokens.first { token in
      clauses.word(token).map { $0.head.map { !tokens.contains($0) } ?? true } ?? false
    }
  }

  private func actors(_ source: Range<Int>) -> [Actor] {
    guard let head = head(of: source) else { return [] }
    if let word = clauses.word(head), ["WP", "WDT"].contains(word.pennTag) {
      return word.head.flatMap { clauses.subject(of: $0) }.map { speakers.actors($0) } ?? []
    }
    return speakers.actors(head)
  }

  /// A content without its marks; one that is not quoted ends with its paragraph.
  private func pieces(_ content: Range<Int>) -> [Range<Int>] {
    var end = content.upperBound
    let paragraph = view.sentence(of: content.lowerBound).paragraph
    if let next = content.first(where: { view.sentence(of: $0).paragraph != paragraph }),
      view.quotation(at: content.lowerBound) == nil
    {
      end = next
    }
    let run = contents.trimmed(content.lowerBound..<end)
    return run.isEmpty ? [] : [run]
  }
}
