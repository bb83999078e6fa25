package import Language
package import Reading

extension ReadoutPipeline {
  /// Reads files, folders and `-`, and hands on the analysis of every article, in order.
  ///
  /// Articles are worked on side by side as in ``run(_:isHeld:receive:)``.
  ///
  /// - Throws: what `receive` throws; a source that cannot be read is an outcome and no error.
  package func analyse(
    _ paths: [String], receive: (AnalysisOutcome) throws -> Void
  ) async throws {
    let feed = ReadingFeed(reader: reader, paths: paths)
    defer { feed.stop() }
    let work = OrderedWork(limit: workers, next: feed.next) { (outcome) -> AnalysisOutcome in
      switch analysis(of: outcome) {
      case .success(let analysis): .analysis(analysis)
      case .failure(let error): .skipped(SkippedSource(error))
      }
    }
    try await work.run(triage: { _ in nil }, receive: receive)
  }
}

/// What became of one source on the way to its analysis.
package enum AnalysisOutcome: Sendable {
  case analysis(Analysis)
  case skipped(SkippedSource)
}
