/// Windows of words as pieces, laid end to end, and cut into parts that the encoder takes at once.
///
/// Each part is a mark, the pieces of its words, and a mark after every sentence and at its end.
package struct PreparedWindows: Sendable {
  /// Words of one window that the encoder sees together: all of them, unless their pieces are too many.
  struct Part: Sendable {
    let window: Int
    /// Counted within the window.
    let firstWord: Int
    var wordCount = 0
    /// Where the part begins in ``PreparedWindows/pieces``.
    let firstPiece: Int
    var pieceCount = 0
    /// Where the part's words begin in ``PreparedWindows/words``.
    let firstEntry: Int
  }

  /// A word's pieces: the first, counted within its part, and how many.
  struct Word: Sendable {
    let first: Int32
    let count: Int32
  }

  /// How many words each window has.
  let wordCounts: [Int]
  /// The longest first.
  private(set) var parts: [Part] = []
  private(set) var pieces: [Int32] = []
  /// The case shape of each piece's word; 0 for marks.
  private(set) var shapes: [UInt8] = []
  private(set) var words: [Word] = []

  init(_ windows: [ModelWindow], pieces wordPieces: WordPieces, maximum: Int) {
    wordCounts = windows.map(\.words.count)
    let count = wordCounts.reduce(0, +)
    words.reserveCapacity(count)
    pieces.reserveCapacity(count * 3 / 2)
    shapes.reserveCapacity(count * 3 / 2)
    var found: [Int32] = []
    for (index, window) in windows.enumerated() {
      var ends = window.sentenceEnds[...]
      var part = begin(index, word: 0, wordPieces.marks)
      for (place, word) in window.words.enumerated() {
        found.removeAll(keepingCapacity: true)
        wordPieces.append(word, to: &found)
        if pieces.count - part.firstPiece + found.count + 1 > maximum {
          close(part, wordPieces.marks)
          part = begin(index, word: place, wordPieces.marks)
        }
        add(found, shape: CaseShape(of: word).rawValue, to: &part)
        while let end = ends.first, end <= place { ends.removeFirst() }
        if ends.first == place + 1 { mark(wordPieces.marks.end) }
      }
      close(part, wordPieces.marks)
    }
    parts.sort { ($1.pieceCount, $0.firstPiece) < ($0.pieceCount, $1.firstPiece) }
  }

  private mutating func begin(_ window: Int, word: Int, _ marks: PieceMarks) -> Part {
    let part = Part(
      window: window, firstWord: word, firstPiece: pieces.count, firstEntry: words.count)
    mark(marks.start)
    return part
  }

  private mutating func add(_ found: [Int32], shape: UInt8, to part: inout Part) {
    words.append(
      Word(first: Int32(pieces.count - part.firstPiece), count: Int32(found.count)))
    pieces.append(contentsOf: found)
    for _ in found { shapes.append(shape) }
    part.wordCount += 1
  }

  private mutating func mark(_ piece: Int32) {
    pieces.append(piece)
    shapes.append(0)
  }

  private mutating func close(_ part: Part, _ marks: PieceMarks) {
    if pieces.last != marks.end { mark(marks.end) }
    var part = part
    part.pieceCount = pieces.count - part.firstPiece
    parts.append(part)
  }

  /// Parts in batches of at most `target` pieces (or one part).
  func batches(of target: Int) -> [Range<Int>] {
    var batches: [Range<Int>] = []
    var start = 0
    var filled = 0
    for (index, part) in parts.enumerated() {
      if index > start, filled + part.pieceCount > target {
        batches.append(start..<index)
        start = index
        filled = 0
      }
      filled += part.pieceCount
    }
    if start < parts.count { batches.append(start..<parts.count) }
    return batches
  }
}
