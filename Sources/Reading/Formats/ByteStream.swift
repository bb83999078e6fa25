import Foundation

/// A file or the standard input, read piece by piece as UTF-8 where it is UTF-16.
final class ByteStream {
  private let handle: FileHandle
  private let source: String
  private var pending: [UInt8] = []
  private var form: UnicodeForm?
  /// Bytes of UTF-16 that wait for the rest of a character.
  private var half: [UInt8] = []
  private static let pieceLength = 1 << 16

  /// The most bytes that one article may have.
  static let articleLimit = 50_000_000

  /// - Throws: `unreadable` when the file cannot be opened.
  init(path: String) throws(ReadingError) {
    guard let handle = FileHandle(forReadingAtPath: path) else {
      throw ReadingError(.unreadable, path)
    }
    self.handle = handle
    source = path
  }

  init(standardInput name: String) {
    handle = .standardInput
    source = name
  }

  deinit {
    try? handle.close()
  }

  /// Everything, as the bytes stand in the file.
  ///
  /// - Throws: `too_large` beyond the limit, `unreadable`.
  func all() throws(ReadingError) -> [UInt8] {
    var bytes = pending
    pending = []
    while let piece = try rawPiece() {
      bytes += piece
      guard bytes.count <= ByteStream.articleLimit else { throw ReadingError(.tooLarge, source) }
    }
    return bytes
  }

  /// The first bytes, which stay in the stream.
  func peek() throws(ReadingError) -> [UInt8] {
    while pending.count < ByteStream.pieceLength, let piece = try rawPiece() { pending += piece }
    return pending
  }

  /// The next piece as UTF-8 (or as some encoding that agrees with it on ASCII); nil at the end.
  func next() throws(ReadingError) -> [UInt8]? {
    guard let form else {
      let start = try peek()
      pending = []
      let (found, markLength) = UnicodeForm.detect(start.prefix(4096))
      form = found
      guard !start.isEmpty else { return nil }
      return transcode(Array(start.dropFirst(markLength)), form: found)
    }
    guard let piece = try rawPiece() else {
      // Half a character at the end is what it is: no text.
      defer { half = [] }
      return half.isEmpty ? nil : [0]
    }
    return transcode(piece, form: form)
  }

  private func rawPiece() throws(ReadingError) -> [UInt8]? {
    do {
      guard let data = try handle.read(upToCount: ByteStream.pieceLength), !data.isEmpty else {
        return nil
      }
      return Array(data)
    } catch {
      throw ReadingError(.unreadable, source)
    }
  }

  private func transcode(_ piece: [UInt8], form: UnicodeForm) -> [UInt8] {
    guard case .utf16(let isBigEndian) = form else { return piece }
    let bytes = half + piece
    var length = bytes.count / 2 * 2
    if length >= 2 {
      let high = bytes[isBigEndian ? length - 2 : length - 1]
      if (0xD8...0xDB).contains(high) { length -= 2 }
    }
    half = Array(bytes[length...])
    let text = UnicodeForm.utf16(bytes[..<length], isBigEndian: isBigEndian)
    return text.map { Array($0.utf8) } ?? [0]
  }
}
