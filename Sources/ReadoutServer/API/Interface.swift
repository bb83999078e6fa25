/// The interface over HTTP: all its operations, from which routes, checks, document and manual follow.
enum Interface {
  static let root = "/api/v1"

  /// In the order in which the document and the manual give them.
  static let operations: [InterfaceOperation] =
    RecordOperations.first + ListOperations.all + ItemOperations.all + PairOperations.all
    + RecordOperations.last

  /// Whether a path is one for programs, known or not.
  static func contains(_ path: String) -> Bool { path == "/api" || path.hasPrefix("/api/") }
}
