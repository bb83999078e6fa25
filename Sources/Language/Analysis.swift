package import Records

/// An article with its language marked: what extraction reads.
package struct Analysis: Sendable {
  package let article: Article
  package let tokens: [Token]
  package let sentences: [Sentence]
  /// In order of appearance; they do not overlap.
  package let times: [TimeExpression]
  /// In order of appearance; they do not overlap.
  package let mentions: [Mention]
  /// The states of today by their ISO 3166-1 alpha-2 codes, for places to be hosts.
  package let states: [String: Actor]
  /// The states by the adjectives of what is theirs: `French`.
  package let nationalities: [String: Actor]
  /// The capitals of the states by the adjectives of what is theirs: Rome by `Italian`.
  package let capitals: [String: String]
  /// What the language model says of the article; its sentences are ``sentences``.
  package let grammar: Grammar
  /// Which noun phrases mean the same, and whom; none where the model has not read.
  package let chains: Chains
  /// The people named with an office that they hold; looked for only where no date of publication is stated.
  package let offices: [NamedOffice]

  package init(
    article: Article, tokens: [Token], sentences: [Sentence], times: [TimeExpression] = [],
    mentions: [Mention] = [], states: [String: Actor] = [:],
    nationalities: [String: Actor] = [:], capitals: [String: String] = [:],
    grammar: Grammar = .none, chains: Chains = .none, offices: [NamedOffice] = []
  ) {
    self.article = article
    self.tokens = tokens
    self.sentences = sentences
    self.times = times
    self.mentions = mentions
    self.states = states
    self.nationalities = nationalities
    self.capitals = capitals
    self.grammar = grammar
    self.chains = chains
    self.offices = offices
  }

  /// The indices of the tokens of which a span has at least a part.
  package func tokens(in span: TextSpan) -> Range<Int> {
    let first = tokens.partitioningIndex { $0.span.end > span.start }
    let end = tokens.partitioningIndex { $0.span.start >= span.end }
    return first..<max(first, end)
  }

  /// The passage from the first to the last of some tokens, which are one at least.
  package func span(of tokens: Range<Int>) -> TextSpan {
    self.tokens[tokens.lowerBound].span.union(self.tokens[tokens.upperBound - 1].span)
  }
}

extension Array {
  /// The index of the first element for which the condition holds, where it holds for all after it;
  /// `endIndex` where it holds for none.
  fileprivate func partitioningIndex(where holds: (Element) -> Bool) -> Int {
    var (low, high) = (startIndex, endIndex)
    while low < high {
      let middle = (low + high) / 2
      if holds(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
