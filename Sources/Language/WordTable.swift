import Foundation

/// Reads the tables that ship with this target (`Resources/`): one concept a file.
///
/// A `.txt` file holds one entry a line; a `.tsv` file a header line and tab-separated rows. Lines that
/// begin with `#` are comments. `|` separates alternatives inside a cell.
struct WordTable {
  /// A row of a table: its cells in the order of the columns asked for.
  typealias Row = [Substring]

  private let path: String
  private let header: [Substring]
  private let lines: ArraySlice<Substring>

  /// - Throws: `LanguageError` when the file is missing or empty.
  init(_ path: String) throws(LanguageError) {
    let lines = try WordTable.lines(path)
    guard let first = lines.first else {
      throw LanguageError.malformedTable(path: path, line: "", reason: "is the whole table")
    }
    self.path = path
    header = WordTable.split(first, at: 9)
    self.lines = lines.dropFirst()
  }

  /// The rows, each with the cells of the named columns only.
  func rows(_ columns: String...) throws(LanguageError) -> [Row] {
    let places = try columns.map { (column) throws(LanguageError) in
      guard let place = header.firstIndex(where: { $0 == column }) else {
        throw LanguageError.malformedTable(
          path: path, line: header.joined(separator: "\t"), reason: "has no column «\(column)»")
      }
      return place
    }
    return try lines.map { (line) throws(LanguageError) in
      let cells = WordTable.split(line, at: 9)
      guard cells.count == header.count else {
        throw LanguageError.malformedTable(
          path: path, line: String(line), reason: "has \(cells.count) cells, not \(header.count)")
      }
      return places.map { cells[$0] }
    }
  }

  /// The alternatives in a cell; none when it is empty.
  static func alternatives(_ cell: Substring) -> [Substring] {
    cell.isEmpty ? [] : split(cell, at: 124)
  }

  /// The entries of a list.
  static func words(_ path: String) throws(LanguageError) -> Set<String> {
    Set(try lines(path).map(String.init))
  }

  /// The rows of a table, each with its cells by column name.
  static func rows(_ path: String) throws(LanguageError) -> [[String: String]] {
    let table = try WordTable(path)
    return try table.lines.map { (line) throws(LanguageError) in
      let cells = split(line, at: 9)
      guard cells.count == table.header.count else {
        throw LanguageError.malformedTable(
          path: path, line: String(line),
          reason: "has \(cells.count) cells, not \(table.header.count)")
      }
      return Dictionary(
        uniqueKeysWithValues: zip(table.header.map(String.init), cells.map(String.init)))
    }
  }

  /// Splits at an ASCII byte; works on bytes because whole tables go through it at start-up.
  private static func split(_ line: Substring, at separator: UInt8) -> [Substring] {
    line.utf8.split(separator: separator, omittingEmptySubsequences: false).map(Substring.init)
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
