import Foundation

/// A file or the standard input, read piece by piece as UTF-8 where it is UTF-16.
///
/// A piece is what one `read` gives: on a pipe what has been written so far, so that a line is there
/// as soon as it is complete.
final class ByteStream {
  private let descriptor: Int32
  private let isOwned: Bool
  /// How long the file was when it was opened; nil for what is no file.
  private let fileLength: Int?
  private let source: String
  private var pending: [UInt8] = []
  private var isAtEnd = false
  private var form: UnicodeForm?
  /// Bytes of UTF-16 that wait for the rest of a character.
  private var half: [UInt8] = []
  private static let pieceLength = 1 << 16

  /// The most bytes that one article may have.
  static let articleLimit = 50_000_000

  /// - Throws: `unreadable` when the file cannot be opened, or is a pipe or a device.
  init(path: String) throws(ReadingError) {
    // Without O_NONBLOCK, opening a named pipe would wait for somebody to write into it.
    descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    isOwned = true
    source = path
    guard descriptor >= 0 else {
      fileLength = nil
      throw ReadingError(.unreadable, path, detail: ByteStream.reason(errno))
    }
    fileLength = ByteStream.lengthOfFile(descriptor)
    guard fileLength != nil else {
      throw ReadingError(.unreadable, path, detail: "not a regular file")
    }
  }

  init(standardInput name: String) {
    descriptor = STDIN_FILENO
    isOwned = false
    fileLength = ByteStream.lengthOfFile(STDIN_FILENO)
    source = name
  }

  deinit {
    if isOwned, descriptor >= 0 { close(descriptor) }
  }

  /// Everything, as the bytes stand in the file.
  ///
  /// - Throws: `too_large` beyond the limit, `unreadable`.
  func all() throws(ReadingError) -> [UInt8] {
    let limit = ByteStream.articleLimit
    guard (fileLength ?? 0) <= limit else { throw ReadingError(.tooLarge, source) }
    var bytes = pending
    pending = []
    while let piece = try rawPiece() {
      bytes += piece
      guard bytes.count <= limit else { throw ReadingError(.tooLarge, source) }
    }
    return bytes
  }

  /// The first bytes, which stay in the stream: of a pipe the first line, or more.
  func peek() throws(ReadingError) -> [UInt8] {
    while pending.count < ByteStream.pieceLength, fileLength != nil || !holdsLine,
      let piece = try rawPiece()
    {
      pending += piece
    }
    return pending
  }

  /// Whether a whole line is pending that tells what the stream holds; `[` alone does not.
  private var holdsLine: Bool {
    var signs = 0
    for byte in pending {
      if byte > 32 { signs += 1 }
      if byte == 10, signs >= 8 { return true }
    }
    return false
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

  /// What one `read` gives; nil at the end, after which nothing is asked of the descriptor.
  private func rawPiece() throws(ReadingError) -> [UInt8]? {
    guard !isAtEnd else { return nil }
    var failure: Int32 = 0
    let piece = [UInt8](unsafeUninitializedCapacity: ByteStream.pieceLength) { buffer, count in
      var length = -1
      repeat {
        length = read(descriptor, buffer.baseAddress, buffer.count)
      } while length < 0 && canTryAgain(after: errno)
      if length < 0 { failure = errno }
      count = max(0, length)
    }
    guard failure == 0 else {
      throw ReadingError(.unreadable, source, detail: ByteStream.reason(failure))
    }
    isAtEnd = piece.isEmpty
    return isAtEnd ? nil : piece
  }

  /// After a signal; or once there is more, where somebody has made the input non-blocking.
  private func canTryAgain(after number: Int32) -> Bool {
    guard number == EAGAIN else { return number == EINTR }
    var waiting = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    return poll(&waiting, 1, -1) >= 0 || errno == EINTR
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

extension ByteStream {
  /// Nil for what is no regular file.
  private static func lengthOfFile(_ descriptor: Int32) -> Int? {
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    return Int(status.st_size)
  }

  /// The system's words, except where the remedy says them.
  private static func reason(_ number: Int32) -> String? {
    number == EACCES ? nil : String(cString: strerror(number))
  }
}
