package import Records

/// Tells whether a text is English, so that another language is reported and read no further.
///
/// Input: an article or a text. Output: a verdict. «Der Präsident ist nicht mit dem Auto nach Paris
/// gefahren, und das war gut.» is other, German; «Macron, Putin, Erdogan» is undetermined. It counts
/// words of grammar, letters and scripts (`Resources/Check/`). Few words, names alone or two languages
/// mixed give no verdict against English: what is in doubt is read. It does not tell dialects apart,
/// nor a language that is not in the tables from text without grammar.
package struct LanguageCheck: Sendable {
  /// What a text is written in.
  package enum Verdict: Hashable, Sendable {
    case english
    /// Another language, by its name, or by that of its script: `French`, `Cyrillic script`.
    case other(String)
    /// Too little evidence; to be read as if it were English.
    case undetermined
  }

  /// How many code points are looked at; the rest of a long text adds nothing.
  private static let sample = 60_000

  private let tables: LanguageTables

  /// - Throws: `LanguageError` when a table that ships with the program cannot be read.
  package init() throws(LanguageError) {
    tables = try LanguageTables()
  }

  /// The verdict on an article without its furniture.
  package func verdict(on article: Article) -> Verdict {
    var evidence = LanguageEvidence(tables: tables)
    var left = LanguageCheck.sample
    for span in article.body where left > 0 {
      evidence.add(article.text[span].unicodeScalars.prefix(left))
      left -= span.length
    }
    return evidence.verdict
  }

  package func verdict(on text: some StringProtocol) -> Verdict {
    var evidence = LanguageEvidence(tables: tables)
    evidence.add(Substring(text).unicodeScalars.prefix(LanguageCheck.sample))
    return evidence.verdict
  }
}
