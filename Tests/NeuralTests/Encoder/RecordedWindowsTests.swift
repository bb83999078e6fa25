import Foundation
import Testing

@testable import Neural

/// Windows with the numbers that Training's PyTorch gave for the shipped weights, in floating point.
struct RecordedWindow: Decodable {
  let words: [String]
  let sentenceEnds: [Int]
  let pieces: [Int32]
  /// Which numbers of a row were recorded.
  let columns: [Int]
  /// [1 + words, columns], the root's row first.
  let projected: [[Float]]

  /// - Throws: when `windows.json`, which `Training/record.py` writes, cannot be read.
  static func all() throws -> [RecordedWindow] {
    let file = Bundle.module.bundleURL.appendingPathComponent("Resources/windows.json")
    return try JSONDecoder().decode([RecordedWindow].self, from: Data(contentsOf: file))
  }
}

@Suite struct RecordedWindowsTests {
  @Test func `the encoder gives what PyTorch gave`() throws {
    let model = try LanguageModel()
    let all = try RecordedWindow.all()
    let windows = all.map { recorded in
      ModelWindow(words: recorded.words.map { $0[...] }, sentenceEnds: recorded.sentenceEnds)
    }
    let float = model.encode(model.prepare(windows), threads: 2, precision: .float)
    let bytes = model.encode(windows, threads: 2)
    for (index, recorded) in all.enumerated() {
      let prepared = PreparedWindows(
        [windows[index]], pieces: model.pieces, maximum: model.maximumPieces)
      #expect(prepared.pieces == recorded.pieces)
      var apart: [Float] = []
      for (row, numbers) in recorded.projected.enumerated() {
        for (column, number) in zip(recorded.columns, numbers) {
          #expect(abs(float[index].number(row, column) - number) < 2e-4)
          apart.append(abs(bytes[index].number(row, column) - number))
        }
      }
      #expect(apart.reduce(0, +) / Float(apart.count) < 0.1)
    }
  }
}

extension EncodedWindow {
  /// One number of a whole row, the root's row being 0.
  fileprivate func number(_ row: Int, _ column: Int) -> Float {
    self.row(row)[column]
  }
}
