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
  private let languages: LanguageCheck
  private let extractor: ReportExtractor

  /// Changes whenever the same article can give another report.
  public static var version: String { ReportExtractor.version }

  /// - Parameter workers: nil for one a processor.
  /// - Throws: an error whose description is one line, when a table that ships with Readout or the weights
  ///   of the language model cannot be read.
  public init(workers: Int? = nil) throws {
    try self.init(workers: workers, overrides: .none)
  }

  /// - Throws: an error whose description is one line, when a table that ships with Readout or the weights
  ///   of the language model cannot be read.
  package init(workers: Int?, overrides: ArticleOverrides) throws {
    self.workers = max(1, workers ?? ProcessInfo.processInfo.activeProcessorCount)
    let names = Preparation { try NameResolver() }
    let model = Preparation { try LanguageModel() }
    reader = try ArticleReader(overrides: overrides)
    languages = try LanguageCheck()
    analyser = try LanguageAnalyser(parser: Parser(model.value()), names: names.value())
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
      switch analysis(of: outcome) {
      case .success(let analysis): .report(extractor.report(on: analysis))
      case .failure(let error): .skipped(SkippedSource(error))
      }
    }
    try await work.run(
      triage: { outcome in
        guard case .article(let article) = outcome, try isHeld(article) else { return nil }
        return .held(article)
      }, receive: receive)
  }

  /// An article that is not English is reported and read no further.
  func analysis(of outcome: ReadingOutcome) -> Result<Analysis, ReadingError> {
    switch outcome {
    case .skipped(let source): return .failure(source.error)
    case .article(let article):
      guard case .other(let language) = languages.verdict(on: article) else {
        return .success(analyser.analyse(article))
      }
      return .failure(ReadingError(.notEnglish, article.source, detail: language))
    }
  }
}

/// What became of one source on the whole path.
package enum PipelineOutcome: Sendable {
  case report(Report)
  /// Read, but left without a report because the caller has one.
  case held(Article)
  case skipped(SkippedSource)
}
