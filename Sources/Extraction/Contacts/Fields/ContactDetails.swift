import Language
import Records

/// The fields of a contact beside its participants: date, place, length, initiator, status, tally.
///
/// Input: what a word tells of a contact. Output: what the sentence says of it. «Putin and Macron spoke for 90
/// minutes on Thursday at Putin's request» gives the day, 90 minutes and Putin. Only the sentence of
/// the word is read, and for the length the next one; what is not said stays nil.
struct ContactDetails: Sendable {
  private let status: ContactStatus

  init() throws(ExtractionError) {
    status = try ContactStatus()
  }

  /// `isDeed` says whether another word of the article tells of a contact.
  func complete(
    _ contact: inout Contact, _ told: ToldContact, in reading: ArticleReading,
    isDeed: @escaping (Int) -> Bool
  ) {
    let view = reading.view
    let circumstances = Circumstances(
      of: told.token, in: reading, isDeed: isDeed)
    let cue = told.token..<told.token + 1
    let dates = ContactDates(told, circumstances, in: reading)
    contact.date = dates.own ?? told.date
    let isAfar = [.call, .videoCall, .letter].contains(contact.kind)
    contact.place = isAfar ? nil : told.place ?? place(circumstances, in: reading)
    contact.durationMinutes =
      told.kind == .visit ? nil : length(circumstances) ?? duration(after: cue, in: view)
    contact.initiator = initiator(view.sentence(of: told.token), in: view)
    contact.status = status.status(of: contact, told, in: reading)
    contact.date = dates.settled(
      contact, isForItself: weight(of: told, in: reading) == .forItself)
    let isOneWay = contact.kind == .letter || contact.kind == .call && told.part == .verb
    if isOneWay, contact.status == .held, !isSpoken(cue, in: view) {
      contact.initiator = contact.initiator ?? contact.participants.first
    }
  }

  /// How a visit is told: for itself as an arrival or a state visit, or with its length; as what a clause is about; or
  /// by the way, as «during his visit».
  func weight(of told: ToldContact, in reading: ArticleReading) -> FoundContact.Weight {
    let clauses = reading.clauses
    guard told.part == .noun else {
      return switch clauses.word(told.token)?.lemma ?? "" {
      case "arrive", "land", "take", "bring": .forItself
      case "visit", "tour": told.isBare ? .byTheWay : .clause
      default: isThereOnVisit(told.token, in: reading) ? .forItself : .byTheWay
      }
    }
    let isOfState = clauses.dependents(of: told.token, .compound, .adjectivalModifier).contains {
      ["state", "official", "working"].contains(reading.view.word($0))
    }
    let isLong = Circumstances(of: told.token, in: reading).times.contains { $0.kind == .duration }
    if isOfState || isLong { return .forItself }
    let relation = clauses.word(clauses.whole(of: told.token))?.relation.universal
    let isCarried = [.object, .nominalSubject].contains(relation)
    return isCarried && clauses.carrier(of: told.token) != nil ? .clause : .byTheWay
  }

  /// «is in Hanoi for a state visit»
  private func isThereOnVisit(_ place: Int, in reading: ArticleReading) -> Bool {
    let clauses = reading.clauses
    return clauses.dependents(of: place, .oblique, .nominalModifier).contains { noun in
      clauses.word(noun)?.lemma == "visit"
        && clauses.dependents(of: noun, .compound, .adjectivalModifier).contains {
          ["state", "official", "working"].contains(reading.view.word($0))
        }
    }
  }

  /// Whether the verb is «spoke» or «talked», which does not tell who rang.
  private func isSpoken(_ cue: Range<Int>, in view: ArticleView) -> Bool {
    ["spoke", "spoken", "speaks", "speak", "speaking", "talked"].contains(view.word(cue.lowerBound))
  }

  /// The place tied most closely, of a state and a town in it the town.
  private func place(_ circumstances: Circumstances, in reading: ArticleReading) -> String? {
    let names = circumstances.places.compactMap { name(ofPlace: $0, in: reading) }
    guard let first = names.first else {
      return circumstances.isHere ? reading.scene?.place : nil
    }
    let state = reading.state(ofPlace: first)
    guard state.flatMap({ reading.view.analysis.states[$0]?.name }) == first else { return first }
    return names.first { $0 != first && reading.state(ofPlace: $0) == state } ?? first
  }

  private func name(ofPlace token: Int, in reading: ArticleReading) -> String? {
    let view = reading.view
    if let name = reading.placeName(at: token) { return name }
    guard let mention = view.mention(at: token) else { return nil }
    if case .place(let name, _) = mention.meaning { return name }
    if let actor = mention.actor, actor.kind == .state, view.word(token - 1) == "in" {
      return actor.name
    }
    return nil
  }

  /// «spoke for 90 minutes», «the two-hour talks».
  private func length(_ circumstances: Circumstances) -> Int? {
    circumstances.times.lazy.compactMap(\.durationMinutes).first { $0 < 1440 }
  }

  /// «The meeting lasted two hours» in the next sentence.
  private func duration(after cue: Range<Int>, in view: ArticleView) -> Int? {
    let next = view.sentenceIndex(of: cue.lowerBound) + 1
    guard next < view.sentences.count,
      view.sentences[next].paragraph == view.sentence(of: cue.lowerBound).paragraph,
      view.sentences[next].tokens.contains(where: { view.word($0) == "lasted" })
    else { return nil }
    return view.sentences[next].tokens.lazy.compactMap { view.time(at: $0)?.durationMinutes }.first
  }

  /// «at Macron's request», «at the request of Putin», «at the invitation of …», «Putin called».
  private func initiator(_ sentence: Sentence, in view: ArticleView) -> String? {
    for token in sentence.tokens
    where ["request", "initiative", "invitation"].contains(view.word(token)) {
      if view.word(token - 1) == "'s", let actor = view.mention(at: token - 2)?.actor {
        return actor.name
      }
      if view.word(token + 1) == "of" || view.word(token + 1) == "by" {
        let near = (token + 2)..<min(token + 5, view.tokens.count)
        for index in near { if let actor = view.mention(at: index)?.actor { return actor.name } }
      }
    }
    return nil
  }

  /// How often some dealt with each other, and since when.
  struct Tally {
    let count: Int
    let interval: EventDate?
    /// The part of the sentence that tells of it.
    let tokens: Range<Int>
  }

  /// «have spoken four times since …, and 11 times over the past month»: counts and intervals.
  func tallies(after cue: Range<Int>, in view: ArticleView) -> [Tally] {
    let sentence = view.sentence(of: cue.lowerBound).tokens
    let places = (cue.upperBound..<sentence.upperBound).filter { view.word($0) == "times" }
    guard let first = places.first, first - cue.upperBound < 8 else { return [] }
    return places.enumerated().compactMap { index, times in
      let word = view.word(times - 1)
      guard let count = Self.numbers[word] ?? Int(word) else { return nil }
      let isLast = index + 1 == places.count
      let end = isLast ? sentence.upperBound : places[index + 1]
      let start = index == 0 ? sentence.lowerBound : times - 1
      return Tally(
        count: count, interval: interval(of: times..<end, in: view),
        tokens: start..<wordsEnd(isLast ? end : end - 1, after: times, in: view))
    }
  }

  /// Where a part of a sentence ends without the marks and the «and» behind it.
  private func wordsEnd(_ end: Int, after start: Int, in view: ArticleView) -> Int {
    var end = end
    while end > start + 1, [",", "and", ".", ";"].contains(view.word(end - 1)) { end -= 1 }
    return end
  }

  /// «since February 24» up to the day of publication; «over the past month» as it stands.
  private func interval(of tokens: Range<Int>, in view: ArticleView) -> EventDate? {
    guard let token = tokens.first(where: { view.time(at: $0)?.date != nil }),
      let date = view.time(at: token)?.date
    else { return nil }
    let isSince = (tokens.lowerBound..<token).contains { view.word($0) == "since" }
    guard isSince, let first = date.firstDay,
      let last = view.analysis.article.published.date?.lastDay
    else { return date }
    return EventDate(from: first, to: last) ?? date
  }

  private static let numbers = [
    "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
    "ten": 10, "eleven": 11, "twelve": 12,
  ]
}
