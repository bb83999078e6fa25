/// The three letters of ISO 3166-1 for the two that records use: `FRA` for `FR`.
package struct StateCodes: Sendable {
  private var longCodes: [String: String] = [:]

  /// - Throws: `LanguageError` when the table of states is missing.
  package init() throws(LanguageError) {
    try TableReader("Names/states.tsv").forEachRow(["code", "code3"]) {
      (row) throws(LanguageError) in
      if longCodes[row.text(0)] == nil { longCodes[row.text(0)] = row.text(1) }
    }
  }

  /// The three letters; nil for what is no state, such as the European Union.
  package func longCode(of code: String) -> String? { longCodes[code] }
}
