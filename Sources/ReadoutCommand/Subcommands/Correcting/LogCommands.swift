import ArgumentParser
import Foundation
import Publishing
import Reconciliation
import Records
import Store

struct UndoCommand: ReadoutSubcommand {
  static let configuration = CommandConfiguration(
    commandName: "undo", abstract: "Undo a correction; the last one that holds unless one is named."
  )

  @Argument(help: "The correction's identifier, as `readout correct log` lists it.")
  var correction: String?

  @OptionGroup var options: CorrectionOptions

  func run(on console: Console) throws -> ExitStatus {
    let store = try options.open()
    let log = try store.corrections().filter { $0.standing != .undone }.map(\.correction)
    let named = log.last { correction == nil ? $0.kind != .undo : $0.id == correction }
    guard let named else {
      throw LookupError.noLine(correction ?? "a correction that holds", record: store.path)
    }
    return try options.apply(options.correction(.undo, named.id), to: store, on: console)
  }
}

struct LogCommand: ReadoutSubcommand {
  static let configuration = CommandConfiguration(
    commandName: "log", abstract: "List the corrections in the order in which they were made.")

  @OptionGroup var format: FormatOption
  @OptionGroup var record: RecordOption

  func run(on console: Console) throws -> ExitStatus {
    let store = try RecordStore.open(record.record, access: .reading)
    try console.put(try store.corrections().map(CorrectionRow.init), as: format.format)
    return .done
  }
}

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

/// Corrections as JSON Lines.
struct CorrectionFile {
  let path: String

  /// - Throws: ``CorrectionFileError`` with file, line and remedy.
  func corrections() throws -> [Correction] {
    guard let text = try? String(contentsOfFile: path, encoding: .utf8) else {
      throw CorrectionFileError(path: path, line: nil)
    }
    return try text.split(separator: "\n").enumerated().map { index, line in
      do {
        return try JSONDecoder().decode(Correction.self, from: Data(line.utf8))
      } catch {
        throw CorrectionFileError(path: path, line: index + 1)
      }
    }
  }
}

/// A file of corrections cannot be used.
struct CorrectionFileError: Error, CustomStringConvertible {
  let path: String
  let line: Int?

  var description: String {
    guard let line else { return "\(path): cannot be read; name a file of `readout correct log`" }
    return
      "\(path), line \(line): no correction; write it with `readout correct log --format jsonl`"
  }
}
