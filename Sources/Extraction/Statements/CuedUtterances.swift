import Language
import Records

/// Utterances that words of speech report, by the tree alone.
///
/// Input: an article. Output: one utterance for each predicate of a frame whose speaker and content stand in
/// the text. «Macron said Putin had told him that talks go on» gives two.
struct CuedUtterances {
  let reading: ArticleReading
  let frames: SpeechFrames
  let speakers: SpeakerReader
  let contents: ContentReader

  private var view: ArticleView { reading.view }

  func utterances() -> [Utterance] {
    view.tokens.indices.compactMap { token in
      view.quotation(at: token) == nil ? utterance(at: token) : nil
    }
  }

  private func utterance(at cue: Int) -> Utterance? {
    for frame in frames.frames(at: cue, in: reading.clauses) {
      guard let content = contents.content(of: frame, at: cue) else { continue }
      let isLong = content.reduce(0) { $0 + $1.count } > 1
      guard isLong || content.contains(where: { view.quotation(at: $0.lowerBound) != nil }),
        let act = Modality(reading: reading).act(of: frame, at: cue)
      else { return nil }
      let speakers = speakers.speakers(of: frame, at: cue)
      guard !speakers.isEmpty else { return nil }
      return Utterance(
        speakers: speakers, addressee: self.speakers.addressee(of: frame, at: cue), act: act,
        content: content, cue: cue)
    }
    return nil
  }
}
