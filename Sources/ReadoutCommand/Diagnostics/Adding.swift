import Logging
import Readout
import Reading
import Reconciliation
import Records
import Store

/// Carries outcomes into a record and tells the user what became of them.
struct Adding {
  private let store: RecordStore
  private let console: Console
  private let isQuiet: Bool
  private let log: Logger
  private var tally = AddTally()
  private var progress: ProgressLine

  init(store: RecordStore, console: Console, isQuiet: Bool, isVerbose: Bool) {
    self.store = store
    self.console = console
    self.isQuiet = isQuiet
    log = console.logger(isVerbose: isVerbose)
    progress = ProgressLine(console: console)
  }

  /// Adds what can be read of `paths`; the summary comes also when it is stopped or fails.
  mutating func run(_ pipeline: ReadoutPipeline, paths: [String]) async throws -> ExitStatus {
    defer { finish() }
    let (store, version) = (store, pipeline.version)
    let settling = RecordSettling(
      pipeline: pipeline, store: store, reconciler: try Reconciler())
    do {
      try await pipeline.run(
        paths,
        isHeld: {
          try store.holds(article: $0.id, extractorVersion: version)
        }, receive: { try receive($0, version) })
    } catch let error as Interrupted {
      // What was added is made into lines before the program ends.
      try settling.settle()
      throw error
    }
    try settling.settle()
    return tally.skippedCount == 0 ? .done : .someSkipped
  }

  private mutating func receive(_ outcome: PipelineOutcome, _ version: String) throws {
    if console.isInterrupted() { throw Interrupted() }
    switch outcome {
    case .report(let report):
      let result = try store.add(report, extractorVersion: version)
      count(result, article: report.article)
    case .held(let article):
      try store.addSource(article: article.id, source: article.source)
      count(.unchanged, article: article)
    case .skipped(let source):
      tally.count(source)
      console.note("skipped \(source.error.description)")
    }
  }

  private mutating func count(_ outcome: Addition, article: Article) {
    tally.count(outcome, article: article)
    log.info("\(article.source): \(outcome)")
    if outcome != .unchanged {
      for piece in article.furniture {
        log.info("\(article.source): removed \(piece.kind.rawValue): \(article.text[piece.span])")
      }
    }
    if !isQuiet { progress.show(tally, source: article.source) }
  }

  private func finish() {
    if isQuiet { return }
    console.endProgress()
    console.note(tally.summary)
  }
}
