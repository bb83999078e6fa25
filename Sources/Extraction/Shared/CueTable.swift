import Foundation

/// Reads the tables of cues that ship with this target (`Resources/`): one concept a file.
///
/// A `.txt` file holds one entry a line; a `.tsv` file a header line and tab-separated rows. `#` begins a
/// comment line; `|` separates alternatives inside a cell.
enum CueTable {
  /// A row with the line that it stands on.
  struct Row {
    let path: String
    let line: Int
    let cells: [String]

    /// The cell as one of an enumeration's raw values.
    func value<Value: RawRepresentable>(_ column: Int) throws(ExtractionError) -> Value
    where Value.RawValue == String {
      guard let value = Value(rawValue: cells[column]) else {
        throw malformed("«\(cells[column])» is none of the values that column \(column + 1) takes")
      }
      return value
    }

    /// The alternatives of a cell.
    func alternatives(_ column: Int) -> [String] {
      cells[column].split(separator: "|").map(String.init)
    }

    func malformed(_ reason: String) -> ExtractionError {
      .malformedRow(path: path, line: line, reason: reason)
    }
  }

  /// The entries of a list.
  static func words(_ path: String) throws(ExtractionError) -> Set<String> {
    Set(try lines(path).map { String($0.text) })
  }

  /// The rows of a table below its header, each with as many cells as the header.
  static func rows(_ path: String) throws(ExtractionError) -> [Row] {
    let lines = try lines(path)
    let width = lines.first.map { cells($0.text).count } ?? 0
    return try lines.dropFirst().map { (line) throws(ExtractionError) in
      let row = Row(path: path, line: line.number, cells: cells(line.text))
      guard row.cells.count == width else {
        throw row.malformed("\(row.cells.count) cells where the header has \(width)")
      }
      return row
    }
  }

  private static func cells(_ line: Substring) -> [String] {
    line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
  }

  private static func lines(
    _ path: String
  ) throws(ExtractionError) -> [(number: Int, text: Substring)] {
    let url = Bundle.module.bundleURL.appendingPathComponent("Resources/" + path)
    guard let data = try? Data(contentsOf: url) else {
      throw ExtractionError.missingTable(path: url.path)
    }
    return String(decoding: data, as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false).enumerated()
      .map { (number: $0.offset + 1, text: $0.element) }
      .filter { !$0.text.isEmpty && !$0.text.hasPrefix("#") }
  }
}
