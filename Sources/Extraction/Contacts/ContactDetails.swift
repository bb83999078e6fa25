import Language
import Records

/// The fields of a contact beside its participants: date, place, length, initiator, status, tally.
///
/// Input: a cue in an article. Output: what the sentence says of it. «Putin and Macron spoke for 90
/// minutes on Thursday at Putin's request» gives the day, 90 minutes and Putin. Only the sentence of
/// the cue is read, and for the length the next one; what is not said stays nil.
struct ContactDetails: Sendable {
  private let planned: Set<String>
  private let proposed: Set<String>
  private let cancelled: Set<String>
  private let refused: Set<String>
  private let travel: Set<String>
  private let speech: SpeechCues

  init(speech: SpeechCues) throws(ExtractionError) {
    self.speech = speech
    planned = try CueTable.words("Contacts/planned.txt")
    proposed = try CueTable.words("Contacts/proposed.txt")
    cancelled = try CueTable.words("Contacts/cancelled.txt")
    refused = try CueTable.words("Contacts/refused.txt")
    travel = try CueTable.words("Contacts/travel.txt")
  }

  func complete(
    _ contact: inout Contact, cue: Range<Int>, pattern: ContactPattern, in view: ArticleView
  ) {
    let sentence = view.sentence(of: cue.lowerBound)
    contact.date = date(near: cue, in: view)
    let isTravel = pattern == .travel || pattern == .journey
    contact.place = isTravel ? destination(after: cue, in: view) : place(near: cue, in: view)
    contact.durationMinutes = duration(near: cue, in: view)
    contact.initiator = initiator(sentence, in: view)
    contact.status = status(of: contact, cue: cue, pattern: pattern, in: view)
    contact.date = possible(contact.date, for: contact.status, in: view)
    if let days = contact.durationMinutes.map({ $0 / 1440 }), days > 1 {
      contact.durationMinutes = nil
      if contact.kind == .visit { contact.date = stay(from: contact.date, days: days) }
    }
    let isOneWay = contact.kind == .letter || contact.kind == .call && pattern == .verb
    if isOneWay, contact.status == .held, !isSpoken(cue, in: view) {
      contact.initiator = contact.initiator ?? contact.participants.first
    }
  }

  /// «arrived on Tuesday for a four-day visit»: four days from that day.
  private func stay(from date: EventDate?, days: Int) -> EventDate? {
    guard let first = date?.firstDay, first == date?.lastDay else { return date }
    return EventDate(from: first, to: first.adding(days: days - 1)) ?? date
  }

  /// What is still planned does not lie before the report.
  private func possible(
    _ date: EventDate?, for status: Contact.Status, in view: ArticleView
  ) -> EventDate? {
    guard status == .planned || status == .proposed, let last = date?.lastDay,
      let published = view.analysis.article.published.date?.firstDay, last < published
    else { return date }
    return nil
  }

  /// Whether the verb is «spoke» or «talked», which does not tell who rang.
  private func isSpoken(_ cue: Range<Int>, in view: ArticleView) -> Bool {
    ["spoke", "spoken", "speaks", "speak", "speaking", "talked"].contains(view.word(cue.lowerBound))
  }

  /// The nearest time in the sentence that means days; one after the cue before one ahead of it.
  private func date(near cue: Range<Int>, in view: ArticleView) -> EventDate? {
    let sentence = view.sentence(of: cue.lowerBound).tokens
    let times = sentence.filter { token in
      view.time(at: token)?.date != nil && view.time(at: token)?.kind != .duration
        && !isSpeechTime(token, cue: cue, in: view)
    }
    let nearest = times.min { distance($0, cue) < distance($1, cue) }
    return nearest.flatMap { view.time(at: $0)?.date }
  }

  /// «…, the envoy announced on Thursday», «Seoul on Monday hailed …»: the day of the words, not of
  /// the contact.
  private func isSpeechTime(_ token: Int, cue: Range<Int>, in view: ArticleView) -> Bool {
    let isCue = { (index: Int) in
      !cue.contains(index) && speech.isCue(view.word(index)) && view.mention(at: index) == nil
    }
    let isAfter = (1...3).contains { token - $0 >= cue.upperBound && isCue(token - $0) }
    return isAfter || token < cue.lowerBound && isCue(token + 1)
  }

  private func distance(_ token: Int, _ cue: Range<Int>) -> Int {
    token >= cue.upperBound ? token - cue.upperBound : (cue.lowerBound - token) + 4
  }

  /// The nearest place that follows the cue in its clause, or one that opens the sentence.
  private func place(near cue: Range<Int>, in view: ArticleView) -> String? {
    let sentence = view.sentence(of: cue.lowerBound).tokens
    let rest = cue.upperBound..<min(cue.upperBound + 16, sentence.upperBound)
    let clause = rest.prefix { token in
      (view.word(token) != "," || ["in", "at"].contains(view.word(token + 1)))
        && (view.word(token) != "and" || view.mention(at: token + 1) != nil)
    }
    let opening = sentence.lowerBound..<min(sentence.lowerBound + 4, cue.lowerBound)
    for token in Array(clause) + Array(opening) {
      guard let mention = view.mention(at: token), mention.tokens.lowerBound == token,
        !["about", "on", "over"].contains(view.word(token - 1))
      else { continue }
      let isThere = mention.isLocative || ["in", "at", "to", "near"].contains(view.word(token - 1))
      guard isThere else { continue }
      if case .place(let name, _) = mention.meaning { return name }
      if let actor = mention.actor, actor.kind == .state, view.word(token - 1) == "in" {
        return actor.name
      }
    }
    return nil
  }

  /// Where a visitor goes: «visited Shanghai», «a trip to Japan».
  private func destination(after cue: Range<Int>, in view: ArticleView) -> String? {
    let sentence = view.sentence(of: cue.lowerBound).tokens
    for token in cue.upperBound..<min(cue.upperBound + 4, sentence.upperBound) {
      guard let mention = view.mention(at: token) else { continue }
      if case .place(let name, _) = mention.meaning { return name }
      return mention.actor.flatMap { $0.kind == .state ? $0.name : nil }
    }
    return nil
  }

  private func duration(near cue: Range<Int>, in view: ArticleView) -> Int? {
    let sentence = view.sentence(of: cue.lowerBound)
    let next = view.sentenceIndex(of: cue.lowerBound) + 1
    var tokens = Array(sentence.tokens)
    if next < view.sentences.count, view.sentences[next].paragraph == sentence.paragraph,
      view.sentences[next].tokens.contains(where: { view.word($0) == "lasted" })
    {
      tokens += view.sentences[next].tokens
    }
    for token in tokens {
      guard let time = view.time(at: token), let minutes = time.durationMinutes else { continue }
      let before = (1...4).map { view.word(token - $0) }
      let isLength = ["for", "lasted", "lasting", "after", "a", "during"].contains(
        where: before.contains)
      if isLength || view.tokens[token].touches(view.tokens[min(token + 1, view.tokens.count - 1)])
      {
        return minutes
      }
    }
    return nil
  }

  /// «at Macron's request», «at the request of Putin», «at the invitation of …», «Putin called».
  private func initiator(_ sentence: Sentence, in view: ArticleView) -> String? {
    for token in sentence.tokens
    where ["request", "initiative", "invitation"].contains(view.word(token)) {
      if view.word(token - 1) == "'s", let actor = view.mention(at: token - 2)?.actor {
        return actor.name
      }
      if view.word(token + 1) == "of" {
        let near = (token + 2)..<min(token + 5, view.tokens.count)
        for index in near { if let actor = view.mention(at: index)?.actor { return actor.name } }
      }
    }
    return nil
  }

  private func status(
    of contact: Contact, cue: Range<Int>, pattern: ContactPattern, in view: ArticleView
  ) -> Contact.Status {
    let sentence = view.sentence(of: cue.lowerBound).tokens
    let before = (max(sentence.lowerBound, cue.lowerBound - 7)..<cue.lowerBound).map(view.word)
    let after = (cue.upperBound..<min(sentence.upperBound, cue.upperBound + 10)).map(view.word)
    if (before + after).contains(where: cancelled.contains) { return .cancelled }
    if before.suffix(5).contains(where: refused.contains) || before.last == "against" {
      return .refused
    }
    let isLater =
      contact.date.flatMap { date in
        view.analysis.article.published.date?.lastDay.flatMap { day in
          date.firstDay.map { $0 > day }
        }
      } ?? false
    let isHeadline = view.sentence(of: cue.lowerBound).isHeadline
    let toVerb =
      before.last == "to"
      && (isHeadline || ["is", "are", "was", "were"].contains(before.dropLast().last ?? ""))
    if before.contains(where: planned.contains) || toVerb || isLater { return .planned }
    if before.suffix(5).contains(where: proposed.contains) { return .proposed }
    // «his eagerness to meet», but «went to Moscow to meet».
    if before.last == "to", pattern == .verb, !before.contains(where: travel.contains) {
      return .proposed
    }
    return .held
  }

  /// «have spoken four times since …, and 11 times over the past month»: counts and intervals.
  func tallies(
    after cue: Range<Int>, in view: ArticleView
  ) -> [(count: Int, interval: EventDate?)] {
    let sentence = view.sentence(of: cue.lowerBound).tokens
    let places = (cue.upperBound..<sentence.upperBound).filter { view.word($0) == "times" }
    guard let first = places.first, first - cue.upperBound < 8 else { return [] }
    return places.enumerated().compactMap { index, times in
      let word = view.word(times - 1)
      guard let count = Self.numbers[word] ?? Int(word) else { return nil }
      let end = index + 1 < places.count ? places[index + 1] : sentence.upperBound
      return (count, interval(of: times..<end, in: view))
    }
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
