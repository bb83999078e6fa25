import Foundation

/// Chooses the spans of a window from scores of O, B and I.
///
/// Not the best sequence is chosen (Viterbi 1967) but those spans whose probabilities, summed over all
/// sequences, exceed a bound by most in all, no two of which overlap: «that talks would go on» and «that
/// talks would go on in May» may each be likelier than that nothing was said. For the F1 of spans the
/// best bound is half of the F1 that can be had (Lipton, Elkan and Naryanaswamy 2014); it is set a
/// little lower, as what no link joins to anything is dropped later.
struct SpanDecoder: Sendable {
  /// A run of words of one type.
  struct Span: Hashable {
    let words: Range<Int>
    /// From 0, in the order of the labels.
    let type: Int
  }

  /// Measured in decision 5.
  private static let least = 0.35
  private let field: SpanField

  init(_ field: SpanField) {
    self.field = field
  }

  /// The spans in order; the scores are, word by word, one number a label.
  func spans(scores: [Float]) -> [Span] {
    let lattice = SpanLattice(field, scores: scores)
    var endings = [[(span: Span, gain: Double)]](repeating: [], count: lattice.wordCount)
    for type in 0..<field.labelCount / 2 {
      for found in lattice.spans(of: type, above: SpanDecoder.least) {
        let span = Span(words: found.words, type: type)
        endings[found.words.upperBound - 1].append((span, found.probability - SpanDecoder.least))
      }
    }
    return SpanDecoder.best(of: endings)
  }

  /// The spans without overlap that gain most in all; `endings` holds those that end with each word.
  private static func best(of endings: [[(span: Span, gain: Double)]]) -> [Span] {
    var gains = [0.0]
    var choices: [Span?] = []
    for spans in endings {
      var (most, choice) = (gains[gains.count - 1], Span?.none)
      for (span, gain) in spans where gains[span.words.lowerBound] + gain > most {
        (most, choice) = (gains[span.words.lowerBound] + gain, span)
      }
      gains.append(most)
      choices.append(choice)
    }
    var chosen: [Span] = []
    var word = choices.count
    while word > 0 {
      if let span = choices[word - 1] { chosen.append(span) }
      word = choices[word - 1]?.words.lowerBound ?? word - 1
    }
    return chosen.reversed()
  }
}
