import Foundation

/// How probable the spans of a window are: a linear-chain conditional random field, summed forwards and
/// backwards (Lafferty et al. 2001).
///
/// Sums are kept to one at each word, so that no length of window takes them out of range.
struct SpanLattice {
  let field: SpanField
  let wordCount: Int
  /// [words, labels] what each word's own scores multiply a sequence by.
  private var emissions: [Double]
  /// [words, labels] the probability of all beginnings that end in the label, up to the word's `scale`.
  private var forwards: [Double]
  /// [words, labels] the same of all ends that follow it.
  private var backwards: [Double]
  private var scales: [Double]

  /// The scores are, word by word, one number a label.
  init(_ field: SpanField, scores: [Float]) {
    self.field = field
    let count = field.labelCount
    wordCount = scores.count / count
    emissions = stride(from: 0, to: wordCount * count, by: count).flatMap { row in
      let most = scores[row..<row + count].max() ?? 0
      return scores[row..<row + count].map { exp(Double($0 - most)) }
    }
    forwards = emissions
    backwards = emissions
    scales = [Double](repeating: 1, count: wordCount)
    guard wordCount > 0 else { return }
    sumForwards()
    sumBackwards()
  }

  private mutating func sumForwards() {
    let count = field.labelCount
    for word in 0..<wordCount {
      let row = word * count
      for to in 0..<count {
        forwards[row + to] *=
          word == 0
          ? field.start[to]
          : (0..<count).reduce(0) {
            $0 + forwards[row - count + $1] * field.transitions[$1 * count + to]
          }
      }
      scales[word] = forwards[row..<row + count].reduce(0, +)
      for label in row..<row + count { forwards[label] /= scales[word] }
    }
  }

  private mutating func sumBackwards() {
    let count = field.labelCount
    let last = (wordCount - 1) * count
    let all = (0..<count).reduce(0) { $0 + forwards[last + $1] * field.end[$1] }
    for word in (0..<wordCount).reversed() {
      for label in 0..<count {
        backwards[word * count + label] =
          word == wordCount - 1
          ? field.end[label] / all
          : (0..<count).reduce(0) { $0 + onwards(from: label, to: $1, after: word) }
      }
    }
  }

  /// What going on with `next` after `word` has `label` multiplies the probability by.
  private func onwards(from label: Int, to next: Int, after word: Int) -> Double {
    let place = (word + 1) * field.labelCount + next
    let step = field.transitions[label * field.labelCount + next] * emissions[place]
    return step * backwards[place] / scales[word + 1]
  }

  /// The spans of a type that are more probable than `least`, from each first word the shortest first.
  func spans(of type: Int, above least: Double) -> [(words: Range<Int>, probability: Double)] {
    let (begins, inside) = (1 + 2 * type, 2 + 2 * type)
    var found: [(Range<Int>, Double)] = []
    for first in 0..<wordCount {
      var label = begins
      var sum = forwards[first * field.labelCount + begins]
      for last in first..<wordCount {
        if last > first {
          let place = last * field.labelCount + inside
          sum *= field.transitions[label * field.labelCount + inside] * emissions[place]
          sum /= scales[last]
          label = inside
        }
        // Longer ones are at most as probable as that the span reaches this far.
        if sum * backwards[last * field.labelCount + label] <= least { break }
        let probability = sum * ending(with: label, at: last)
        if probability > least { found.append((first..<last + 1, probability)) }
      }
    }
    return found
  }

  /// What ending a span at `word` multiplies the probability by.
  private func ending(with label: Int, at word: Int) -> Double {
    guard word < wordCount - 1 else { return backwards[word * field.labelCount + label] }
    return (0..<field.labelCount).reduce(0) {
      SpanField.isInside($1) ? $0 : $0 + onwards(from: label, to: $1, after: word)
    }
  }
}
