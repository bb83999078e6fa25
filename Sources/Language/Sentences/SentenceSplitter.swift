import Records

/// Groups tokens into paragraphs and sentences.
///
/// Input: an article and the tokens of its body. Output: sentences in order. «Talks began. “We agree.”
/// Mr. Li said.» is three sentences: a full stop ends one unless it belongs to an abbreviation, and
/// a closing quotation mark goes with the sentence it closes. Paragraphs never share a sentence. It
/// does not attempt lists or missing spaces after full stops.
struct SentenceSplitter {
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
    switch tokens[last].folded {
    case "!", "?":
      return startsSentence(next)
    case ".", "...":
      return startsSentence(next) || next.kind == .punctuation && !isContinuation(next)
    default:
      // «… with the U.S. The talks …»: an abbreviation can also end a sentence.
      return last == index && tokens[last].text.hasSuffix(".") && isStarter(next)
        && tokens[last].text.contains(where: \.isLetter) && tokens[last].folded.contains(".")
        && tokens[last].folded.split(separator: ".").count > 1
    }
  }

  /// The last token before closing quotation marks and brackets that end at `index`.
  private func lastBeforeClosing(_ index: Int, in tokens: [Token], from first: Int) -> Int? {
    var last = index
    // A sentence closes with a few marks; a run of hundreds is no language.
    while last > first, last > index - 4, isClosing(tokens[last]),
      tokens[last - 1].touches(tokens[last])
    {
      last -= 1
    }
    let isEnd =
      tokens[last].text.utf8.last == 46 || tokens[last].folded == "!" || tokens[last].folded == "?"
    return isEnd ? last : nil
  }

  private func startsSentence(_ token: Token) -> Bool {
    token.isCapitalised || token.kind == .number || ["\"", "'", "("].contains(token.folded)
      || token.folded == "-"
  }

  private func isStarter(_ token: Token) -> Bool {
    token.isCapitalised
      && ["the", "in", "on", "he", "she", "it", "they", "but", "a", "at", "this"]
        .contains(token.folded)
  }

  private func isClosing(_ token: Token) -> Bool {
    ["\"", "'", ")", "]"].contains(token.folded)
  }

  private func isContinuation(_ token: Token) -> Bool {
    [",", ";", ":", ")", "]", "-"].contains(token.folded)
  }
}
