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
  let extractor: ReportExtractor

  /// Changes whenever the same article can give another report, also with the frames that are added.
  public var version: String { extractor.version }

  /// - Parameters:
  ///   - workers: nil for one a processor.
  ///   - frames: paths of files with frames of your own (`Documentation/Manual/frames.md`).
  /// - Throws: an error whose description is one line, when a table that ships with Readout, a file of frames
  ///   or the weights of the language model cannot be read.
  public init(workers: Int? = nil, frames: [String] = []) throws {
    try self.init(workers: workers, overrides: .none, frames: frames)
  }

  /// - Throws: an error whose description is one line, when a table that ships with Readout or the weights
  ///   of the language model cannot be read; ``FramesError`` when it is a file of frames.
  package init(workers: Int?, overrides: ArticleOverrides, frames: [String] = []) throws {
    self.workers = max(1, workers ?? ProcessInfo.processInfo.activeProcessorCount)
    let names = Preparation { try NameResolver() }
    let model = Preparation { try LanguageModel() }
    reader = try ArticleReader(overrides: overrides)
    languages = try LanguageCheck()
    analyser = try LanguageAnalyser(parser: Parser(model.value()), names: names.value())
    extractor = try ReadoutPipeline.extractor(frames: frames)
  }

  private static func extractor(frames: [String]) throws -> ReportExtractor {
    do {
      return try ReportExtractor(added: AddedFrames(paths: frames))
    } catch {
      throw error.isOfAddedFrames ? FramesError(description: error.description) : error
    }
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
      case .success(let analysis): .report(report(on: analysis))
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

/// A file of a user's own frames cannot be used.
package struct FramesError: Error, CustomStringConvertible {
  /// File, line, what is wrong and what to write instead.
  package let description: String
}

/// What became of one source on the whole path.
package enum PipelineOutcome: Sendable {
  case report(Report)
  /// Read, but left without a report because the caller has one.
  case held(Article)
  case skipped(SkippedSource)
}
