import Extraction
import Foundation
import Language
import Neural
package import Reading
package import Records

/// The whole path from files to reports: read, analyse, extract.
///
/// Articles are worked on side by side, at most ``workers`` at a time, and their reports arrive in the
/// order of the articles; memory does not grow with their number. The same input gives the same
/// reports, byte for byte, whatever the number of workers.
public struct ReadoutPipeline: Sendable {
  /// How many articles are analysed at a time.
  public let workers: Int
  let reader: ArticleReader
  let analyser: LanguageAnalyser
  private let extractor: ReportExtractor

  /// Changes whenever the same article can give another report.
  public static var version: String { ReportExtractor.version }

  /// - Parameter workers: nil for one a processor.
  /// - Throws: an error whose description is one line, when a table that ships with Readout is missing.
  public init(workers: Int? = nil) throws {
    try self.init(workers: workers, overrides: .none)
  }

  /// - Throws: an error whose description is one line, when a table that ships with Readout is missing,
  ///   or the weights of the language model where grammar is to be read.
  package init(workers: Int?, overrides: ArticleOverrides, readsGrammar: Bool = false) throws {
    self.workers = max(1, workers ?? ProcessInfo.processInfo.activeProcessorCount)
    reader = try ArticleReader(overrides: overrides)
    analyser = try LanguageAnalyser(parser: readsGrammar ? Parser(LanguageModel()) : nil)
    extractor = try ReportExtractor()
  }

  /// Reads files, folders and `-`, and hands on what became of every source, in order.
  ///
  /// An article for which `isHeld` answers true needs no report and arrives as it is.
  ///
  /// - Throws: what the closures throw; a source that cannot be read is an outcome and no error.
  package func run(
    _ paths: [String], isHeld: (Article) throws -> Bool = { _ in false },
    receive: (PipelineOutcome) throws -> Void
  ) async throws {
    let feed = ReadingFeed(reader: reader, paths: paths)
    defer { feed.stop() }
    let work = OrderedWork(limit: workers, next: feed.next) { (outcome) -> PipelineOutcome in
      switch outcome {
      case .article(let article): .report(extractor.report(on: analyser.analyse(article)))
      case .skipped(let source): .skipped(source)
      }
    }
    try await work.run(
      triage: { outcome in
        guard case .article(let article) = outcome, try isHeld(article) else { return nil }
        return .held(article)
      }, receive: receive)
  }
}

/// What became of one source on the whole path.
package enum PipelineOutcome: Sendable {
  case report(Report)
  /// Read, but left without a report because the caller has one.
  case held(Article)
  case skipped(SkippedSource)
}
