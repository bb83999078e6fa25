import Foundation
import Records

/// Reads files, folders and the standard input: bytes → `Article`.
///
/// Input: paths; `-` is the standard input. Output: for every article, and for everything that is skipped,
/// one call, in an order that two runs share. A text file «Macron calls Putin ⏎ May 31, 2017 ⏎ …» gives an
/// article with that headline, that date of publication (a line of the text) and the line marked as
/// furniture. Files of lines and rows are streamed: memory does not grow with their number. It does not
/// attempt PDF, e-mail, archives, or pages whose text is put in by scripts; a date is never guessed.
package struct ArticleReader: Sendable {
  private let assembly: ArticleAssembly

  /// - Throws: `bad_date` when an override's date cannot be understood, `missing_table` when a list
  ///   that ships with the program is not there.
  package init(overrides: ArticleOverrides = .none) throws(ReadingError) {
    assembly = try ArticleAssembly(overrides: overrides)
  }

  /// Calls `receive` once for every article and every skipped source, in order.
  ///
  /// - Throws: only what `receive` throws; a file that cannot be read is received as skipped.
  package func read(_ paths: [String], _ receive: (ReadingOutcome) throws -> Void) throws {
    let files = FileReading(assembly: assembly)
    let described = SourceWalk.stems(of: paths)
    for path in paths {
      if path == StandardInput.name {
        try readStandardInput(files, receive)
      } else if FileFormat(path: path) != .json || !described.contains(FileFormat.stem(path)) {
        var walk = SourceWalk()
        try walk.walk(path) { step in
          switch step {
          case .file(let file, let format): try files.read(file, format, receive)
          case .failure(let error): try receive(.skipped(SkippedSource(error)))
          }
        }
      }
    }
  }

  private func readStandardInput(
    _ files: FileReading, _ receive: (ReadingOutcome) throws -> Void
  ) throws {
    let stream = ByteStream(standardInput: StandardInput.name)
    let format: FileFormat
    do {
      format = StandardInput.format(of: try stream.peek())
    } catch {
      return try receive(.skipped(SkippedSource(error)))
    }
    try files.read(stream, source: StandardInput.name, format, receive)
  }
}
