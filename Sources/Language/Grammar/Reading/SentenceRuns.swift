import Records

/// The sentences that a model finds, with the paragraphs that rules have found.
struct SentenceRuns {
  /// Runs of tokens with what is known about them, in order: rules' sentences.
  let ruled: [Sentence]

  /// The index after the last token of each paragraph.
  var paragraphEnds: Set<Int> {
    var ends: Set<Int> = []
    for (sentence, next) in zip(ruled, ruled.dropFirst()) where next.paragraph != sentence.paragraph
    {
      ends.insert(sentence.tokens.upperBound)
    }
    return ends
  }

  /// The index after the closing mark of each quotation that ends with a full stop before a new sentence: «…
  /// everyone.” Putin confirmed …»
  func quotationEnds(in tokens: [Token]) -> Set<Int> {
    var ends: Set<Int> = []
    for (sentence, next) in zip(ruled, ruled.dropFirst()) where sentence.tokens.count > 2 {
      let end = sentence.tokens.upperBound
      let isClosed = tokens[end - 1].folded == "\"" && tokens[end - 2].folded == "."
      if isClosed, tokens[end].isCapitalised, next.tokens.count > 3 { ends.insert(end) }
    }
    return ends
  }

  /// Sentences of the same tokens that end elsewhere; each takes its paragraph from where it begins.
  func sentences(of runs: [Range<Int>], in tokens: [Token]) -> [Sentence] {
    var place = 0
    return runs.map { run in
      while ruled[place].tokens.upperBound <= run.lowerBound { place += 1 }
      return Sentence(
        tokens: run, span: tokens[run.lowerBound].span.union(tokens[run.upperBound - 1].span),
        paragraph: ruled[place].paragraph, isHeadline: ruled[place].isHeadline)
    }
  }
}
