import ArgumentParser
import Readout
import Reading
import Records

struct ExtractCommand: ReadoutSubcommand {
  static let configuration = CommandConfiguration(
    commandName: "extract",
    abstract: "Print what articles say, one JSON line each, and keep nothing.",
    discussion: """
      The lines come in the order of the articles; the same input gives the same lines. Every field \
      is described in the manual's report.schema.json. With --confidence-at-least a line that is \
      surer can still have an unsure day or place, which is then null.
      """)

  @OptionGroup var sources: SourceOptions
  @OptionGroup var added: FrameOptions
  @OptionGroup var confidence: ConfidenceOption

  func run(on console: Console) async throws -> ExitStatus {
    var skipped = 0
    try await sources.pipeline(frames: added.frames).run(sources.paths) { outcome in
      if console.isInterrupted() { throw Interrupted() }
      switch outcome {
      case .report(let report):
        let wanted = confidence.confidenceAtLeast.map(report.confident(atLeast:)) ?? report
        try console.put(try ReadoutPipeline.line(wanted) + "\n")
      case .held: break
      case .skipped(let source):
        skipped += 1
        console.note("skipped \(source.error.description)")
      }
    }
    return skipped == 0 ? .done : .someSkipped
  }
}
