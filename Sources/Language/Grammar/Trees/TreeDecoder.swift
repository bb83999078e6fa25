/// Chooses a head for every word of a sentence: scores → the best tree.
///
/// Input: a score for every word and every head it could have. Output: heads that form a tree with
/// one word under the root, the sum of whose scores no other such tree exceeds. Where the best head of
/// every word already makes a tree, as it does in nine sentences of ten, that is the answer; cycles
/// are otherwise contracted one by one (Chu and Liu 1965, Edmonds 1967, in Tarjan's order, 1977).
struct TreeDecoder {
  /// The head of each word, nil for the root's.
  ///
  /// The scores come word by word, first that of the root as head, then that of each word:
  /// `wordCount` × (1 + `wordCount`) numbers. Of equal ones the first wins; one that is no number
  /// counts as very low.
  func heads(scores: [Float], wordCount: Int) -> [Int?] {
    precondition(scores.count == wordCount * (wordCount + 1), "a score for every head")
    guard wordCount > 0 else { return [] }
    let greedy = greedyHeads(scores, wordCount)
    if isTree(greedy) { return greedy }
    var tree = SpanningTree(scores: scores, wordCount: wordCount)
    return tree.heads()
  }

  private func greedyHeads(_ scores: [Float], _ wordCount: Int) -> [Int?] {
    (0..<wordCount).map { word in
      let row = word * (wordCount + 1)
      var best = 0
      for head in 1...wordCount where head != word + 1 && scores[row + head] > scores[row + best] {
        best = head
      }
      return best == 0 ? nil : best - 1
    }
  }

  /// Whether one word hangs from the root and every other one from it, at whatever distance.
  private func isTree(_ heads: [Int?]) -> Bool {
    guard heads.count(where: { $0 == nil }) == 1 else { return false }
    var passed = [Int](repeating: -1, count: heads.count)
    for start in heads.indices {
      var word = start
      while passed[word] < 0, let head = heads[word] {
        passed[word] = start
        word = head
      }
      if passed[word] == start { return false }
    }
    return true
  }
}
