import Language
import Records

/// Reads talks that are called after how many sides they have, who are told elsewhere: «the six-party talks».
///
/// Input: a noun for talks. Output: their meeting, between as many states as the number says: those that one sentence of
/// the article names together, or else all that the article names, or those whom the world knows by that number. Without
/// a day it is a negotiation and no contact.
struct TalksOfSides: Sendable {
  private let nouns: Set<String>
  /// The second parts of the words for it: «party» of «six-party».
  private let sides: Set<String>
  private let numbers: [String: Int]
  /// The states of names that several bear: «the two Koreas».
  private let jointNames: [String: [String]]

  init() throws(ExtractionError) {
    nouns = try CueTable.words("Contacts/Gatherings/sidedTalks.txt")
    sides = try CueTable.words("Contacts/Gatherings/sides.txt")
    let counted = try CueTable.rows("Figures/numbers.tsv")
    numbers = Dictionary(
      counted.compactMap { row in Int(row.cells[1]).map { (row.cells[0], $0) } },
      uniquingKeysWith: { first, _ in first })
    jointNames = Dictionary(
      try CueTable.rows("Contacts/Gatherings/jointNames.tsv").map {
        ($0.cells[0], $0.alternatives(1))
      },
      uniquingKeysWith: { first, _ in first })
  }

  /// How many sides the talks at a token are said to have: 6 for «talks» in «six-party nuclear talks».
  func count(at token: Int, in reading: ArticleReading) -> Int? {
    let view = reading.view
    guard let word = reading.clauses.word(token), [.noun, .properNoun].contains(word.tag),
      nouns.contains(word.lemma.lowercased())
    else { return nil }
    for side in (max(token - 4, 0)..<token).reversed() {
      if sides.contains(view.word(side)), view.word(side - 1) == "-" {
        return numbers[view.word(side - 2)]
      }
      // «the two-plus-two talks» of two ministers of each state
      if view.word(side) == "two", view.word(side - 2) == "plus", view.word(side - 4) == "two" {
        return 2
      }
      if let (number, rest) = parts(of: view.word(side)), sides.contains(rest) {
        return numbers[number]
      }
      guard [.noun, .adjective].contains(reading.clauses.word(side)?.tag) else { return nil }
    }
    return nil
  }

  func told(at token: Int, sides: Int, in reading: ArticleReading) -> ToldContact? {
    let circumstances = Circumstances(of: token, in: reading)
    let whole = reading.clauses.whole(of: token)
    let above = reading.clauses.word(whole)?.head
    // «walked away from the talks»
    guard circumstances.date != nil, reading.clauses.preposition(of: whole) != "from",
      !["sideline", "margin"].contains(above.flatMap { reading.clauses.word($0)?.lemma } ?? "")
    else { return nil }
    let states = states(sides, in: reading)
    guard !states.isEmpty else { return nil }
    return ToldContact(
      token: token, kind: states.count > TalksOfSides.most ? .summit : .meeting, part: .noun,
      people: states)
  }

  /// How many sides a meeting has before it is a many-sided gathering.
  private static let most = 4

  /// As many states as the talks have sides.
  private func states(_ count: Int, in reading: ArticleReading) -> [Actor] {
    let view = reading.view
    var bySentence: [Int: [String]] = [:]
    var all: [String] = []
    for mention in view.analysis.mentions {
      let sentence = view.sentenceIndex(of: mention.tokens.lowerBound)
      let place = view.hostState(of: mention)?.state
      for state in mention.actors.compactMap(\.state) + [place].compactMap({ $0 }) {
        if bySentence[sentence]?.contains(state) != true {
          bySentence[sentence, default: []].append(state)
        }
        if !all.contains(state) { all.append(state) }
      }
    }
    let together = bySentence.sorted { $0.key < $1.key }.lazy
      .map { ($0.value + joint(in: view.sentences[$0.key].tokens, view)).uniqued() }
      .first { $0.count == count }
    let states = customary(count, all) ?? together ?? (all.count == count ? all : [])
    return states.compactMap { view.analysis.states[$0] }
  }

  /// The sides of talks that are known by their number alone, if the article names one of those whom they are about:
  /// «the six-party talks» on Korea.
  private func customary(_ count: Int, _ named: [String]) -> [String]? {
    guard let states = jointNames["\(count)-party"],
      states.prefix(2).contains(where: named.contains)
    else { return nil }
    return states
  }

  private func joint(in tokens: Range<Int>, _ view: ArticleView) -> [String] {
    tokens.flatMap { jointNames[view.word($0)] ?? [] }
  }

  /// «six-party» as one word.
  private func parts(of word: String) -> (String, String)? {
    let parts = word.split(separator: "-").map(String.init)
    return parts.count == 2 ? (parts[0], parts[1]) : nil
  }
}
