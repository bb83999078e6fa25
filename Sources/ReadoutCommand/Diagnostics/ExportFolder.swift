import Foundation
import Publishing

/// A folder into which lists are written, each in the formats for other programs.
struct ExportFolder {
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
