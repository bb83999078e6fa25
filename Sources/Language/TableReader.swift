import Foundation

/// Reads the rows of a large table without building a string for every cell.
///
/// Input: a `.tsv` file as ``WordTable`` describes it. Output: its rows one by one, each as ranges of
/// the file's bytes. The tables of names have 12,000 rows, and the program reads them all before the
/// first article; a `Substring` for every cell took half of that time.
struct TableReader {
  /// One row: the cells of the columns asked for.
  struct Row {
    let bytes: [UInt8]
    fileprivate(set) var cells: [Range<Int>] = []

    /// A cell as text.
    func text(_ column: Int) -> String {
      String(decoding: bytes[cells[column]], as: UTF8.self)
    }

    func isEmpty(_ column: Int) -> Bool { cells[column].isEmpty }

    /// The alternatives in a cell, separated by `|`; none when it is empty.
    func alternatives(_ column: Int) -> [Range<Int>] {
      let cell = cells[column]
      guard !cell.isEmpty else { return [] }
      var found: [Range<Int>] = []
      var start = cell.lowerBound
      for index in cell where bytes[index] == 124 {
        found.append(start..<index)
        start = index + 1
      }
      found.append(start..<cell.upperBound)
      return found
    }

    func text(_ range: Range<Int>) -> String {
      String(decoding: bytes[range], as: UTF8.self)
    }
  }

  let path: String
  private let bytes: [UInt8]

  /// - Throws: `LanguageError` when the file is missing.
  init(_ path: String) throws(LanguageError) {
    let url = Bundle.module.bundleURL.appendingPathComponent("Resources/" + path)
    guard let data = try? Data(contentsOf: url) else {
      throw LanguageError.missingTable(path: url.path)
    }
    self.path = path
    bytes = [UInt8](data)
  }

  /// Calls `body` for every row with the cells of the named columns.
  ///
  /// - Throws: `LanguageError` when a column is missing or a row has too few or too many cells.
  func forEachRow(
    _ columns: [String], _ body: (Row) throws(LanguageError) -> Void
  ) throws(LanguageError) {
    var row = Row(bytes: bytes)
    var places: [Int]?
    var width = 0
    var cells: [Range<Int>] = []
    var start = 0
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: 10) ?? bytes.count
      let line = start..<end
      start = end + 1
      guard !line.isEmpty, bytes[line.lowerBound] != 35 else { continue }
      split(line, into: &cells)
      guard let places else {
        places = try self.places(of: columns, in: cells.map { row.text($0) })
        width = cells.count
        continue
      }
      guard cells.count == width else {
        throw LanguageError.malformedTable(
          path: path, line: row.text(line), reason: "has \(cells.count) cells, not \(width)")
      }
      row.cells.removeAll(keepingCapacity: true)
      for place in places { row.cells.append(cells[place]) }
      try body(row)
    }
  }

  private func split(_ line: Range<Int>, into cells: inout [Range<Int>]) {
    cells.removeAll(keepingCapacity: true)
    var start = line.lowerBound
    for index in line where bytes[index] == 9 {
      cells.append(start..<index)
      start = index + 1
    }
    cells.append(start..<line.upperBound)
  }

  private func places(
    of columns: [String], in header: [String]
  ) throws(LanguageError) -> [Int] {
    try columns.map { (column) throws(LanguageError) in
      guard let place = header.firstIndex(of: column) else {
        throw LanguageError.malformedTable(
          path: path, line: header.joined(separator: "\t"), reason: "has no column «\(column)»")
      }
      return place
    }
  }
}
