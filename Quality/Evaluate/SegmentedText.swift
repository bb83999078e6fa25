import Foundation
import Language

/// Words and sentences that were cut here, placed as ``TreebankText`` places the treebank's.
struct SegmentedText {
  private(set) var words: [TreebankText.Word] = []
  /// In code points that are not space.
  let sentences: [Range<Int>]

  init(_ tokens: [Token], sentences: [Sentence]) {
    var starts: [Int] = []
    var length = 0
    for token in tokens {
      starts.append(length)
      length += TreebankText.length(token.text)
    }
    starts.append(length)
    self.sentences = sentences.map { starts[$0.tokens.lowerBound]..<starts[$0.tokens.upperBound] }
    var index = 0
    while index < tokens.count {
      var end = index + 1
      while end < tokens.count, tokens[end].continuesWord { end += 1 }
      words += tokens[index..<end].map {
        .init(
          form: $0.text.lowercased(), span: starts[index]..<starts[end],
          isPartOfToken: end > index + 1)
      }
      index = end
    }
  }
}

/// Items counted on both sides.
struct F1Count {
  var gold = 0
  var system = 0
  var same = 0

  /// Precision, recall and F1 of 100.
  var figures: String {
    let precision = system == 0 ? 0 : Double(same) / Double(system)
    let recall = gold == 0 ? 0 : Double(same) / Double(gold)
    return [precision, recall, f1].map { String(format: "%.2f", $0 * 100) }.joined(separator: "  ")
  }

  var f1: Double { gold + system == 0 ? 0 : Double(2 * same) / Double(gold + system) }

  mutating func add(gold: Set<Range<Int>>, system: Set<Range<Int>>) {
    self.gold += gold.count
    self.system += system.count
    same += gold.intersection(system).count
  }
}
