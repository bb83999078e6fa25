/// What pronouns tell of those whom they mean.
struct Pronouns: Sendable {
  /// One pronoun.
  struct Entry: Hashable, Sendable {
    let person: Int
    /// Nil where the word does not tell.
    let isPlural: Bool?
    let gender: Gender?
  }

  private let entries: [String: Entry]

  /// - Throws: `LanguageError` when the table that ships with the program cannot be read.
  init() throws(LanguageError) {
    let path = "Coreference/pronouns.tsv"
    var entries: [String: Entry] = [:]
    for row in try WordTable.rows(path) {
      guard let word = row["word"], let person = row["person"].flatMap({ Int($0) }) else {
        throw LanguageError.malformedTable(
          path: path, line: row["word"] ?? "", reason: "has no person")
      }
      let number = row["number"] ?? ""
      entries[word] = Entry(
        person: person, isPlural: number.isEmpty ? nil : number == "several",
        gender: row["gender"].flatMap(Gender.init))
    }
    self.entries = entries
  }

  /// The pronoun of some folded letters.
  subscript(word: String) -> Entry? { entries[word] }
}
