import Testing

@testable import Language

@Suite("The spans of a window")
struct SpanDecoderTests {
  @Test(arguments: 0..<200) func `No other sequence of labels scores higher`(seed: Int) {
    var numbers = SeededNumbers(seed)
    let labels = [3, 5][seed % 2]
    let words = 1 + seed % 4
    let (transitions, start, end) = (
      numbers.scores(labels * labels), numbers.scores(labels), numbers.scores(labels)
    )
    let scores = numbers.scores(words * labels)
    let found = SpanDecoder(transitions: transitions, start: start, end: end)
      .labels(scores: scores)
    let total = { (sequence: [Int]) -> Float in
      var sum = start[sequence[0]] + end[sequence[words - 1]]
      for word in 0..<words { sum += scores[word * labels + sequence[word]] }
      for (from, to) in zip(sequence, sequence.dropFirst()) {
        sum += transitions[from * labels + to]
      }
      return sum
    }
    let all = Self.sequences(words: words, labels: labels)
    #expect(all.contains(found))
    #expect(abs(total(found) - (all.map(total).max() ?? 0)) < 1e-4)
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
    let scores: [Float] = [0, -1, 9, 0, -1, 9, 5, -9, 9]
    let decoder = Self.plain(labels: 3)
    #expect(decoder.labels(scores: scores) == [1, 2, 2])
    #expect(decoder.labels(scores: [0, -20, 9]) == [0])
  }

  @Test func `No words have no spans`() {
    #expect(Self.plain(labels: 3).spans(scores: []) == [])
  }

  private static func plain(labels: Int) -> SpanDecoder {
    SpanDecoder(
      transitions: [Float](repeating: 0, count: labels * labels),
      start: [Float](repeating: 0, count: labels), end: [Float](repeating: 0, count: labels))
  }

  private static func scores(of sequence: [Int], labels: Int) -> [Float] {
    sequence.flatMap { wanted in (0..<labels).map { $0 == wanted ? 1 : 0 } }
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
