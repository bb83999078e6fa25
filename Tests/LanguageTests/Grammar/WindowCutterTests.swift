import Records
import Testing

@testable import Language

@Suite("Windows for the encoder")
struct WindowCutterTests {
  /// Sentences of so many words each, paragraph by paragraph.
  private static func sentences(_ paragraphs: [[Int]]) -> [Sentence] {
    var sentences: [Sentence] = []
    for (paragraph, lengths) in paragraphs.enumerated() {
      for length in lengths {
        let start = sentences.last?.tokens.upperBound ?? 0
        sentences.append(
          Sentence(
            tokens: start..<start + length, span: TextSpan(start, start + length),
            paragraph: paragraph, isHeadline: false))
      }
    }
    return sentences
  }

  private static func windows(_ paragraphs: [[Int]], pieces: Int = 1) -> [Range<Int>] {
    let sentences = sentences(paragraphs)
    let count = sentences.last?.tokens.upperBound ?? 0
    return WindowCutter(maximumWords: 200).windows(
      of: sentences, pieces: [Int](repeating: pieces, count: count))
  }

  @Test func `Whole paragraphs stand together as long as they fit`() {
    #expect(Self.windows([[10, 20], [100], [60], [30]]) == [0..<190, 190..<220])
  }

  @Test func `A long paragraph is cut between sentences`() {
    #expect(Self.windows([[50], [90, 100, 30]]) == [0..<140, 140..<270])
  }

  @Test func `A sentence of 10,000 words is cut where a window is full`() {
    let windows = Self.windows([[10_000]])
    #expect(windows.count == 50)
    #expect(windows.allSatisfy { $0.count == 200 })
  }

  @Test func `Words of many pieces make shorter windows`() {
    #expect(Self.windows([[40], [40]], pieces: 10) == [0..<40, 40..<80])
    #expect(Self.windows([[100]], pieces: 16) == [0..<31, 31..<62, 62..<93, 93..<100])
  }

  @Test func `No words make no windows`() {
    #expect(Self.windows([]) == [])
  }

  @Test(arguments: 0..<100) func `Every token is in one window, and the limits hold`(seed: Int) {
    var numbers = SeededNumbers(seed)
    let paragraphs = (0..<Int.random(in: 1...20, using: &numbers)).map { _ in
      (0..<Int.random(in: 1...12, using: &numbers)).map { _ in
        Int.random(in: 1...(seed % 3 == 0 ? 400 : 40), using: &numbers)
      }
    }
    let sentences = Self.sentences(paragraphs)
    let count = sentences.last?.tokens.upperBound ?? 0
    let pieces = (0..<count).map { _ in
      Int.random(in: 1...(seed % 2 == 0 ? 16 : 2), using: &numbers)
    }
    let windows = WindowCutter(maximumWords: 200).windows(of: sentences, pieces: pieces)
    #expect(windows.first?.lowerBound == 0)
    #expect(windows.last?.upperBound == count)
    #expect(zip(windows, windows.dropFirst()).allSatisfy { $0.upperBound == $1.lowerBound })
    #expect(windows.allSatisfy { !$0.isEmpty && $0.count <= 200 })
    let ends = Set(sentences.map(\.tokens.upperBound))
    for window in windows {
      let marks = 2 + window.dropFirst().count(where: ends.contains)
      #expect(pieces[window].reduce(marks, +) <= 512)
    }
    let isLanguage = sentences.allSatisfy {
      $0.tokens.count <= 200 && pieces[$0.tokens].reduce(0, +) <= 510
    }
    if isLanguage { #expect(windows.allSatisfy { ends.contains($0.upperBound) }) }
  }

  @Test func `A million words are cut at once`() {
    let paragraphs = [[Int]](repeating: [25, 25], count: 20_000)
    let took = ContinuousClock().measure { #expect(Self.windows(paragraphs).count == 5_000) }
    #expect(took < .seconds(60))
  }
}
