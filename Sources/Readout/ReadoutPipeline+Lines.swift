import Foundation
import Reading
package import Records

extension ReadoutPipeline {
  /// Reports as JSON lines, one an article: what `readout extract` prints.
  ///
  /// A line holds `article`, `actors`, `contacts`, `statements`, `figures`, `actions` and
  /// `disagreements`, and what was left unused or tells its date; `Documentation/Manual/report.schema.json` describes every field.
  ///
  /// - Parameters:
  ///   - paths: files, folders, or `-` for standard input.
  ///   - receive: gets each line, without a line end, in the order of the articles.
  /// - Returns: one line of text for each source that could not be read, with reason and remedy.
  /// - Throws: what `receive` throws.
  public func reportLines(
    for paths: [String], receive: (String) throws -> Void
  ) async throws -> [String] {
    var skipped: [String] = []
    try await run(paths) { outcome in
      switch outcome {
      case .report(let report): try receive(try ReadoutPipeline.line(report))
      case .held: break
      case .skipped(let source): skipped.append(source.error.description)
      }
    }
    return skipped
  }

  /// A report as one line of JSON, keys in alphabetical order.
  ///
  /// - Throws: `EncodingError` for a number that JSON has not.
  package static func line(_ report: Report) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(report), as: UTF8.self)
  }
}
