import Foundation

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

  /// Replaces a file of the folder, all of it or nothing.
  ///
  /// - Throws: ``ExportError``.
  func write(_ text: String, as name: String) throws {
    let path = folder.appendingPathComponent(name)
    do {
      try Data(text.utf8).write(to: path, options: .atomic)
    } catch {
      throw ExportError(path: path.path, reason: error.localizedDescription)
    }
  }
}

/// A file of an export cannot be written.
struct ExportError: Error, CustomStringConvertible {
  let path: String
  let reason: String

  var description: String { "\(path): \(reason); choose another folder or make room" }
}
