import Records

/// Groups tokens into paragraphs and sentences.
///
/// Input: an article and the tokens of its body. Output: sentences in order. «Talks began. “We agree.”
/// Mr. Li said.[2] It ended.» is four sentences: a full stop ends one unless it belongs to an
/// abbreviation, and closing marks and the numbers of notes go with the sentence they close. Paragraphs
/// never share a sentence. It does not attempt headings that run on without a line end.
struct SentenceSplitter: Sendable {
  /// Words of grammar that begin a sentence when they stand with a capital behind «U.S.»
  private let starters: Set<String>
  /// Abbreviations without inner stops at which a sentence can end: «etc.»
  private let closingAbbreviations: Set<String>
  private let speechVerbs: Set<String>

  /// - Throws: `LanguageError` when a table that ships with the program cannot be read.
  init() throws(LanguageError) {
    starters = try WordTable.words("Sentences/starters.txt")
    closingAbbreviations = try WordTable.words("Sentences/closingAbbreviations.txt")
    speechVerbs = try WordTable.words("Sentences/speechVerbs.txt")
  }

  func sentences(of article: Article, tokens: [Token]) -> [Sentence] {
    let breaks = ParagraphBreaks(article)
    var sentences: [Sentence] = []
    var first = 0
    var paragraph = 0
    for index in tokens.indices {
      let isParagraphEnd =
        index + 1 == tokens.count || breaks.separates(tokens[index], tokens[index + 1])
      if isParagraphEnd || endsSentence(index, in: tokens, from: first) {
        let span = tokens[first].span.union(tokens[index].span)
        let isHeadline = article.headline.map { $0.contains(span) } ?? false
        sentences.append(
          Sentence(
            tokens: first..<index + 1, span: span, paragraph: paragraph, isHeadline: isHeadline))
        first = index + 1
      }
      if isParagraphEnd { paragraph += 1 }
    }
    return sentences
  }

  private func endsSentence(_ index: Int, in tokens: [Token], from first: Int) -> Bool {
    let next = tokens[index + 1]
    guard let last = lastBeforeClosing(index, in: tokens, from: first) else { return false }
    if isClosing(next), tokens[index].touches(next) { return false }
    if beginsNote(index + 1, in: tokens) { return false }
    let end = tokens[last].folded
    switch end {
    case "!", "?":
      return !goesOn(index, after: last, in: tokens) && startsSentence(next)
    case ".", "...":
      return startsSentence(next) || next.kind == .punctuation && !isContinuation(next)
    default:
      // «… with the U.S. The talks …»: an abbreviation can also end a sentence.
      guard last == index, next.isCapitalised, starters.contains(next.folded) else { return false }
      let letters = end.utf8.count
      let isLettered = tokens[last].text.contains(where: \.isLetter)
      return isLettered && (letters == 2 || end.utf8.dropLast().contains(46))
        || closingAbbreviations.contains(end)
    }
  }

  /// The last token before closing quotation marks, brackets and notes that end at `index`.
  private func lastBeforeClosing(_ index: Int, in tokens: [Token], from first: Int) -> Int? {
    var last = index
    // A sentence closes with a few marks; a run of hundreds is no language.
    while last > first, last > index - 16 {
      if tokens[last].folded == "]", let start = noteStart(last, in: tokens, from: first) {
        last = start - 1
      } else if isClosing(tokens[last]) || tokens[last].kind == .number && isEnd(tokens[last - 1]),
        tokens[last - 1].touches(tokens[last])
      {
        last -= 1
      } else {
        break
      }
    }
    return isEnd(tokens[last]) ? last : nil
  }

  private func isEnd(_ token: Token) -> Bool {
    token.text.utf8.last == 46 || ["!", "?", "…"].contains(token.folded)
  }

  /// Where «[8]», «[8,9]» or «[citation needed]» begins, if such a note ends here.
  private func noteStart(_ index: Int, in tokens: [Token], from first: Int) -> Int? {
    var start = index - 1
    while start > first, start > index - 8, tokens[start].folded != "[" { start -= 1 }
    guard start > first, start < index - 1, tokens[start].folded == "[" else { return nil }
    return tokens[start + 1].kind == .number || tokens[start - 1].touches(tokens[start])
      ? start : nil
  }

  /// Whether a note begins behind the end of a sentence: «[8]», or a number that touches.
  private func beginsNote(_ index: Int, in tokens: [Token]) -> Bool {
    let touches = tokens[index - 1].touches(tokens[index])
    if tokens[index].kind == .number { return touches }
    guard tokens[index].folded == "[", index + 2 < tokens.count else { return false }
    return touches
      || tokens[index + 1].kind == .number && ["]", ",", "-"].contains(tokens[index + 2].folded)
  }

  /// «“Why?” Li asked», «“Huh?” – a word»: a quoted question within a sentence; «Viva Maria! (1965)».
  private func goesOn(_ index: Int, after last: Int, in tokens: [Token]) -> Bool {
    let next = tokens[index + 1]
    if next.folded == "(", index + 2 < tokens.count, tokens[index + 2].kind == .number {
      return true
    }
    guard last < index else { return false }
    if next.folded == "-" { return true }
    for token in tokens[(index + 1)...].prefix(4) {
      guard token.kind == .word else { return false }
      if speechVerbs.contains(token.folded) { return true }
    }
    return false
  }

  private func startsSentence(_ token: Token) -> Bool {
    token.isCapitalised || token.kind == .number || ["\"", "'", "(", "-"].contains(token.folded)
  }

  private func isClosing(_ token: Token) -> Bool {
    switch token.folded {
    case "\"", "'", ")", "]": true
    default: false
    }
  }

  private func isContinuation(_ token: Token) -> Bool {
    switch token.folded {
    case ",", ";", ":", ")", "]", "-", ".", "!", "?": true
    default: false
    }
  }
}
