import Foundation

/// Reads the tables that ship with this target (`Resources/`): one concept a file.
///
/// A `.txt` file holds one entry a line; a `.tsv` file a header line and tab-separated rows. Lines that
/// begin with `#` are comments. `|` separates alternatives inside a cell.
enum WordTable {
  /// The entries of a list.
  static func words(_ path: String) throws(LanguageError) -> Set<String> {
    Set(try lines(path))
  }

  /// The rows of a table, each with its cells by column name.
  static func rows(_ path: String) throws(LanguageError) -> [[String: String]] {
    let lines = try lines(path)
    guard let header = lines.first?.split(separator: "\t", omittingEmptySubsequences: false)
    else { return [] }
    return try lines.dropFirst().map { (line) throws(LanguageError) in
      let cells = line.split(separator: "\t", omittingEmptySubsequences: false)
      guard cells.count == header.count else {
        throw LanguageError.malformedTable(
          path: path, line: line, reason: "has \(cells.count) cells, not \(header.count)")
      }
      return Dictionary(uniqueKeysWithValues: zip(header.map(String.init), cells.map(String.init)))
    }
  }

  private static func lines(_ path: String) throws(LanguageError) -> [String] {
    let url = Bundle.module.bundleURL.appendingPathComponent("Resources/" + path)
    guard let data = try? Data(contentsOf: url) else {
      throw LanguageError.missingTable(path: url.path)
    }
    return String(decoding: data, as: UTF8.self).split(separator: "\n").map(String.init)
      .filter { !$0.hasPrefix("#") }
  }
}
