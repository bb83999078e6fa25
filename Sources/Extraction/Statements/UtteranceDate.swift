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
        && isTied(token, to: cue)
    }
    let nearest = free.min { abs($0 - cue) < abs($1 - cue) }
    return nearest.flatMap { view.time(at: $0)?.date }
  }

  /// Whether a time stands in the clause of the cue, or in the one that the cue goes on from.
  private func isTied(_ time: Int, to cue: Int) -> Bool {
    let main = mains(of: cue)
    var token = time
    for _ in 0..<12 {
      if main.contains(token) { return true }
      guard let word = reading.clauses.word(token), let head = word.head,
        !UtteranceDate.borders.contains(word.relation.universal)
      else { return false }
      token = head
    }
    return false
  }

  /// A cue and the verbs that it depends on by coordination or as an addition: «said on Monday, adding».
  private func mains(of cue: Int) -> Set<Int> {
    var mains: Set<Int> = [cue]
    var token = cue
    for _ in 0..<6 {
      guard let word = reading.clauses.word(token), let head = word.head,
        UtteranceDate.additions.contains(word.relation.universal)
      else { break }
      mains.insert(head)
      token = head
    }
    return mains
  }

  private static let borders: Set<Relation.Universal> = [
    .adnominalClause, .adverbialClause, .clausalComplement, .parataxis, .conjunct, .clausalSubject,
  ]
  private static let additions: Set<Relation.Universal> = [
    .conjunct, .adverbialClause, .openComplement, .parataxis, .nominalModifier, .oblique, .object,
    .adnominalClause,
  ]
}
