/// The tree of a sentence.
///
/// Words are named by the indices of their tokens in ``Analysis/tokens``. «Macron met Putin» has the
/// root «met» with the dependents «Macron» (`nsubj`) and «Putin» (`obj`).
package struct Parse: Hashable, Sendable {
  /// In order, one a token of the sentence; exactly one of them is the root.
  package let words: [Word]
  /// The dependents of each word, in order.
  private let dependents: [[Int]]

  /// - Parameter words: of neighbouring tokens, with heads among them that make a tree.
  package init(words: [Word]) {
    self.words = words
    let first = words.first?.token ?? 0
    var dependents = [[Int]](repeating: [], count: words.count)
    for word in words {
      if let head = word.head { dependents[head - first].append(word.token) }
    }
    self.dependents = dependents
  }

  /// The indices of the sentence's tokens.
  package var tokens: Range<Int> {
    let first = words.first?.token ?? 0
    return first..<first + words.count
  }

  package subscript(token: Int) -> Word {
    words[token - tokens.lowerBound]
  }

  package var root: Word? { words.first { $0.head == nil } }

  /// The words that depend on one, in order.
  package func dependents(of token: Int) -> [Int] {
    dependents[token - tokens.lowerBound]
  }

  /// A word and all that depends on it at whatever distance, in order.
  package func subtree(of token: Int) -> [Int] {
    subtree(of: token) { _ in true }
  }

  /// The noun phrase of a head: its determiner, modifiers and what they bring along, but not its
  /// preposition, its apposition, what is coordinated with it or the clause whose predicate it is.
  ///
  /// On GUM's dev part nine mentions of ten are such phrases of their heads.
  package func phrase(of head: Int) -> Range<Int> {
    let words = Set(
      subtree(of: head) { !Parse.outsidePhrase.contains(self[$0].relation.universal) })
    var (first, end) = (head, head + 1)
    while words.contains(first - 1) { first -= 1 }
    while words.contains(end) { end += 1 }
    return first..<end
  }

  /// Relations of those dependents that do not belong to their head's noun phrase.
  private static let outsidePhrase: Set<Relation.Universal> = [
    .caseMarking, .coordinatingConjunction, .conjunct, .copula, .nominalSubject, .clausalSubject,
    .auxiliary, .marker, .adverbialClause, .parataxis, .discourse, .expletive, .vocative,
    .dislocated, .apposition, .punctuation,
  ]

  /// Leaves out those dependents of `token` itself that are not wanted, with all below them.
  private func subtree(of token: Int, where isWanted: (Int) -> Bool) -> [Int] {
    var found = [token]
    var open = dependents(of: token).filter(isWanted)
    while let word = open.popLast() {
      found.append(word)
      open += dependents(of: word)
    }
    return found.sorted()
  }
}
