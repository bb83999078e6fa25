/// The word lists of name resolution (`Resources/Names/Words`), one concept a file.
struct NameWords: Sendable {
  /// What a word before a title says of it.
  enum Modifier: String {
    case former, then, elect, deputy, plain
  }

  /// Small words around names, by what they tell (`contextWords.tsv`).
  enum Context: UInt32, CaseIterable {
    case locative, motion, towards, clause, adverb, closer, placeNoun, occasion, suffix
    case generation, definite, she, he, kin, indefinite
  }

  /// Words that describe people without naming them, by use (`groupWords.tsv`).
  enum Group: UInt32, CaseIterable {
    case noun, modifier, government, region, source, sourcePreposition, home
    case pairOfPeople, pairOfStates, saying
  }

  let acting: Set<String>
  let bareSurnames: Set<String>
  let calendar: Set<String>
  let familyNameFirst: Set<String>
  let femaleNames: Set<String>
  let governmentLed: Set<String>
  let modifiers: [String: Modifier]
  /// States whose heads are named by surname alone anywhere.
  let namedWithoutState: Set<String>
  let openers: Set<String>
  let particles: Set<String>
  /// The field of a ministry: `affairs`, `trade`.
  let portfolios: Set<String>
  /// How many a word counts: `both`, `three`.
  let smallNumbers: [String: Int]
  /// Nouns that head the names of bodies, which can act: `ministry`.
  let bodyNouns: Set<String>
  /// Nouns that head other proper names: `airport`, `treaty`.
  let thingNouns: Set<String>
  /// For every word one bit for each use, in the order of the cases.
  private let contexts: [String: UInt32]
  private let groups: [String: UInt32]

  init() throws(LanguageError) {
    acting = try NameWords.list("actingVerbs")
    bareSurnames = try NameWords.list("bareWordSurnames")
    calendar = try NameWords.list("calendarWords")
    familyNameFirst = try NameWords.list("familyNameFirst")
    femaleNames = try NameWords.list("femaleNames")
    governmentLed = try NameWords.list("governmentLed")
    namedWithoutState = try NameWords.list("namedWithoutState")
    openers = try NameWords.list("openers")
    particles = try NameWords.list("nameParticles")
    portfolios = try NameWords.list("portfolioWords")
    var numbers: [String: Int] = [:]
    for row in try WordTable.rows("Names/Words/smallNumbers.tsv") {
      if let word = row["word"] { numbers[word] = row["count"].flatMap { Int($0) } }
    }
    smallNumbers = numbers
    let nouns = try NameWords.uses("organisationNouns", "sense")
    bodyNouns = nouns["body"] ?? []
    thingNouns = nouns["thing"] ?? []
    var modifiers: [String: Modifier] = [:]
    for (sense, words) in try NameWords.uses("titleModifiers", "sense") {
      for word in words { modifiers[word] = Modifier(rawValue: sense) }
    }
    self.modifiers = modifiers
    contexts = NameWords.bits(
      try NameWords.uses("contextWords", "use"), Context.allCases.map { "\($0)" })
    groups = NameWords.bits(
      try NameWords.uses("groupWords", "use"), Group.allCases.map { "\($0)" })
  }

  /// Whether a folded word, if there is one, tells this of a name beside it.
  func tells(_ context: Context, _ word: String?) -> Bool {
    guard let word, let bits = contexts[word] else { return false }
    return bits & 1 << context.rawValue != 0
  }

  /// Whether a folded word, if there is one, has this use in a description of people.
  func isGroup(_ use: Group, _ word: String?) -> Bool {
    guard let word, let bits = groups[word] else { return false }
    return bits & 1 << use.rawValue != 0
  }

  private static func list(_ name: String) throws(LanguageError) -> Set<String> {
    try WordTable.words("Names/Words/\(name).txt")
  }

  /// The words of a table by what the other column says of them.
  private static func uses(
    _ name: String, _ column: String
  ) throws(LanguageError) -> [String: Set<String>] {
    var uses: [String: Set<String>] = [:]
    for row in try WordTable.rows("Names/Words/\(name).tsv") {
      guard let word = row["word"], let use = row[column] else { continue }
      uses[use, default: []].insert(word)
    }
    return uses
  }

  /// Each word with the bits of its uses, the first use of `order` the lowest.
  private static func bits(
    _ uses: [String: Set<String>], _ order: [String]
  ) -> [String: UInt32] {
    var bits: [String: UInt32] = [:]
    for (place, use) in order.enumerated() {
      for word in uses[use] ?? [] { bits[word, default: 0] |= 1 << UInt32(place) }
    }
    return bits
  }
}
