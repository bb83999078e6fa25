/// A table that ships with the program cannot be used.
package enum LanguageError: Error, Hashable, CustomStringConvertible {
  case missingTable(path: String)
  case malformedTable(path: String, line: String, reason: String)

  package var description: String {
    switch self {
    case .missingTable(let path):
      "\(path): the table is missing; install the program again with its resource folders"
    case .malformedTable(let path, let line, let reason):
      "\(path): the line «\(line)» \(reason); correct the line or install the program again"
    }
  }
}
