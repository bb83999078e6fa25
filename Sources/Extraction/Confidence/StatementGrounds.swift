import Language
import Records

/// What the fields of a statement rest on: the language model, the word of speech, or what stands around.
///
/// Input: an utterance with its speaker, act and date. Output: its grounds. «“Europe should act,” Merkel said» is
/// marked and cued, its speaker named, its act told by the content alone.
struct StatementGrounds {
  let reading: ArticleReading
  let frames: SpeechFrames
  private let sentences: CitedSentences

  init(_ reading: ArticleReading, frames: SpeechFrames) {
    self.reading = reading
    self.frames = frames
    sentences = CitedSentences(reading.view)
  }

  func grounds(of utterance: Utterance, on date: EventDate?) -> Grounds {
    var grounds = Grounds(item: item(utterance))
    grounds.fields["speaker"] = speaker(of: utterance)
    grounds.fields["act"] = act(of: utterance)
    if let date { grounds.fields["date"] = ground(of: date, utterance) }
    return grounds
  }

  private func item(_ utterance: Utterance) -> Ground {
    guard utterance.cue != nil else { return .carriedOn }
    guard utterance.isAttributed else { return .cued }
    return cues(of: utterance).isEmpty ? .marked : .markedAndCued
  }

  private func cues(of utterance: Utterance) -> [Frame] {
    utterance.cue.map { frames.frames(at: $0, in: reading.clauses) } ?? []
  }

  private func speaker(of utterance: Utterance) -> Ground {
    if utterance.speakers.contains(where: { $0.kind == .group }) { return .described }
    guard let cue = utterance.cue else { return .carriedOn }
    let named = sentences.named(in: reading.view.sentence(of: cue))
    return utterance.speakers.allSatisfy { named.contains($0.name) } ? .named : .referred
  }

  private func act(of utterance: Utterance) -> Ground {
    if cues(of: utterance).contains(where: { $0.act == utterance.act && $0.act != .claim }) {
      return .cue
    }
    return utterance.act == .claim ? .open : .content
  }

  private func ground(of date: EventDate, _ utterance: Utterance) -> Ground {
    let sentence = reading.view.sentence(of: utterance.cue ?? utterance.start)
    let isTold = sentence.tokens.contains { reading.view.time(at: $0)?.date == date }
    return isTold ? .sentence : .occasion
  }
}
