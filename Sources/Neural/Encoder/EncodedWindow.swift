/// The head projection of one window: a row for the root and one for each word.
package struct EncodedWindow: Sendable {
  package let wordCount: Int
  /// Where the root's row lies among those of the windows that were encoded together.
  let firstRow: Int
  let rows: RowStore
  let slices: SliceTable

  /// The numbers of a slice for a word, counted from 0; nil is the root.
  package func scores(_ slice: Slice, word: Int?) -> ArraySlice<Float> {
    withScores(slice, word: word) { ArraySlice($0) }
  }

  /// Gives `body` the numbers of a slice for a word, without copying them.
  package func withScores<Result>(
    _ slice: Slice, word: Int?, _ body: (UnsafeBufferPointer<Float>) -> Result
  ) -> Result {
    let range = slices[slice]
    return body(UnsafeBufferPointer(start: pointer(slice, word), count: range.count))
  }

  /// The place of the slice's largest number for a word.
  package func best(_ slice: Slice, word: Int) -> Int {
    withScores(slice, word: word) { scores in
      var best = 0
      for index in scores.indices where scores[index] > scores[best] { best = index }
      return best
    }
  }

  /// The first number of a slice; valid while this value lives.
  func pointer(_ slice: Slice, _ word: Int?) -> UnsafePointer<Float> {
    let row = word.map { $0 + 1 } ?? 0
    precondition(row >= 0 && row <= wordCount, "word \(row - 1) of \(wordCount)")
    return UnsafePointer(self.row(row) + slices[slice].lowerBound)
  }

  /// A row's first number; the root's row is 0.
  func row(_ row: Int) -> UnsafeMutablePointer<Float> {
    rows.values + (firstRow + row) * rows.width
  }
}

/// Rows of floats that workers fill once and readers share; they live as long as one of their windows.
///
/// Written only while a window is being encoded, each row by one worker; read only afterwards.
final class RowStore: Sendable {
  nonisolated(unsafe) let values: UnsafeMutablePointer<Float>
  let width: Int
  private let pages: PageBlock

  init(rows: Int, width: Int) {
    pages = PageBlock(byteCount: rows * width * 4)
    values = pages.base.bindMemory(to: Float.self, capacity: rows * width)
    self.width = width
  }
}
