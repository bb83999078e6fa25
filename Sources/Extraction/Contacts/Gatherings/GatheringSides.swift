import Language
import Records

/// Reads the sides that the name of a gathering tells, where no body of states holds it.
///
/// Input: a noun for a gathering. Output: its sides. «the China-Africa summit» and «a Sino-African conference» are of
/// China and African countries, «the Arab summit» is of Arab countries, «a summit of Arab and African leaders» of
/// those leaders. Two states alone are left to the frames of contacts: «the US-Japan talks».
struct GatheringSides: Sendable {
  /// Groups and codes of states by the words for them in names of gatherings.
  private let regions: [String: String]

  init() throws(ExtractionError) {
    regions = Dictionary(
      try CueTable.rows("Contacts/Gatherings/regions.tsv").flatMap { row in
        row.alternatives(0).map { ($0, row.cells[1]) }
      }, uniquingKeysWith: { first, _ in first })
  }

  func sides(of noun: Word, in reading: ArticleReading) -> [Actor] {
    let joined = joined(in: name(of: noun, in: reading), reading)
    let isOfStates = joined.count < 3 && joined.allSatisfy { $0.kind == .state }
    if !joined.isEmpty { return isOfStates ? [] : joined }
    if let group = group(of: noun, in: reading) { return [group] }
    guard noun.lemma.lowercased() == "summit", let region = region(before: noun.token, reading)
    else { return [] }
    return [region]
  }

  /// The words of a gathering's name: those before it, and for one with a name those behind it: «Conference on
  /// Sino-Arab Friendship».
  private func name(of noun: Word, in reading: ArticleReading) -> Range<Int> {
    let sentence = reading.view.sentence(of: noun.token).tokens
    var first = noun.token
    while first > max(sentence.lowerBound, noun.token - 8), isOfName(first - 1, in: reading) {
      first -= 1
    }
    guard noun.tag == .properNoun else { return first..<noun.token }
    var end = noun.token + 1
    while end < min(sentence.upperBound, noun.token + 8),
      isOfName(end, in: reading) || ["of", "on", "for"].contains(reading.view.word(end))
    {
      end += 1
    }
    return first..<end
  }

  /// Whether a word can stand in a name, wherever the tree has tied it.
  private func isOfName(_ token: Int, in reading: ArticleReading) -> Bool {
    guard let word = reading.clauses.word(token) else { return false }
    return [.noun, .properNoun, .adjective, .numeral].contains(word.tag)
      || ["-", "–"].contains(reading.view.word(token)) || reading.view.isPossessive(token)
  }

  /// Sides that hyphens join: «China-Africa», «India-Brazil-South Africa».
  private func joined(in words: Range<Int>, _ reading: ArticleReading) -> [Actor] {
    let hyphens = words.dropFirst().filter {
      ["-", "–"].contains(reading.view.word($0))
        && reading.view.mention(at: $0)?.actor?.kind != .organisation
    }
    guard let first = hyphens.first, first > words.lowerBound else { return [] }
    for length in [2, 1] where words.contains(first + length) {
      let whole = (first - 1..<first + length + 1).map(reading.view.word).joined()
      if let name = regions[whole] { return [actor(name, reading)].compactMap { $0 } }
    }
    var found: [Actor] = []
    for hyphen in hyphens {
      let before = [hyphen - 2..<hyphen, hyphen - 1..<hyphen]
      let after = [hyphen + 1..<hyphen + 3, hyphen + 1..<hyphen + 2]
      let sides = [before, after].map { ranges in
        ranges.lazy.filter { words.contains($0.lowerBound) && $0.upperBound <= words.upperBound }
          .compactMap { self.side($0, reading) }.first
      }
      guard let left = sides[0], let right = sides[1] else { continue }
      found += [left, right]
    }
    return found.uniqued()
  }

  /// «Africa», «Arab», «South Africa», «EU».
  private func side(_ tokens: Range<Int>, _ reading: ArticleReading) -> Actor? {
    let text = reading.view.text(tokens)
    if let name = regions[text.lowercased()] { return actor(name, reading) }
    if let state = reading.view.analysis.nationalities[text] { return state }
    if let mention = reading.view.mention(at: tokens.lowerBound), mention.tokens == tokens,
      let actor = mention.actor, [.state, .organisation].contains(actor.kind)
    {
      return actor
    }
    return reading.view.analysis.states.values.first { $0.name == text }
  }

  /// «a conference of Arab and African entrepreneurs», «the Balkan foreign ministers' meeting»: those of several states.
  private func group(of noun: Word, in reading: ArticleReading) -> Actor? {
    let clauses = reading.clauses
    // «the summit, a gathering of Arab and African leaders»
    let nouns = [noun.token] + clauses.dependents(of: noun.token, .apposition)
    return nouns.flatMap { clauses.dependents(of: $0, .nominalModifier) }.filter {
      ["of", "between", "among"].contains(clauses.preposition(of: $0) ?? "")
        || clauses.word($0)?.relation.subtype == "poss"
    }
    .flatMap { reading.actors.actors(at: $0) }
    .first { isOfSeveral($0, reading) }
  }

  private func isOfSeveral(_ actor: Actor, _ reading: ArticleReading) -> Bool {
    guard actor.kind == .group else { return false }
    let words = actor.name.split(separator: " ").map(String.init)
    let places = words.filter {
      regions[$0.lowercased()] != nil || reading.view.analysis.nationalities[$0] != nil
    }
    return places.count > 1 || places.contains { regions[$0.lowercased()] != nil }
  }

  /// «the Arab summit», «the Latin American leaders' summit»
  private func region(before noun: Int, _ reading: ArticleReading) -> Actor? {
    for length in [2, 1] where noun >= length {
      let words = (noun - length..<noun).map(reading.view.word).joined(separator: " ")
      if let name = regions[words] { return actor(name, reading) }
    }
    return nil
  }

  /// A group by its name, or a state by its code.
  func actor(_ name: String, _ reading: ArticleReading) -> Actor? {
    name.count == 2
      ? reading.view.analysis.states[name] : Actor(name: name, kind: .group)
  }
}
