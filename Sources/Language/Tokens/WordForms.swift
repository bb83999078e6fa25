/// The closed sets of words that tell where a word ends (`Resources/Tokens/`).
struct WordForms: Sendable {
  /// Folded, without the full stop that they keep.
  let abbreviations: Set<String>
  /// Keep their stop only before a number: «No. 5».
  let abbreviationsBeforeNumbers: Set<String>
  /// Keep their stop when written with a capital: «Calif.»
  let abbreviatedPlaces: Set<String>
  /// `n't`, `'s`, `'ll`, …
  let contractedEndings: Set<String>
  /// Whole words that are several in grammar, with the lengths of their parts in code points.
  let contractions: [String: [Int]]
  /// Words that begin with an apostrophe: `'em`.
  let shortenedWords: Set<String>
  /// Prefixes that make one word across a hyphen, and whether digits may follow them too.
  let joiningPrefixes: [String: Bool]
  let joiningSuffixes: Set<String>
  let units: Set<String>
  let topLevelDomains: Set<String>
  let emoticons: Set<String>
  let slashedWords: Set<String>

  /// - Throws: `LanguageError` when a table that ships with the program cannot be read.
  init() throws(LanguageError) {
    abbreviations = try WordTable.words("Tokens/abbreviations.txt")
    abbreviationsBeforeNumbers = try WordTable.words("Tokens/abbreviationsBeforeNumbers.txt")
    abbreviatedPlaces = try WordTable.words("Tokens/abbreviatedPlaces.txt")
    contractedEndings = try WordTable.words("Tokens/contractedEndings.txt")
    shortenedWords = try WordTable.words("Tokens/shortenedWords.txt")
    joiningSuffixes = try WordTable.words("Tokens/joiningSuffixes.txt")
    units = try WordTable.words("Tokens/units.txt")
    topLevelDomains = try WordTable.words("Tokens/topLevelDomains.txt")
    emoticons = try WordTable.words("Tokens/emoticons.txt")
    slashedWords = try WordTable.words("Tokens/slashedWords.txt")
    var contractions: [String: [Int]] = [:]
    for row in try WordTable.rows("Tokens/contractions.tsv") {
      contractions[row["word"] ?? ""] = (row["parts"] ?? "").split(separator: "|")
        .map(\.unicodeScalars.count)
    }
    self.contractions = contractions
    var prefixes: [String: Bool] = [:]
    for row in try WordTable.rows("Tokens/joiningPrefixes.tsv") {
      prefixes[row["prefix"] ?? ""] = row["before"] == "anything"
    }
    joiningPrefixes = prefixes
  }
}
