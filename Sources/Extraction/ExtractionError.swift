/// A table of cues that ships with the program cannot be used.
package enum ExtractionError: Error, Hashable, CustomStringConvertible {
  case missingTable(path: String)
  case malformedRow(path: String, line: Int, reason: String)

  package var description: String {
    switch self {
    case .missingTable(let path):
      "\(path): the table is missing; install the program again with its resource folders"
    case .malformedRow(let path, let line, let reason):
      "\(path):\(line): \(reason); correct the line or install the program again"
    }
  }
}
