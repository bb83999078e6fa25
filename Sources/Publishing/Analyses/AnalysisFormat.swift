package import Language

/// A way to write what the program sees in an article; the raw values are what a user gives.
package enum AnalysisFormat: String, CaseIterable, Sendable {
  /// For reading, on a terminal.
  case tree
  /// <https://universaldependencies.org/format.html>
  case conllu
  /// One object an article, one a line.
  case json

  /// Writes an analysis piece by piece, so that a long article needs no long text.
  ///
  /// - Throws: what `put` throws; `EncodingError`, which no analysis causes.
  package func write(
    _ analysis: Analysis, style: TextStyle, to put: (String) throws -> Void
  ) throws {
    switch self {
    case .tree: try AnalysisTree(analysis, style: style).write(to: put)
    case .conllu: try CoNLLU(analysis).write(to: put)
    case .json: try AnalysisJSON(analysis).write(to: put)
    }
  }
}
