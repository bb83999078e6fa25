/// A table that ships with the program, or a user's own frames, cannot be used.
package enum ExtractionError: Error, Hashable, CustomStringConvertible {
  case missingTable(path: String)
  case malformedRow(path: String, line: Int, reason: String)
  /// A user's file of frames is not there.
  case missingFrames(path: String)
  /// A mistake in a user's file of frames.
  case wrongFrame(path: String, line: Int, reason: String)

  /// Whether the user's own frames are at fault and not the installation.
  package var isOfAddedFrames: Bool {
    switch self {
    case .missingTable, .malformedRow: false
    case .missingFrames, .wrongFrame: true
    }
  }

  package var description: String {
    switch self {
    case .missingTable(let path):
      "\(path): the table is missing; install the program again with its resource folders"
    case .malformedRow(let path, let line, let reason):
      "\(path):\(line): \(reason); correct the line or install the program again"
    case .missingFrames(let path):
      "\(path): there is no such file of frames; give --frames the path of a text file with frames"
    case .wrongFrame(let path, let line, let reason):
      "\(path):\(line): \(reason); nothing was read"
    }
  }
}
