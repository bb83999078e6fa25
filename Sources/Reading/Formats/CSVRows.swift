/// The rows of a CSV stream (RFC 4180): fields in quotes may hold commas, quotes and line ends.
///
/// Input: bytes, piece by piece. Output: rows with the line on which each begins. Row
/// `"He said ""yes"", then left",2018-06-12` has two fields. A quote that is never closed costs the one
/// line on which its row begins; reading goes on with the line after it.
struct CSVRows {
  enum Row {
    case fields([[UInt8]], line: Int)
    case bad(ReadingError.Code, detail: String?, line: Int)
  }

  private let stream: ByteStream
  private let separator: UInt8
  private let limit: Int
  private var bytes: [UInt8] = []
  private var position = 0
  private var line = 1
  private var isAtEnd = false
  /// How often reading may start again after a quote that is never closed.
  private var restarts = 16
  private static let quote: UInt8 = 0x22

  init(_ stream: ByteStream, separator: UInt8, limit: Int = ByteStream.articleLimit) {
    self.stream = stream
    self.separator = separator
    self.limit = limit
  }

  /// The next row that is not blank; nil after the last.
  mutating func next() throws(ReadingError) -> Row? {
    while true {
      forgetRead()
      let firstLine = line
      guard let scan = try scanRow() else { return nil }
      switch scan {
      case .row(let fields):
        if fields.count == 1, fields[0].isEmpty { continue }
        return .fields(fields, line: firstLine)
      case .openQuote, .tooLong:
        let isLast = restarts == 0
        restarts -= 1
        if isLast { isAtEnd = true }
        try skipLine(after: firstLine, orAll: isLast)
        if case .tooLong = scan {
          return .bad(.tooLarge, detail: nil, line: firstLine)
        }
        return .bad(.malformedCSV, detail: "a quote is never closed", line: firstLine)
      }
    }
  }

  private enum Scan {
    case row([[UInt8]])
    case openQuote
    case tooLong
  }

  /// Drops what has been read when it is worth the copy.
  private mutating func forgetRead() {
    guard position > 1 << 16 else { return }
    bytes.removeFirst(position)
    position = 0
  }

  /// After a bad row: goes on behind the first line of it, or gives up.
  private mutating func skipLine(after firstLine: Int, orAll: Bool) throws(ReadingError) {
    line = firstLine + 1
    if orAll {
      position = bytes.count
      return
    }
    while true {
      if let end = bytes[position...].firstIndex(of: 10) {
        position = end + 1
        return
      }
      bytes = []
      position = 0
      guard try fill() else { return }
    }
  }

  private mutating func fill() throws(ReadingError) -> Bool {
    guard !isAtEnd, let piece = try stream.next() else {
      isAtEnd = true
      return false
    }
    bytes += piece
    return true
  }

  /// The byte at an index, read from the stream if need be; nil at the end.
  private mutating func byte(at index: Int) throws(ReadingError) -> UInt8? {
    while index >= bytes.count {
      guard try fill() else { return nil }
    }
    return bytes[index]
  }

  private mutating func scanRow() throws(ReadingError) -> Scan? {
    var index = position
    guard try byte(at: index) != nil else { return nil }
    var fields: [[UInt8]] = []
    var field: [UInt8] = []
    var isEnd = false
    while !isEnd, let byte = try byte(at: index) {
      guard index - position <= limit else { return .tooLong }
      index += 1
      if byte == CSVRows.quote, field.isEmpty {
        guard let end = try scanQuoted(from: index, into: &field) else {
          return index - position > limit || bytes.count - position > limit ? .tooLong : .openQuote
        }
        index = end
      } else if byte == separator {
        fields.append(field)
        field = []
      } else if byte == 10 {
        isEnd = true
      } else {
        field.append(byte)
      }
    }
    if field.last == 13 { field.removeLast() }
    line += bytes[position..<index].count { $0 == 10 }
    position = index
    return .row(fields + [field])
  }

  /// The index behind the closing quote; nil when there is none within the limit.
  private mutating func scanQuoted(
    from start: Int, into field: inout [UInt8]
  ) throws(ReadingError) -> Int? {
    var index = start
    while let byte = try byte(at: index), index - position <= limit {
      index += 1
      guard byte == CSVRows.quote else {
        field.append(byte)
        continue
      }
      guard try self.byte(at: index) == CSVRows.quote else { return index }
      field.append(byte)
      index += 1
    }
    return nil
  }
}
