/// The closed sets of words by which speech is read (`Resources/Statements/`).
struct SpeechWords: Sendable {
  /// Nouns that stand for what somebody says: «remarks».
  let utterances: Set<String>
  /// Nouns that make a phrase a source: «in his view».
  let views: Set<String>
  /// Pronouns that stand for a speaker.
  let pronouns: Set<String>
  /// Words for people whom nothing else names: «many».
  let many: Set<String>
  /// Nouns that name a source without a name: «official».
  let sources: Set<String>
  /// Plain words for groups spoken of as places: «the West» → «Western countries».
  let customary: [String: String]
  /// Lemmas of blame, praise, threat and duty by which a content tells the act.
  let accusing: Set<String>
  let praising: Set<String>
  let threatening: Set<String>
  let obliging: Set<String>
  /// Lemmas by which what somebody says is called untrue.
  let rebutting: Set<String>
  /// Nouns for people who blame: «critics».
  let critics: Set<String>
  /// Nouns for people who speak without a name: «official».
  let unnamed: Set<String>
  /// Nouns for people whose questions are no statements: «reporter».
  let askers: Set<String>

  init() throws(ExtractionError) {
    utterances = try CueTable.words("Statements/utterances.txt")
    pronouns = try CueTable.words("Statements/pronouns.txt")
    many = try CueTable.words("Statements/many.txt")
    sources = try CueTable.words("Shared/sources.txt")
    var customary: [String: String] = [:]
    for row in try CueTable.rows("Statements/customary.tsv") {
      customary[row.cells[0]] = row.cells[1]
    }
    self.customary = customary
    accusing = try CueTable.words("Statements/accusing.txt")
    praising = try CueTable.words("Statements/praising.txt")
    threatening = try CueTable.words("Statements/threatening.txt")
    rebutting = try CueTable.words("Statements/rebutting.txt")
    obliging = try CueTable.words("Statements/obliging.txt")
    critics = try CueTable.words("Statements/critics.txt")
    unnamed = try CueTable.words("Statements/unnamed.txt")
    askers = try CueTable.words("Statements/askers.txt")
    views = try CueTable.words("Statements/views.txt")
  }
}
