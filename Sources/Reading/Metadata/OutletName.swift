import Records

/// The name of a newspaper, broadcaster or agency on a line of its own: «Northern Wire».
struct OutletName: Sendable {
  let words: PhraseList

  /// The name, if the line is one and nothing else.
  func read(_ line: TextLine) -> String? {
    let bare = line.text.withoutEmphasis
    return line.span.length <= 60 && OutletName.isName(bare, words: words)
      ? Stated.clean(String(bare)) : nil
  }

  /// One to five capitalised words, at least one of which outlets have in their names.
  static func isName(_ text: Substring, words list: PhraseList) -> Bool {
    let names = text.split(separator: " ")
    guard (1...5).contains(names.count), !text.contains(where: { ".,:;?!".contains($0) }) else {
      return false
    }
    let isCapitalised = names.allSatisfy {
      $0.first?.isUppercase == true || ["of", "the", "and", "&"].contains($0)
    }
    return isCapitalised && PlainWords.of(text).contains { list.contains($0) }
  }
}
