import Foundation

/// Standard output could not take the data.
struct OutputError: Error, CustomStringConvertible {
  /// The system's `errno`.
  let number: Int32

  /// Whether the reader of a pipe went away, which is no failure.
  var isClosed: Bool { number == EPIPE }

  var description: String {
    let reason = String(cString: strerror(number))
    return "standard output: \(reason); make room or send the output elsewhere"
  }
}

/// Writes text to a file descriptor, all of it or an error.
enum StreamWriting {
  /// - Throws: ``OutputError``.
  static func write(_ text: String, to descriptor: Int32) throws {
    var text = text
    try text.withUTF8 { bytes in
      var rest = UnsafeRawBufferPointer(bytes)
      while let start = rest.baseAddress, rest.count > 0 {
        let written = Foundation.write(descriptor, start, rest.count)
        if written >= 0 {
          rest = UnsafeRawBufferPointer(rebasing: rest[written...])
        } else if errno != EINTR {
          throw OutputError(number: errno)
        }
      }
    }
  }
}

/// How wide text may be.
enum TerminalWidth {
  /// `COLUMNS` where it is a number, the terminal's own width, or 100 where there is none.
  static func of(_ descriptor: Int32, columns: String?) -> Int {
    if let columns = columns.flatMap({ Int($0) }), columns > 0 { return columns }
    var size = winsize()
    guard ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 100 }
    return Int(size.ws_col)
  }
}
