/// The forms of words that no rule of spelling leads to (`Resources/Lemmas/`).
struct IrregularForms: Sendable {
  /// «spoke», «was» → lemma.
  private(set) var pasts: [String: String] = [:]
  /// «spoken», «been» → lemma.
  private(set) var participles: [String: String] = [:]
  /// Lemmas of the verbs of the table.
  private(set) var verbs: Set<String> = []
  /// «men» → «man».
  private(set) var plurals: [String: String] = [:]
  /// «-women» → «-woman», the longest first.
  private(set) var pluralEndings: [(plural: String, lemma: String)] = []
  /// «headquarters», «news».
  let pluralsOnly: Set<String>
  /// «better» → «good», «well».
  private(set) var degrees: [String: (adjective: String, adverb: String)] = [:]

  /// Whether a word is a form of a verb or noun of the tables.
  func contains(_ word: String) -> Bool {
    pasts[word] != nil || participles[word] != nil || plurals[word] != nil
  }

  /// - Throws: `LanguageError` when a table that ships with the program cannot be read.
  init() throws(LanguageError) {
    pluralsOnly = try WordTable.words("Lemmas/pluralsOnly.txt")
    for row in try WordTable.rows("Lemmas/verbs.tsv") {
      let lemma = row["lemma"] ?? ""
      verbs.insert(lemma)
      for form in (row["past"] ?? "").split(separator: "|") { pasts[String(form)] = lemma }
      for form in (row["participle"] ?? "").split(separator: "|") {
        participles[String(form)] = lemma
      }
    }
    for row in try WordTable.rows("Lemmas/plurals.tsv") {
      plurals[row["plural"] ?? ""] = row["lemma"]
    }
    for row in try WordTable.rows("Lemmas/pluralEndings.tsv") {
      pluralEndings.append((row["plural"] ?? "", row["lemma"] ?? ""))
    }
    pluralEndings.sort { $0.plural.utf8.count > $1.plural.utf8.count }
    for row in try WordTable.rows("Lemmas/degrees.tsv") {
      degrees[row["form"] ?? ""] = (row["adjective"] ?? "", row["adverb"] ?? "")
    }
  }
}
