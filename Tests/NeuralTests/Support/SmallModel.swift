import Foundation

@testable import Neural

/// A model with small random weights, and windows of words for it.
enum SmallModel {
  static func make(_ weights: TestWeights = TestWeights()) throws -> LanguageModel {
    let file = try weights.write()
    defer { try? FileManager.default.removeItem(at: file) }
    return try LanguageModel(contentsOf: file)
  }

  /// Windows of the given numbers of words.
  static func windows(_ lengths: [Int], seed: UInt64 = 1) -> [ModelWindow] {
    var random = SplitMix(seed)
    let words = (RecordedPieces.all?.words ?? []).map(\.word).filter { $0.utf8.count < 20 }
    return lengths.map { length in
      let chosen = (0..<length).map { _ in words[Int(random.next() % UInt64(words.count))][...] }
      return ModelWindow(
        words: chosen, sentenceEnds: length > 4 ? [length / 2, length] : [length])
    }
  }

  /// All numbers of a window, the root's first.
  static func numbers(_ window: EncodedWindow) -> [UInt32] {
    (-1..<window.wordCount).flatMap { word in
      Slice.allCases.flatMap { window.scores($0, word: word < 0 ? nil : word).map(\.bitPattern) }
    }
  }
}
