import HTTPTypes

/// The interface over HTTP: all its operations, from which routes, checks, document and manual follow.
enum Interface {
  static let root = "/api/v1"

  /// In the order in which the document and the manual give them.
  static let operations: [InterfaceOperation] =
    RecordOperations.first + ListOperations.all + ItemOperations.all + PairOperations.all
    + RecordOperations.last

  /// What can be done at a path of a program's: looking, and at some changing.
  static func methods(at path: String) -> [HTTPRequest.Method] {
    let isChanged = operations.contains { $0.method == .post && $0.parts(of: path) != nil }
    return isChanged ? [.get, .head, .post] : [.get, .head]
  }

  /// Whether a path is one for programs, known or not.
  static func contains(_ path: String) -> Bool { path == "/api" || path.hasPrefix("/api/") }
}
