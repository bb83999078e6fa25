/// The word lists of name resolution (`Resources/Names/Words`), one concept a file.
struct NameWords: Sendable {
  /// What a word before a title says of it.
  enum Modifier: String {
    case former, then, elect, deputy, plain
  }

  let acting: Set<String>
  let bareSurnames: Set<String>
  let calendar: Set<String>
  let familyNameFirst: Set<String>
  let femaleNames: Set<String>
  let governmentLed: Set<String>
  let governmentNouns: Set<String>
  let groupModifiers: Set<String>
  let groupNouns: Set<String>
  let locatives: Set<String>
  let modifiers: [String: Modifier]
  let openers: Set<String>
  /// Nouns that head the names of bodies, which can act: `ministry`.
  let bodyNouns: Set<String>
  /// Nouns that head other proper names: `airport`, `treaty`.
  let thingNouns: Set<String>
  let particles: Set<String>
  let regions: Set<String>

  init() throws(LanguageError) {
    func list(_ name: String) throws(LanguageError) -> Set<String> {
      try WordTable.words("Names/Words/\(name).txt")
    }
    acting = try list("actingVerbs")
    bareSurnames = try list("bareWordSurnames")
    calendar = try list("calendarWords")
    familyNameFirst = try list("familyNameFirst")
    femaleNames = try list("femaleNames")
    governmentLed = try list("governmentLed")
    governmentNouns = try list("governmentNouns")
    groupModifiers = try list("groupModifiers")
    groupNouns = try list("groupNouns")
    locatives = try list("locativePrepositions")
    openers = try list("openers")
    particles = try list("nameParticles")
    regions = try list("regionAdjectives")
    let nouns = try WordTable("Names/Words/organisationNouns.tsv").rows("word", "sense")
    bodyNouns = Set(nouns.filter { $0[1] == "body" }.map { String($0[0]) })
    thingNouns = Set(nouns.filter { $0[1] == "thing" }.map { String($0[0]) })
    let rows = try WordTable("Names/Words/titleModifiers.tsv").rows("word", "sense")
    modifiers = Dictionary(
      rows.compactMap { row in Modifier(rawValue: String(row[1])).map { (String(row[0]), $0) } },
      uniquingKeysWith: { first, _ in first })
  }
}
