/// Counts the words that gold and system share, as the CoNLL 2018 shared task defines it
/// (<https://universaldependencies.org/conll18/evaluation.html>).
///
/// Words are the same when their spans are; words inside multiword tokens when their forms stand in
/// the same order within the spans that the tokens of both sides cover together.
struct WordAlignment {
  typealias Word = TreebankText.Word

  private let gold: [Word]
  private let system: [Word]
  /// The pairs of equal words, by their places.
  private(set) var pairs: [(gold: Int, system: Int)] = []

  init(gold: [Word], system: [Word]) {
    self.gold = gold
    self.system = system
    align()
  }

  private mutating func align() {
    var left = 0
    var right = 0
    while left < gold.count, right < system.count {
      if gold[left].isPartOfToken || system[right].isPartOfToken {
        alignToken(&left, &right)
      } else if gold[left].span == system[right].span {
        pairs.append((left, right))
        left += 1
        right += 1
      } else if gold[left].span.lowerBound <= system[right].span.lowerBound {
        left += 1
      } else {
        right += 1
      }
    }
  }

  /// Aligns the words of the smallest span that cuts no multiword token of either side.
  private mutating func alignToken(_ left: inout Int, _ right: inout Int) {
    var end: Int
    if gold[left].isPartOfToken {
      end = gold[left].span.upperBound
      if !system[right].isPartOfToken,
        system[right].span.lowerBound < gold[left].span.lowerBound
      {
        right += 1
      }
    } else {
      end = system[right].span.upperBound
      if gold[left].span.lowerBound < system[right].span.lowerBound { left += 1 }
    }
    let (firstLeft, firstRight) = (left, right)
    while !isBeyond(gold, left, end) || !isBeyond(system, right, end) {
      let takesGold =
        left < gold.count
        && (right >= system.count
          || gold[left].span.lowerBound <= system[right].span.lowerBound)
      let word = takesGold ? gold[left] : system[right]
      if word.isPartOfToken { end = max(end, word.span.upperBound) }
      if takesGold { left += 1 } else { right += 1 }
    }
    pairEqualForms(firstLeft..<left, firstRight..<right)
  }

  private func isBeyond(_ words: [Word], _ index: Int, _ end: Int) -> Bool {
    guard index < words.count else { return true }
    return words[index].isPartOfToken
      ? words[index].span.lowerBound >= end : words[index].span.upperBound > end
  }

  /// Pairs words along the longest common subsequence of their forms.
  private mutating func pairEqualForms(_ lefts: Range<Int>, _ rights: Range<Int>) {
    guard !lefts.isEmpty, !rights.isEmpty else { return }
    let width = rights.count + 1
    var lengths = Array(repeating: 0, count: (lefts.count + 1) * width)
    for left in (0..<lefts.count).reversed() {
      for right in (0..<rights.count).reversed() {
        let isSame = gold[lefts.lowerBound + left].form == system[rights.lowerBound + right].form
        lengths[left * width + right] =
          isSame
          ? lengths[(left + 1) * width + right + 1] + 1
          : max(lengths[(left + 1) * width + right], lengths[left * width + right + 1])
      }
    }
    var (left, right) = (0, 0)
    while left < lefts.count, right < rights.count {
      if gold[lefts.lowerBound + left].form == system[rights.lowerBound + right].form {
        pairs.append((lefts.lowerBound + left, rights.lowerBound + right))
        left += 1
        right += 1
      } else if lengths[(left + 1) * width + right] >= lengths[left * width + right + 1] {
        left += 1
      } else {
        right += 1
      }
    }
  }
}
