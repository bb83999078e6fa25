import ArgumentParser
import Store

struct AddCommand: ReadoutSubcommand {
  static let configuration = CommandConfiguration(
    commandName: "add",
    abstract: "Read articles and put what they say into the record.",
    discussion: """
      Articles that the record holds already are left as they are, so a run that was stopped can be \
      repeated. A file that cannot be read is named with the reason, and the others are still read.
      """)

  @OptionGroup var sources: SourceOptions
  @OptionGroup var added: FrameOptions
  @OptionGroup var record: RecordOption
  @OptionGroup var diagnostics: DiagnosticOptions

  func run(on console: Console) async throws -> ExitStatus {
    let pipeline = try sources.pipeline(frames: added.frames)
    let store = try RecordStore.open(record.record, access: .writing)
    var adding = Adding(
      store: store, console: console, isQuiet: diagnostics.quiet, isVerbose: diagnostics.verbose)
    return try await adding.run(pipeline, paths: sources.paths)
  }
}
