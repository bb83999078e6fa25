import Foundation

/// Reads the tables that ship with this target (`Resources/`): one concept a file.
///
/// A `.txt` file holds one entry a line; a `.tsv` file a header line and tab-separated rows. Lines that
/// begin with `#` are comments. The tables of names, with thousands of rows, go through ``TableReader``.
enum WordTable {
  /// The entries of a list.
  static func words(_ path: String) throws(LanguageError) -> Set<String> {
    Set(try lines(path).map(String.init))
  }

  /// The rows of a table, each with its cells by column name.
  static func rows(_ path: String) throws(LanguageError) -> [[String: String]] {
    let lines = try lines(path)
    guard let header = lines.first.map(cells) else {
      throw LanguageError.malformedTable(path: path, line: "", reason: "is the whole table")
    }
    return try lines.dropFirst().map { (line) throws(LanguageError) in
      let cells = cells(line)
      guard cells.count == header.count else {
        throw LanguageError.malformedTable(
          path: path, line: String(line), reason: "has \(cells.count) cells, not \(header.count)")
      }
      return Dictionary(uniqueKeysWithValues: zip(header, cells))
    }
  }

  private static func cells(_ line: Substring) -> [String] {
    line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
  }

  private static func lines(_ path: String) throws(LanguageError) -> [Substring] {
    let url = Bundle.module.bundleURL.appendingPathComponent("Resources/" + path)
    guard let data = try? Data(contentsOf: url) else {
      throw LanguageError.missingTable(path: url.path)
    }
    return String(decoding: data, as: UTF8.self).utf8.split(separator: 10)
      .filter { $0.first != 35 }.map(Substring.init)
  }
}
