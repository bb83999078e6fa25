import Language
import Records

/// Finds what is said in an article: `ArticleReading` → statements.
///
/// Input: an article. Output: its statements with their citations, in order of appearance.
/// «“We agree,” Putin said, adding that talks go on.» is a direct statement and an indirect one. What
/// the language model marks as attributed comes first; trees and frames add what it misses, above
/// all speech inside speech, and say who speaks to whom and what is done by it.
struct StatementFinder: Sendable {
  private let frames: SpeechFrames
  private let words: SpeechWords
  private let shares: ConfidenceTable

  init(frames: SpeechFrames, shares: ConfidenceTable) throws(ExtractionError) {
    self.frames = frames
    self.shares = shares
    words = try SpeechWords()
  }

  func statements(in reading: ArticleReading) -> [Finding<Statement>] {
    let view = reading.view
    let contents = ContentReader(reading: reading)
    let speakers = SpeakerReader(
      reading: reading, words: words, blaming: frames.blaming)
    var merge = UtteranceMerge()
    merge.add(EmbeddedPosts(view: view, contents: contents).utterances())
    merge.add(
      AttributedUtterances(
        reading: reading, frames: frames, speakers: speakers, contents: contents
      ).utterances())
    merge.add(
      SourcePhrases(reading: reading, speakers: speakers, contents: contents).utterances())
    merge.add(
      CuedUtterances(reading: reading, frames: frames, speakers: speakers, contents: contents)
        .utterances())
    merge.add(BareDenials(reading: reading, frames: frames, speakers: speakers).utterances())
    let spoken = UtteranceMerge.withoutDoubles(
      PronounSpeakers(view: view, words: words).resolved(merge.inOrder))
    let acts = ContentAct(reading: reading, frames: frames, speakers: speakers)
    let carriedOn = QuotedRuns(view: view, contents: contents).carriedOn(spoken).map { utterance in
      var utterance = utterance
      utterance.act = acts.act(of: utterance)
      return utterance
    }
    let kept = HeadlineSpeech(view: view).withoutRepeated(carriedOn).filter(isStatement)
    var dates = UtteranceDate(reading: reading)
    let grounds = StatementGrounds(reading, frames: frames)
    return kept.compactMap { utterance in
      finding(utterance, on: dates.date(of: utterance), in: view, grounds)
    }
  }

  /// A reporter's question is none.
  private func isStatement(_ utterance: Utterance) -> Bool {
    let nouns = utterance.speakers.flatMap { $0.name.lowercased().split(separator: " ") }
    return utterance.act != .question || !nouns.contains { words.askers.contains(String($0)) }
  }

  /// A statement as the record keeps it.
  private func finding(
    _ utterance: Utterance, on date: EventDate?, in view: ArticleView, _ grounds: StatementGrounds
  ) -> Finding<Statement>? {
    guard let speaker = Speaker(utterance.speakers.map(\.name)) else { return nil }
    let wording = Wording(utterance.content, in: view)
    var statement = Statement(
      speaker: speaker, form: utterance.isWhole ? .direct : wording.form, text: wording.text,
      act: utterance.act)
    // «called for a meeting of the body»: nobody speaks to himself.
    statement.addressee =
      speaker.names == utterance.addressee.map { [$0] } ? nil : utterance.addressee
    statement.date = date
    let text = view.analysis.article.text
    let citations = utterance.sentences(in: view).compactMap { text.quote($0.span) }
    guard !statement.text.isEmpty else { return nil }
    return Finding(
      statement, citations: citations,
      confidence: shares.confidence(.statement, grounds.grounds(of: utterance, on: date)))
  }
}

extension Utterance {
  /// The sentences that hold the content and the cue, in order.
  fileprivate func sentences(in view: ArticleView) -> [Sentence] {
    var indices = content.flatMap { range in
      [view.sentenceIndex(of: range.lowerBound), view.sentenceIndex(of: range.upperBound - 1)]
    }
    if let cue { indices.append(view.sentenceIndex(of: cue)) }
    return indices.uniqued().sorted().map { view.sentences[$0] }
  }
}
