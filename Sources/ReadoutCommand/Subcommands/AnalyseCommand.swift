import ArgumentParser
import Publishing
import Readout
import Reading

extension AnalysisFormat: ExpressibleByArgument {}

struct AnalyseCommand: ReadoutSubcommand {
  static let configuration = CommandConfiguration(
    commandName: "analyse",
    abstract: "Print how articles are understood, word by word, and keep nothing.",
    discussion: """
      Shows why a line of the record says what it says: the grammar of every sentence, names, times \
      and who is reported to have said what. For people a tree, for programs CoNLL-U or one JSON line \
      an article; the manual's pages on formats and analysis.schema.json describe them.
      """)

  @OptionGroup var sources: SourceOptions

  @Option(help: "How to write the analysis.")
  var format = AnalysisFormat.tree

  func run(on console: Console) async throws -> ExitStatus {
    var skipped = 0
    try await sources.pipeline().analyse(sources.paths) { outcome in
      if console.isInterrupted() { throw Interrupted() }
      switch outcome {
      case .analysis(let analysis):
        try format.write(analysis, style: console.style, to: console.put)
      case .skipped(let source):
        skipped += 1
        console.note("skipped \(source.error.description)")
      }
    }
    return skipped == 0 ? .done : .someSkipped
  }
}
