/// Comma-separated values as RFC 4180 has them (<https://www.rfc-editor.org/rfc/rfc4180>).
///
/// A spreadsheet takes a cell that begins with `=`, `+`, `-`, `@`, a tab or a line end for a formula,
/// and an article could bring one. Such a cell gets an apostrophe in front, which spreadsheets read
/// as «this is text»; numbers such as `-5` stay as they are.
package struct CSVFormat: ListFormat {
  package init() {}

  package func begin<Row: ListedRow>(_ rows: Row.Type) -> String {
    CSVFormat.record(Row.columns.map(\.name))
  }

  package func line<Row: ListedRow>(_ row: Row) -> String {
    CSVFormat.record(Row.columns.map { $0.value(row) })
  }

  package func end<Row: ListedRow>(_ rows: Row.Type) -> String { "" }

  static func record(_ cells: [String]) -> String {
    cells.map { quoted(guarded($0)) }.joined(separator: ",") + "\r\n"
  }

  /// The cell, with an apostrophe in front where a spreadsheet would take it for a formula.
  static func guarded(_ cell: String) -> String {
    guard let first = cell.unicodeScalars.first, "=+-@\t\r\n".unicodeScalars.contains(first),
      !isNumber(cell)
    else { return cell }
    return "'" + cell
  }

  private static func isNumber(_ cell: String) -> Bool {
    let digits = cell.drop { $0 == "-" || $0 == "+" }
    return cell.count - digits.count <= 1 && digits.first?.isASCII == true
      && digits.allSatisfy { $0.isASCII && ($0.isNumber || $0 == ".") } && Double(digits) != nil
  }

  /// Works on code points: a quotation mark and an accent after it are one `Character` in Swift.
  private static func quoted(_ cell: String) -> String {
    let special = ",\"\r\n".unicodeScalars
    guard cell.unicodeScalars.contains(where: special.contains) else { return cell }
    let doubled = cell.unicodeScalars.reduce(into: String.UnicodeScalarView()) { text, scalar in
      text.append(scalar)
      if scalar == "\"" { text.append(scalar) }
    }
    return "\"" + String(doubled) + "\""
  }
}
