import ArgumentParser
import Reconciliation
import Records
import Store

struct ImportCommand: ReadoutSubcommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Read corrections that `log --format jsonl` wrote.")

  @Argument(help: ArgumentHelp("The file.", valueName: "file"))
  var file: String

  @OptionGroup var record: RecordOption

  func run(on console: Console) throws -> ExitStatus {
    let store = try CorrectionOptions.opened(record)
    let corrections = try CorrectionFile(path: file).corrections()
    let count = try store.correct(corrections, Reconciler())
    let waiting = try store.corrections().filter { $0.standing == .withoutTarget }.count
    console.note(
      "read \(corrections.count) corrections: \(count) new"
        + (waiting == 0 ? "" : "; \(waiting) find nothing to correct and wait"))
    return .done
  }
}
