/// A table that ships with this stage cannot be used; an installation is then incomplete.
package enum ReconciliationError: Error, Hashable, CustomStringConvertible {
  case missingTable(path: String)
  case malformedTable(path: String, line: String, reason: String)

  package var description: String {
    switch self {
    case .missingTable(let path):
      "\(path) is missing; install Readout again."
    case .malformedTable(let path, let line, let reason):
      "\(path): the line «\(line)» \(reason); install Readout again."
    }
  }
}
