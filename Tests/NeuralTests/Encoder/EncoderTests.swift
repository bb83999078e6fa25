import Testing

@testable import Neural

@Suite struct EncoderTests {
  private let lengths = [3, 0, 12, 1, 30, 7, 19, 5, 26, 2]

  @Test func `a window's numbers do not depend on the others or on threads`() throws {
    let model = try SmallModel.make()
    let windows = SmallModel.windows(lengths)
    let alone = windows.map { SmallModel.numbers(model.encode([$0], threads: 1)[0]) }
    for threads in 1...3 {
      #expect(model.encode(windows, threads: threads).map(SmallModel.numbers) == alone)
    }
    let turned = model.encode(windows.reversed(), threads: 2).map(SmallModel.numbers)
    #expect(turned.reversed() == alone)
  }

  @Test(arguments: Processor.allCases.filter(\.isSupported), Precision.allCases)
  func `every processor gives the same bits`(processor: Processor, precision: Precision) throws {
    let model = try SmallModel.make()
    let windows = SmallModel.windows([14, 3])
    let prepared = model.prepare(windows)
    let plain = model.encode(prepared, threads: 1, precision: precision, processor: .portable)
    let found = model.encode(prepared, threads: 1, precision: precision, processor: processor)
    #expect(found.map(SmallModel.numbers) == plain.map(SmallModel.numbers))
  }

  @Test func `bytes come close to floating point`() throws {
    let model = try SmallModel.make()
    let windows = SmallModel.windows([20])
    let bytes = model.encode(windows, threads: 1)[0]
    let float = model.encode(model.prepare(windows), threads: 1, precision: .float)[0]
    let apart = (0..<20).flatMap { word in
      Slice.allCases.flatMap { slice in
        zip(bytes.scores(slice, word: word), float.scores(slice, word: word)).map { abs($0 - $1) }
      }
    }
    #expect(apart.reduce(0, +) / Float(apart.count) < 0.05)
  }

  @Test func `steps of which more fit 16 bits together`() throws {
    var weights = TestWeights()
    weights.activations = 130
    let model = try SmallModel.make(weights)
    let windows = SmallModel.windows([14, 3])
    let plain = model.encode(model.prepare(windows), threads: 1, processor: .portable)
    #expect(
      model.encode(windows, threads: 2).map(SmallModel.numbers) == plain.map(SmallModel.numbers))
  }

  @Test func `a paragraph's end is seen`() throws {
    let model = try SmallModel.make()
    var window = SmallModel.windows([8])[0]
    let first = SmallModel.numbers(model.encode([window], threads: 1)[0])
    window.sentenceEnds = [8]
    #expect(SmallModel.numbers(model.encode([window], threads: 1)[0]) != first)
    window.sentenceEnds = []
    let unmarked = SmallModel.numbers(model.encode([window], threads: 1)[0])
    window.sentenceEnds = [-3, 0, 8, 99]
    #expect(SmallModel.numbers(model.encode([window], threads: 1)[0]) == unmarked)
  }

  @Test func `a window of too many pieces is encoded in parts`() throws {
    let model = try SmallModel.make()
    let words = SmallModel.windows([300])[0].words
    let window = model.encode([ModelWindow(words: words)], threads: 2)[0]
    #expect(window.wordCount == 300)
    // The first part ends where no further word fits the 64 pieces that the model takes.
    var (fitting, pieces) = (0, 2)
    let counts = model.pieceCounts(of: words)
    while pieces + counts[fitting] <= 64 {
      pieces += counts[fitting]
      fitting += 1
    }
    let alone = model.encode([ModelWindow(words: Array(words[..<fitting]))], threads: 1)[0]
    #expect(
      SmallModel.numbers(window).prefix(SmallModel.numbers(alone).count)
        == SmallModel.numbers(alone)[...])
  }

  @Test func `windows without words, and no windows`() throws {
    let model = try SmallModel.make()
    #expect(model.encode([], threads: 2).isEmpty)
    let empty = model.encode([ModelWindow(words: [])], threads: 2)
    #expect(empty[0].wordCount == 0)
    #expect(empty[0].scores(.arcHead, word: nil).count == 32)
    #expect(model.headScores(of: empty[0], sentence: 0..<0).rows == 0)
  }

  @Test(arguments: [
    String(repeating: "a", count: 100_000), String(repeating: "é", count: 100_000),
    String(repeating: "!?", count: 50_000), String(repeating: "\u{301}", count: 10_000),
    "👩‍👩‍👧", "\u{202E}\u{200B}", "\u{0}", "",
  ])
  func `odd words are words`(word: String) throws {
    let model = try SmallModel.make()
    #expect((1...16).contains(model.pieceCounts(of: [word[...]])[0]))
    let window = model.encode([ModelWindow(words: ["the", word[...], "."])], threads: 1)[0]
    #expect(window.scores(.upos, word: 1).allSatisfy { $0.isFinite })
  }
}
