import Foundation

/// Reads the tables that ship with this target (`Resources/`): one concept a file.
///
/// A `.txt` file holds one entry a line, a `.tsv` file tab-separated cells, as many in every line. Lines that begin
/// with `#` are comments.
enum WordTable {
  static func words(_ path: String) throws(ReconciliationError) -> Set<String> {
    Set(try lines(path))
  }

  /// The rows of a table, each with `width` cells.
  static func rows(_ path: String, width: Int) throws(ReconciliationError) -> [[String]] {
    try lines(path).map { (line) throws(ReconciliationError) in
      let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      guard cells.count == width else {
        throw .malformedTable(
          path: path, line: line, reason: "has \(cells.count) cells, not \(width)")
      }
      return cells
    }
  }

  private static func lines(_ path: String) throws(ReconciliationError) -> [String] {
    let url = Bundle.module.bundleURL.appendingPathComponent("Resources/" + path)
    guard let data = try? Data(contentsOf: url) else { throw .missingTable(path: url.path) }
    return String(decoding: data, as: UTF8.self).utf8.split(separator: 10)
      .filter { $0.first != 35 }.map { String(decoding: $0, as: UTF8.self) }
  }
}
