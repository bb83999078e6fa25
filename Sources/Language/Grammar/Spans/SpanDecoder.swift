/// Chooses the spans of a window: scores of O, B and I → the best sequence (Viterbi 1967).
///
/// Labels are numbered O, B-0, I-0, B-1, I-1, …: a span of type 0 begins with B-0 and goes on with
/// I-0. Beside the words' own scores stand those of going from label to label, of beginning and of
/// ending with one, as a linear-chain conditional random field learns them (Lafferty et al. 2001).
/// What no span allows is out of the question: I-0 after O, after another type or at the beginning.
struct SpanDecoder: Sendable {
  /// A run of words of one type.
  struct Span: Hashable {
    let words: Range<Int>
    /// From 0, in the order of the labels.
    let type: Int
  }

  private let labelCount: Int
  private let start: [Float]
  private let end: [Float]
  /// `transitions[to * labelCount + from]`: the ways into one label lie side by side.
  private let transitions: [Float]

  /// - Parameters:
  ///   - transitions: from label to label, row by row of the label that is left.
  ///   - start: of each label at the first word.
  ///   - end: of each label at the last word.
  init(transitions: [Float], start: [Float], end: [Float]) {
    let count = start.count
    precondition(count % 2 == 1 && end.count == count && transitions.count == count * count)
    labelCount = count
    self.end = end
    self.start = start.indices.map { SpanDecoder.isInside($0) ? -.infinity : start[$0] }
    self.transitions = (0..<count * count).map { place in
      let (to, from) = place.quotientAndRemainder(dividingBy: count)
      let goesOn = from == to || from == to - 1
      return SpanDecoder.isInside(to) && !goesOn ? -.infinity : transitions[from * count + to]
    }
  }

  /// The spans of the best sequence, in order; the scores are, word by word, one number a label.
  func spans(scores: [Float]) -> [Span] {
    var spans: [Span] = []
    for (word, label) in labels(scores: scores).enumerated() where label > 0 {
      if SpanDecoder.isInside(label), let last = spans.popLast() {
        spans.append(Span(words: last.words.lowerBound..<word + 1, type: last.type))
      } else {
        spans.append(Span(words: word..<word + 1, type: (label - 1) / 2))
      }
    }
    return spans
  }

  /// The best label of each word.
  func labels(scores: [Float]) -> [Int] {
    let wordCount = scores.count / labelCount
    guard wordCount > 0 else { return [] }
    var totals = zip(start, scores).map { $0 + $1 }
    var cameFrom: [Int] = []
    cameFrom.reserveCapacity(scores.count)
    for word in 1..<max(1, wordCount) {
      var next = [Float](repeating: 0, count: labelCount)
      for to in 0..<labelCount {
        let from = bestFrom(totals, to)
        next[to] =
          totals[from] + transitions[to * labelCount + from] + scores[word * labelCount + to]
        cameFrom.append(from)
      }
      totals = next
    }
    let sums = zip(totals, end).map { $0 + $1 }
    var label = sums.indices.reduce(0) { sums[$1] > sums[$0] ? $1 : $0 }
    var labels = [label]
    for word in (0..<wordCount - 1).reversed() {
      label = cameFrom[word * labelCount + label]
      labels.append(label)
    }
    return labels.reversed()
  }

  private func bestFrom(_ totals: [Float], _ to: Int) -> Int {
    var best = 0
    var most = -Float.infinity
    for from in 0..<labelCount {
      let total = totals[from] + transitions[to * labelCount + from]
      if total > most { (best, most) = (from, total) }
    }
    return best
  }

  private static func isInside(_ label: Int) -> Bool { label > 0 && label % 2 == 0 }
}
