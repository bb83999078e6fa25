import Language
import Records

/// The day to which a report ties an utterance.
///
/// The time nearest to the cue, in the cue's clause and outside the content. Until another day is named,
/// what somebody goes on to say was said on the same occasion.
struct UtteranceDate {
  let reading: ArticleReading
  private var occasions: [String: EventDate] = [:]

  init(reading: ArticleReading) {
    self.reading = reading
  }

  mutating func date(of utterance: Utterance) -> EventDate? {
    let speaker = utterance.speakers.map(\.name).joined(separator: ", ")
    let date = ownDate(of: utterance) ?? occasions[speaker]
    occasions[speaker] = date
    return date
  }

  private func ownDate(of utterance: Utterance) -> EventDate? {
    guard let cue = utterance.cue else { return nil }
    let view = reading.view
    let content = utterance.tokens
    let free = view.sentence(of: cue).tokens.filter { token in
      !content.contains(token) && view.quotation(at: token) == nil
        && view.time(at: token)?.date != nil && view.time(at: token)?.kind != .duration
    }
    let nearest = free.min { abs($0 - cue) < abs($1 - cue) }
    return nearest.flatMap { view.time(at: $0)?.date }
  }
}
