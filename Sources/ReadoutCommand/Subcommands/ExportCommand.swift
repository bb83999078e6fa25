import ArgumentParser
import Foundation
import Publishing
import Store

struct ExportCommand: ReadoutSubcommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write the whole record into a folder, as JSON Lines and CSV.",
    discussion: """
      One file of each format for every kind: articles, actors, contacts, statements, figures, actions, \
      disagreements, pledges. The same record gives the same bytes. Files of these names are replaced.
      """)

  @Argument(help: ArgumentHelp("The folder; made where it is missing.", valueName: "dir"))
  var folder: String

  @OptionGroup var record: ReadingOptions

  func run(on console: Console) throws -> ExitStatus {
    let store = try record.open()
    let files = try ExportFolder(path: folder)
    try files.write("articles", try store.articles().map(ArticleRow.init))
    try files.write("actors", try store.actors().map(ActorRow.init))
    try files.write("contacts", try store.contacts().map { ItemRow($0) })
    try files.write("statements", try store.statements().map { ItemRow($0) })
    try files.write("figures", try store.figures().map { ItemRow($0) })
    try files.write("actions", try store.actions().map { ItemRow($0) })
    try files.write("disagreements", try store.disagreements().map { ItemRow($0) })
    try files.write("pledges", try store.pledges().map { ItemRow($0) })
    return .done
  }
}

/// A folder into which lists are written, each in the formats for other programs.
private struct ExportFolder {
  private let folder: URL

  /// - Throws: ``ExportError`` when the folder cannot be made.
  init(path: String) throws {
    folder = URL(fileURLWithPath: path, isDirectory: true)
    do {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    } catch {
      throw ExportError(path: path, reason: error.localizedDescription)
    }
  }

  /// - Throws: ``ExportError`` when a file cannot be written.
  func write<Row: ListedRow>(_ name: String, _ rows: [Row]) throws {
    for format in [ExportFormat.jsonl, .csv] {
      let path = folder.appendingPathComponent("\(name).\(format.rawValue)")
      var writer = format.format(style: TextStyle(width: 0, hasColour: false))
      var text = writer.begin(Row.self)
      for row in rows { text += try writer.line(row) }
      text += writer.end(Row.self)
      do {
        try Data(text.utf8).write(to: path, options: .atomic)
      } catch {
        throw ExportError(path: path.path, reason: error.localizedDescription)
      }
    }
  }
}

/// A file of an export cannot be written.
struct ExportError: Error, CustomStringConvertible {
  let path: String
  let reason: String

  var description: String { "\(path): \(reason); choose another folder or make room" }
}
