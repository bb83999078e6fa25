/// The word lists of name resolution (`Resources/Names/Words`), one concept a file.
struct NameWords: Sendable {
  /// What a word before a title says of it.
  enum Modifier: String {
    case former, then, elect, deputy, plain
  }

  /// Small words around names, by what they tell (`contextWords.tsv`).
  enum Context: String {
    case locative, motion, towards, clause, adverb, closer, placeNoun, occasion, suffix
    case generation, definite, she, he, kin, indefinite
  }

  /// Words that describe people without naming them, by use (`groupWords.tsv`).
  enum Group: String {
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
  /// Nouns that head the names of bodies, which can act: `ministry`.
  let bodyNouns: Set<String>
  /// Nouns that head other proper names: `airport`, `treaty`.
  let thingNouns: Set<String>
  private let contexts: [Context: Set<String>]
  private let groups: [Group: Set<String>]

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
    let nouns = try NameWords.uses("organisationNouns", "sense")
    bodyNouns = nouns["body"] ?? []
    thingNouns = nouns["thing"] ?? []
    var modifiers: [String: Modifier] = [:]
    for (sense, words) in try NameWords.uses("titleModifiers", "sense") {
      for word in words { modifiers[word] = Modifier(rawValue: sense) }
    }
    self.modifiers = modifiers
    contexts = try NameWords.known(NameWords.uses("contextWords", "use"))
    groups = try NameWords.known(NameWords.uses("groupWords", "use"))
  }

  /// Whether a folded word, if there is one, tells this of a name beside it.
  func tells(_ context: Context, _ word: String?) -> Bool {
    word.flatMap { contexts[context]?.contains($0) } ?? false
  }

  /// Whether a folded word, if there is one, has this use in a description of people.
  func isGroup(_ use: Group, _ word: String?) -> Bool {
    word.flatMap { groups[use]?.contains($0) } ?? false
  }

  private static func list(_ name: String) throws(LanguageError) -> Set<String> {
    try WordTable.words("Names/Words/\(name).txt")
  }

  /// The words of a table by what the other column says of them.
  private static func uses(
    _ name: String, _ column: String
  ) throws(LanguageError) -> [String: Set<String>] {
    var uses: [String: Set<String>] = [:]
    for row in try WordTable("Names/Words/\(name).tsv").rows("word", column) {
      uses[String(row[1]), default: []].insert(String(row[0]))
    }
    return uses
  }

  private static func known<Use: RawRepresentable<String>>(
    _ uses: [String: Set<String>]
  ) -> [Use: Set<String>] {
    var known: [Use: Set<String>] = [:]
    for (name, words) in uses {
      if let use = Use(rawValue: name) { known[use] = words }
    }
    return known
  }
}
