package import Records

/// A word, a number or a mark of an article, with where it stands.
///
/// «Macron's two-day visit» is `Macron`, `'s`, `two`, `-`, `day`, `visit`: the syntactic words of
/// Universal Dependencies.
package struct Token: Hashable, Sendable {
  /// What a token is made of.
  package enum Kind: Sendable {
    /// Letters, with what belongs inside a word: `U.S.`, `n't`, `'s`, `co-founder`, `un.org`.
    case word
    /// Begins with a digit: `1,189.42`, `11:30`, `1990s`, `3rd`, `9/11`.
    case number
    case punctuation
  }

  package let span: TextSpan
  package let kind: Kind
  /// The words as written.
  package let text: Substring
  /// Lower case, without accents, quotation marks and dashes made plain: what rules compare.
  package let folded: String
  /// Whether it is one written word together with the token before: `n't` of «don't».
  ///
  /// Universal Dependencies writes such words as a range, one multiword token: `1-2 don't`.
  package let continuesWord: Bool

  package init(
    span: TextSpan, kind: Kind, text: Substring, folded: String, continuesWord: Bool = false
  ) {
    self.span = span
    self.kind = kind
    self.text = text
    self.folded = folded
    self.continuesWord = continuesWord
  }

  /// Whether the first letter is a capital.
  package var isCapitalised: Bool {
    guard let byte = text.utf8.first else { return false }
    if byte < 0x80 { return (65...90).contains(byte) }
    return text.unicodeScalars.first?.properties.isUppercase ?? false
  }

  /// Whether all letters are capitals and there are at least two.
  package var isAllCapitals: Bool {
    let letters = text.unicodeScalars.filter { $0.properties.isAlphabetic }
    return letters.count > 1 && letters.allSatisfy { $0.properties.isUppercase }
  }

  /// Whether nothing stands between this token and the next one.
  package func touches(_ next: Token) -> Bool {
    span.end == next.span.start
  }
}
