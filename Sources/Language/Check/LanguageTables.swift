/// What shows the language of a text (`Resources/Check/`).
struct LanguageTables: Sendable {
  /// The words of grammar of English, folded.
  let english: Set<String>
  /// The languages by number, English left out.
  let names: [String]
  /// The languages that a word of grammar belongs to, by their numbers; words of English left out.
  let languagesByWord: [String: [Int]]
  /// The languages that write a letter.
  let languagesByLetter: [Unicode.Scalar: [Int]]
  /// Blocks of Unicode, in order, with the names of their scripts.
  let scripts: [(block: ClosedRange<UInt32>, name: String)]
  /// Words that stand in names too: «de», «von».
  let particles: Set<String>

  /// - Throws: `LanguageError` when a table that ships with the program cannot be read.
  init() throws(LanguageError) {
    var english: Set<String> = []
    var names: [String] = []
    var wordsByLanguage: [[Substring]] = []
    for row in try WordTable.rows("Check/functionWords.tsv") {
      let words = (row["words"] ?? "").split(separator: " ")
      if row["language"] == "English" {
        english = Set(words.map(String.init))
      } else {
        names.append(row["language"] ?? "")
        wordsByLanguage.append(words)
      }
    }
    var languagesByWord: [String: [Int]] = [:]
    for (language, words) in wordsByLanguage.enumerated() {
      for word in words where !english.contains(String(word)) {
        languagesByWord[String(word), default: []].append(language)
      }
    }
    var languagesByLetter: [Unicode.Scalar: [Int]] = [:]
    for row in try WordTable.rows("Check/letters.tsv") {
      guard let language = names.firstIndex(of: row["language"] ?? "") else { continue }
      for letter in (row["letters"] ?? "").unicodeScalars where letter != " " {
        languagesByLetter[letter, default: []].append(language)
      }
    }
    var scripts: [(block: ClosedRange<UInt32>, name: String)] = []
    for row in try WordTable.rows("Check/scripts.tsv") {
      guard let first = UInt32(row["first"] ?? "", radix: 16),
        let last = UInt32(row["last"] ?? "", radix: 16), first <= last
      else { continue }
      scripts.append((first...last, row["name"] ?? ""))
    }
    self.english = english
    self.names = names
    self.languagesByWord = languagesByWord
    self.languagesByLetter = languagesByLetter
    self.scripts = scripts.sorted { $0.block.lowerBound < $1.block.lowerBound }
    particles = try WordTable.words("Names/Words/nameParticles.txt")
  }

  /// The script of a letter that is not Latin.
  func script(of value: UInt32) -> String? {
    scripts.first { $0.block.contains(value) }?.name
  }
}
