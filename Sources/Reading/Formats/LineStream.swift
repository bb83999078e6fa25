/// The lines of a stream, one after the other, each no longer than an article may be.
struct LineStream {
  /// A line and its number, from 1; nil bytes when the line is too long to be read.
  struct Line {
    let number: Int
    let bytes: [UInt8]?
  }

  private let stream: ByteStream
  private let limit: Int
  private var piece: ArraySlice<UInt8> = []
  private var number = 0
  private var isAtEnd = false

  init(_ stream: ByteStream, limit: Int = ByteStream.articleLimit) {
    self.stream = stream
    self.limit = limit
  }

  /// The next line without its end; nil after the last.
  mutating func next() throws(ReadingError) -> Line? {
    var bytes: [UInt8] = []
    var isTooLong = false
    var hasBegun = false
    while true {
      if piece.isEmpty {
        guard !isAtEnd, let read = try stream.next() else {
          isAtEnd = true
          guard hasBegun else { return nil }
          break
        }
        piece = read[...]
        continue
      }
      hasBegun = true
      let end = piece.firstIndex(of: 10)
      if !isTooLong { bytes += piece[..<(end ?? piece.endIndex)] }
      if bytes.count > limit {
        isTooLong = true
        bytes = []
      }
      piece = end.map { piece[($0 + 1)...] } ?? []
      if end != nil { break }
    }
    number += 1
    if bytes.last == 13 { bytes.removeLast() }
    return Line(number: number, bytes: isTooLong ? nil : bytes)
  }
}
