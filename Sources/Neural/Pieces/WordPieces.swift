/// The numbers of the marks around a window and of what the vocabulary does not know.
struct PieceMarks: Sendable {
  let start: Int32
  let end: Int32
  let unknown: Int32
}

/// Words → pieces of the vocabulary, as BERT's uncased tokenizer cuts them.
///
/// Input: one word. Output: the numbers of its pieces: «Macron’s» gives «mac ##ron ’ s». A word is folded
/// (``FoldedWord``), cut at punctuation, and each part into the longest pieces from its beginning. A part
/// of more than 100 characters or without such pieces is unknown, and so is a word without parts. Source:
/// google-research/bert, tokenization.py.
final class WordPieces: Sendable {
  /// A word's pieces beyond these are left out.
  static let maximum = 16
  private static let longestPart = 100

  let marks: PieceMarks
  let table: PieceTable

  /// - Throws: `WeightsError` when the file holds no vocabulary or one without marks.
  init(_ file: WeightsFile) throws(WeightsError) {
    table = try PieceTable(file)
    guard let start = table.piece("[CLS]"), let end = table.piece("[SEP]"),
      let unknown = table.piece("[UNK]")
    else {
      throw .wrongTensor(
        path: file.path, name: "vocabulary", reason: "has no [CLS], [SEP] or [UNK]")
    }
    marks = PieceMarks(start: start, end: end, unknown: unknown)
  }

  /// Appends the word's pieces, at least one and at most ``maximum``.
  func append(_ word: Substring, to pieces: inout [Int32]) {
    let limit = pieces.count + Self.maximum
    FoldedWord.withParts(of: word) { part in
      append(part, to: &pieces)
      return pieces.count < limit
    }
    if pieces.count == limit - Self.maximum { pieces.append(marks.unknown) }
    if pieces.count > limit { pieces.removeLast(pieces.count - limit) }
  }

  /// Cuts one part into the longest pieces, from its beginning.
  private func append(_ part: UnsafeBufferPointer<UInt8>, to pieces: inout [Int32]) {
    guard let bytes = part.baseAddress, !part.isEmpty else { return }
    let before = pieces.count
    guard isShort(part) else { return pieces.append(marks.unknown) }
    withUnsafeTemporaryAllocation(of: PieceTable.Hash.self, capacity: table.longest + 1) { hashes in
      var start = 0
      while start < part.count {
        let reach = min(table.longest, part.count - start)
        hashes[0] = PieceTable.Hash(continuing: start > 0)
        for index in 0..<reach {
          var hash = hashes[index]
          hash.add(bytes[start + index])
          hashes[index + 1] = hash
        }
        var length = reach
        var found: Int32?
        while length > 0 {
          found = table.piece(
            bytes + start, length, hash: hashes[length], continuing: start > 0)
          if found != nil { break }
          length -= 1
        }
        guard let found else {
          pieces.removeLast(pieces.count - before)
          return pieces.append(marks.unknown)
        }
        pieces.append(found)
        start += length
      }
    }
  }

  /// Whether a part has at most 100 characters.
  private func isShort(_ part: UnsafeBufferPointer<UInt8>) -> Bool {
    guard part.count > Self.longestPart else { return true }
    guard part.count <= 4 * Self.longestPart else { return false }
    return part.count(where: { $0 & 0xC0 != 0x80 }) <= Self.longestPart
  }
}
