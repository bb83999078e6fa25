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

  /// Content that is no clause must have as many words as this, where only the tree tells of it.
  private static let leastNominal = 4

  func utterances() -> [Utterance] {
    view.tokens.indices.compactMap(utterance)
  }

  private func utterance(at cue: Int) -> Utterance? {
    for frame in frames.frames(at: cue, in: reading.clauses) {
      guard let content = contents.content(of: frame, at: cue) else { continue }
      guard isSaid(content, by: frame, at: cue),
        let act = SpeechModality(reading: reading).act(of: frame, at: cue)
      else { return nil }
      let head = self.speakers.head(of: frame, at: cue)
      let word = head.flatMap { self.speakers.pronoun($0) }
      let isFirstPerson = word == "i" || word == "we"
      let speakers = isFirstPerson ? [] : self.speakers.speakers(of: frame, at: cue)
      let pronoun = speakers.isEmpty ? word : nil
      guard !speakers.isEmpty || pronoun != nil,
        isFirstPerson == (view.quotation(at: cue) != nil)
      else { return nil }
      let addressee = self.speakers.addressee(of: frame, at: cue)
      if isFirstPerson, !isTold(frame, at: cue) { return nil }
      var utterance = Utterance(
        speakers: speakers, addressee: addressee, act: act, content: content, cue: cue,
        pronoun: pronoun)
      utterance.isWish = frame.isWish
      utterance.reference = head.flatMap { self.speakers.reference($0) }
      return utterance
    }
    return nil
  }

  /// «I told her», but not «I tell you»: who quotes himself spoke to somebody.
  private func isTold(_ frame: Frame, at cue: Int) -> Bool {
    reading.clauses.word(cue)?.pennTag == "VBD"
      && (frame.fields["addressee"] ?? []).flatMap { $0 }.contains { place in
        [.object, .indirectObject].contains(place)
          && !(reading.clauses.fillers(of: .indirectObject, for: cue)
            + reading.clauses.fillers(of: .object, for: cue)).isEmpty
      }
  }

  private func isSaid(_ content: [Range<Int>], by frame: Frame, at cue: Int) -> Bool {
    let words = content.joined().filter { view.tokens[$0].kind != .punctuation }
    let isClause = words.contains { word in
      reading.clauses.word(word).map {
        [.verb, .auxiliary].contains($0.tag)
      } ?? false
    }
    if isClause { return words.count > 1 }
    let isDone =
      frame.act != .claim && speakers.ownSubject(of: cue) != nil
      && ["VBD", "VBZ", "VBP"].contains(reading.clauses.word(cue)?.pennTag ?? "")
    // «his promises of peace»: whoever has made it is named.
    let isOwned =
      frame.part == .noun && frame.act == .promise
      && !reading.clauses.fillers(of: .possessor, for: cue).isEmpty
    return words.count >= (isOwned ? 1 : isDone ? 2 : CuedUtterances.leastNominal)
      || words.contains { view.quotation(at: $0) != nil }
  }
}
