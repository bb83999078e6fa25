import Testing

@testable import Language

@Suite("The heads of a sentence")
struct TreeDecoderTests {
  @Test(arguments: 0..<300) func `No other tree has a higher sum`(seed: Int) {
    var numbers = SeededNumbers(seed)
    let wordCount = 1 + seed % 5
    let scores = numbers.scores(wordCount * (wordCount + 1))
    let heads = TreeDecoder().heads(scores: scores, wordCount: wordCount)
    #expect(Self.isTree(heads))
    let best = Self.trees(wordCount).map { Self.sum($0, scores) }.max() ?? 0
    #expect(abs(Self.sum(heads, scores) - best) < 1e-4)
  }

  @Test(arguments: 0..<100) func `Whole numbers with many ties still give a best tree`(seed: Int) {
    var numbers = SeededNumbers(seed)
    let wordCount = 2 + seed % 4
    let scores = numbers.scores(wordCount * (wordCount + 1)).map { ($0 / 3).rounded() }
    let heads = TreeDecoder().heads(scores: scores, wordCount: wordCount)
    #expect(Self.isTree(heads))
    #expect(Self.sum(heads, scores) == Self.trees(wordCount).map { Self.sum($0, scores) }.max())
    #expect(heads == TreeDecoder().heads(scores: scores, wordCount: wordCount))
  }

  @Test func `Cycles within cycles are opened where that costs least`() {
    // 0 and 1 want each other, 2 and 3 want each other, and the two pairs want each other.
    let scores: [Float] = [
      0, 0, 9, 5, 0,
      0, 9, 0, 0, 4,
      1, 5, 0, 0, 9,
      0, 0, 4, 9, 0,
    ]
    #expect(TreeDecoder().heads(scores: scores, wordCount: 4) == [2, 0, nil, 2])
  }

  @Test func `Only one word hangs from the root, however much others want to`() {
    let scores: [Float] = [
      9, 0, 1, 0,
      8, 0, 0, 1,
      9, 1, 0, 0,
    ]
    let heads = TreeDecoder().heads(scores: scores, wordCount: 3)
    #expect(heads.count { $0 == nil } == 1)
    #expect(heads == [1, nil, 0] || heads == [nil, 2, 0])
  }

  @Test(arguments: [Float.nan, .infinity, -.infinity, 0])
  func `Scores that tell nothing give a tree`(score: Float) {
    for wordCount in [0, 1, 2, 7] {
      let scores = [Float](repeating: score, count: wordCount * (wordCount + 1))
      #expect(Self.isTree(TreeDecoder().heads(scores: scores, wordCount: wordCount)))
    }
  }

  @Test(arguments: 0..<20) func `Long sentences full of cycles give trees at once`(seed: Int) {
    var numbers = SeededNumbers(seed)
    let scores = numbers.scores(200 * 201)
    let clock = ContinuousClock()
    let took = clock.measure {
      #expect(Self.isTree(TreeDecoder().heads(scores: scores, wordCount: 200)))
    }
    #expect(took < .seconds(30))
  }

  private static func isTree(_ heads: [Int?]) -> Bool {
    if heads.isEmpty { return true }
    return heads.count { $0 == nil } == 1
      && heads.indices.allSatisfy { start in
        var (word, steps) = (start, 0)
        while let head = heads[word], steps <= heads.count { (word, steps) = (head, steps + 1) }
        return steps <= heads.count
      }
  }

  /// Every tree with one word under the root.
  private static func trees(_ wordCount: Int) -> [[Int?]] {
    var all: [[Int?]] = [[]]
    for _ in 0..<wordCount {
      all = all.flatMap { heads in ([nil] + (0..<wordCount).map(Optional.some)).map { heads + [$0] }
      }
    }
    return all.filter(isTree)
  }

  private static func sum(_ heads: [Int?], _ scores: [Float]) -> Float {
    heads.enumerated().reduce(0) { sum, pair in
      sum + scores[pair.offset * (heads.count + 1) + (pair.element.map { $0 + 1 } ?? 0)]
    }
  }
}
