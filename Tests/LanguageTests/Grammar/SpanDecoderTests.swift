import Foundation
import Testing

@testable import Language

@Suite("The spans of a window")
struct SpanDecoderTests {
  @Test(arguments: 0..<200)
  func `A span is as probable as all sequences that hold it`(seed: Int) throws {
    var numbers = SeededNumbers(seed)
    let labels = [3, 5][seed % 2]
    let words = 1 + seed % 4
    let (transitions, start, end) = (
      numbers.scores(labels * labels), numbers.scores(labels), numbers.scores(labels)
    )
    let scores = numbers.scores(words * labels)
    let lattice = SpanLattice(
      SpanField(transitions: transitions, start: start, end: end), scores: scores)
    let weight = { (sequence: [Int]) -> Double in
      var sum = start[sequence[0]] + end[sequence[words - 1]]
      for word in 0..<words { sum += scores[word * labels + sequence[word]] }
      for (from, to) in zip(sequence, sequence.dropFirst()) {
        sum += transitions[from * labels + to]
      }
      return exp(Double(sum))
    }
    var expected: [SpanDecoder.Span: Double] = [:]
    let all = Self.sequences(words: words, labels: labels)
    let total = all.reduce(0) { $0 + weight($1) }
    for sequence in all {
      for span in Self.spans(of: sequence) {
        expected[span, default: 0] += weight(sequence) / total
      }
    }
    var found: [SpanDecoder.Span: Double] = [:]
    for type in 0..<labels / 2 {
      for span in lattice.spans(of: type, above: 0.05) {
        found[.init(words: span.words, type: type)] = span.probability
      }
    }
    expected = expected.filter { $0.value > 0.05 }
    #expect(Set(found.keys) == Set(expected.keys))
    for (span, probability) in expected {
      #expect(abs(try #require(found[span]) - probability) < 1e-6)
    }
  }

  @Test func `Labels become spans with their types`() {
    let decoder = Self.plain(labels: 5)
    let spans = decoder.spans(scores: Self.scores(of: [1, 2, 3, 0, 3, 4, 1, 1], labels: 5))
    #expect(
      spans == [
        .init(words: 0..<2, type: 0), .init(words: 2..<3, type: 1), .init(words: 4..<6, type: 1),
        .init(words: 6..<7, type: 0), .init(words: 7..<8, type: 0),
      ])
  }

  @Test func `A span cannot go on where none has begun`() {
    let scores: [Float] = [0, -9, 19, 0, -9, 19, 5, -19, 19]
    let decoder = Self.plain(labels: 3)
    #expect(decoder.spans(scores: scores) == [.init(words: 0..<3, type: 0)])
    #expect(decoder.spans(scores: [0, -20, 9]) == [])
  }

  @Test func `One of several readings is chosen where nearly all hold some span`() {
    // No span at all is the best single sequence: 0.24 against 0.19 for each of four readings.
    let spans = Self.plain(labels: 3).spans(scores: [0, 0.5, 0, 0, -9, -0.1])
    #expect(spans == [.init(words: 0..<1, type: 0)])
  }

  @Test func `Spans that overlap are not both chosen, and a long window is none too many`() {
    let words = 5_000
    let row: [Float] = [0, 30, 0]
    let spans = Self.plain(labels: 3).spans(scores: (0..<words).flatMap { _ in row })
    #expect(spans == (0..<words).map { .init(words: $0..<$0 + 1, type: 0) })
  }

  @Test func `No words have no spans`() {
    #expect(Self.plain(labels: 3).spans(scores: []) == [])
  }

  private static func plain(labels: Int) -> SpanDecoder {
    SpanDecoder(
      SpanField(
        transitions: [Float](repeating: 0, count: labels * labels),
        start: [Float](repeating: 0, count: labels), end: [Float](repeating: 0, count: labels)))
  }

  private static func scores(of sequence: [Int], labels: Int) -> [Float] {
    sequence.flatMap { wanted in (0..<labels).map { $0 == wanted ? 9 : 0 } }
  }

  private static func spans(of sequence: [Int]) -> [SpanDecoder.Span] {
    var spans: [SpanDecoder.Span] = []
    for (word, label) in sequence.enumerated() where label > 0 {
      if label % 2 == 0, let last = spans.popLast() {
        spans.append(.init(words: last.words.lowerBound..<word + 1, type: last.type))
      } else {
        spans.append(.init(words: word..<word + 1, type: label / 2))
      }
    }
    return spans
  }

  private static func sequences(words: Int, labels: Int) -> [[Int]] {
    var all: [[Int]] = [[]]
    for _ in 0..<words {
      all = all.flatMap { sequence in
        (0..<labels).filter { isAllowed($0, after: sequence.last ?? 0) }.map { sequence + [$0] }
      }
    }
    return all
  }

  private static func isAllowed(_ label: Int, after previous: Int) -> Bool {
    label == 0 || label % 2 == 1 || previous == label || previous == label - 1
  }
}
