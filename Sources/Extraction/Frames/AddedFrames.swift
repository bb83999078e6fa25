import Foundation
import Records

/// A user's own frames, from files: what they add to the tables that ship with the program.
///
/// The first line of a file says which table it adds to, the rest is as in `Resources/Frames/`:
///
///     table: actions
///     frame: denuclearise verb CONCEDE
///     actor: nsubj
///     recipient: obl:with
///
/// An added frame wins over one of the program for the same word.
package struct AddedFrames: Hashable, Sendable {
  package static let none = AddedFrames()

  /// The tables that can be added to.
  static let tables: Set<String> = ["actions", "contacts", "speech"]

  private struct File: Hashable, Sendable {
    let path: String
    let table: String
    let text: String
  }

  private var files: [File] = []

  private init() {}

  /// - Throws: `ExtractionError` when a file cannot be read or does not say which table it adds to. Mistakes in
  ///   its frames come to light when the table takes them up.
  package init(paths: [String]) throws(ExtractionError) {
    for path in paths {
      guard let data = FileManager.default.contents(atPath: path) else {
        throw ExtractionError.missingFrames(path: path)
      }
      let text = String(decoding: data, as: UTF8.self)
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        .map { $0.trimmingCharacters(in: .whitespacesAndNewlines) }
      let first = lines.firstIndex { !$0.isEmpty && !$0.hasPrefix("#") } ?? 0
      let words = lines[first].split(separator: ":").map { $0.trimmingCharacters(in: .whitespaces) }
      guard words.count == 2, words[0] == "table", AddedFrames.tables.contains(words[1]) else {
        let tables = AddedFrames.tables.sorted().map { "«table: \($0)»" }.joined(separator: " or ")
        throw ExtractionError.wrongFrame(
          path: path, line: first + 1,
          reason: "the first line says what the frames add to: \(tables)")
      }
      files.append(File(path: path, table: words[1], text: text))
    }
  }

  /// Tells apart what different frames give; nil without frames. The place of a file plays no part.
  package var mark: String? {
    files.isEmpty ? nil : StableIdentifier.settings(files.map(\.text))
  }

  /// The frames added to a table, in the order of the files.
  ///
  /// - Throws: `ExtractionError` that names file, line and what to write instead.
  func frames(
    of table: String, _ vocabulary: FrameFile.Vocabulary
  ) throws(ExtractionError) -> [Frame] {
    var frames: [Frame] = []
    for file in files where file.table == table {
      frames += try FrameFile(path: file.path, vocabulary: vocabulary, isAdded: true)
        .frames(in: file.text)
    }
    return frames
  }
}
