import Language
import Records

/// The day to which a report ties an utterance.
///
/// The time nearest to the cue, in the cue's clause and outside the content. Until another day is named,
/// what somebody goes on to say was said on the same occasion.
struct UtteranceDate {
  let reading: ArticleReading
  private let occasions: SpeechOccasions
  /// The last day of each speaker, and where it was named.
  private var spoken: [String: (token: Int, date: EventDate)] = [:]

  init(reading: ArticleReading) {
    self.reading = reading
    occasions = SpeechOccasions(reading)
  }

  /// Of utterances in order.
  mutating func date(of utterance: Utterance) -> EventDate? {
    let speaker = utterance.speakers.map(\.name).joined(separator: ", ")
    let place = utterance.cue ?? utterance.start
    if let own = ownDate(of: utterance) {
      spoken[speaker] = (place, own)
      return own
    }
    if utterance.isWish || reading.view.sentence(of: place).isHeadline { return nil }
    let shown = utterance.speakers.first.flatMap { occasions.last(of: $0, before: place) }
    guard let last = spoken[speaker] else { return shown?.date }
    return shown.map { $0.token > last.token ? $0.date : last.date } ?? last.date
  }

  private func ownDate(of utterance: Utterance) -> EventDate? {
    guard let cue = utterance.cue else { return nil }
    let view = reading.view
    if utterance.isWhole {
      return view.sentence(of: cue).tokens.lazy.compactMap { view.time(at: $0)?.date }.first
    }
    let content = utterance.tokens
    let free = view.sentence(of: cue).tokens.filter { token in
      !content.contains(token) && view.quotation(at: token) == nil
        && view.time(at: token)?.date != nil && view.time(at: token)?.kind != .duration
        && isTied(token, to: cue)
    }
    let nearest = free.min { abs($0 - cue) < abs($1 - cue) }
    let date = nearest.flatMap { view.time(at: $0)?.date }
    let isComing = date?.firstDay.flatMap { day in published.map { day > $0 } } ?? false
    return isComing && !isFuture(cue) ? nil : date
  }

  private var published: CalendarDay? { reading.view.analysis.article.published.date?.lastDay }

  private func isFuture(_ cue: Int) -> Bool {
    reading.clauses.dependents(of: cue, .auxiliary).contains {
      ["will", "'ll", "would"].contains(reading.view.word($0))
    }
  }

  /// Whether a time stands in the clause of the cue, or in the one that the cue goes on from.
  private func isTied(_ time: Int, to cue: Int) -> Bool {
    let main = mains(of: cue)
    return UtteranceDate.path(from: time, in: reading).contains(where: main.contains)
  }

  /// From a time up through the phrases that tell when, «at a meeting on Monday», to the verbs above.
  static func path(from time: Int, in reading: ArticleReading) -> [Int] {
    var path = [time]
    while path.count < 12, let token = path.last, let word = reading.clauses.word(token),
      let head = word.head, !borders.contains(word.relation.universal)
    {
      let isTime = reading.view.time(at: token) != nil
      let preposition = reading.clauses.preposition(of: token)
      let isWhen =
        isTime && !qualities.contains(word.relation.universal)
        || isTime && reading.view.time(at: head) != nil
        || !isTime && (preposition.map(occasional.contains) ?? true)
      guard isWhen else { break }
      path.append(head)
    }
    return path
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

  /// Prepositions of what happens at a time.
  private static let occasional: Set<String> = ["in", "at", "during", "on", "by", "from"]
  /// «the 1984 treaty»
  private static let qualities: Set<Relation.Universal> = [
    .compound, .adjectivalModifier, .numericModifier,
  ]
  static let borders: Set<Relation.Universal> = [
    .adnominalClause, .adverbialClause, .clausalComplement, .parataxis, .conjunct, .clausalSubject,
  ]
  private static let additions: Set<Relation.Universal> = [
    .conjunct, .adverbialClause, .openComplement, .parataxis, .nominalModifier, .oblique, .object,
    .adnominalClause,
  ]
}
