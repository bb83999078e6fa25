import Foundation
import Testing

/// Compares text with a file in `Snapshots/`.
///
/// A missing file is written and fails the test, so that somebody looks at it; delete a file to
/// record it anew.
enum Snapshot {
  static func compare(
    _ text: String, with name: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Snapshots")
    let url = folder.appending(path: name + ".snapshot")
    guard let recorded = try? Data(contentsOf: url) else {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      try Data(text.utf8).write(to: url)
      Issue.record("\(name) was recorded; look at it and run again", sourceLocation: sourceLocation)
      return
    }
    #expect(
      text == String(decoding: recorded, as: UTF8.self), "\(name) differs",
      sourceLocation: sourceLocation)
  }
}
