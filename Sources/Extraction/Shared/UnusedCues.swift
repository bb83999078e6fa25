import Language
import Records

/// The sentences that hold a word of contact or speech, and from which a report has nothing.
///
/// Input: an article and its report. Output: one cue for each such sentence, a word of contact before one of speech.
/// «The ministers met.» with nobody named gives `meet`, so that an empty report shows what was passed over.
struct UnusedCues {
  let reading: ArticleReading
  let contacts: ContactFinder
  let speech: SpeechFrames

  func cues(besides report: Report) -> [UnusedCue] {
    let used = Set(report.citations.map(\.span))
    return reading.view.sentences.compactMap { sentence in
      guard !sentence.isHeadline, !used.contains(sentence.span),
        let (kind, token) = cue(in: sentence),
        let citation = reading.view.analysis.article.text.quote(sentence.span)
      else { return nil }
      let word = reading.clauses.word(token)?.lemma ?? reading.view.word(token)
      return UnusedCue(kind: kind, cue: word, citation: citation)
    }
  }

  private func cue(in sentence: Sentence) -> (UnusedCue.Kind, Int)? {
    if let token = sentence.tokens.first(where: { contacts.isCue($0, in: reading) }) {
      return (.contact, token)
    }
    let spoken = sentence.tokens.first { !speech.frames(at: $0, in: reading.clauses).isEmpty }
    return spoken.map { (.statement, $0) }
  }
}

extension Report {
  /// All passages that its lines rest on.
  fileprivate var citations: [Citation] {
    contacts.flatMap(\.citations) + statements.flatMap(\.citations) + figures.flatMap(\.citations)
      + actions.flatMap(\.citations) + disagreements.flatMap(\.citations)
  }
}
