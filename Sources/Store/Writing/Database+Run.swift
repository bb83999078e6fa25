import GRDB
import Records

extension Database {
  /// Runs a statement that is prepared once and kept.
  func run(_ sql: String, _ arguments: StatementArguments) throws {
    try cachedStatement(sql: sql).execute(arguments: arguments)
  }
}

extension CalendarDay {
  /// `2017-05-29`; what lies after the year 9999 (the winter of that year) is its last day, so that
  /// days as text sort as days.
  var isoText: String {
    let last = CalendarDay(year: 9999, month: 12, day: 31) ?? self
    return DatePoint(min(self, last)).description
  }
}

/// Identifiers as one bound argument, `["c1…","c2…"]`, for `IN (SELECT value FROM json_each(?))`.
///
/// A list of any length is one statement, which SQLite's limit on arguments does not touch.
func jsonList(_ identifiers: some Sequence<String>) -> String {
  "[" + identifiers.map { "\"\(jsonEscaped($0))\"" }.joined(separator: ",") + "]"
}

/// Names can hold quotes and controls; identifiers, which are most of what is asked for, stay as they are.
private func jsonEscaped(_ text: String) -> String {
  guard text.utf8.contains(where: { $0 < 0x20 || $0 == 0x22 || $0 == 0x5C }) else { return text }
  var escaped = String.UnicodeScalarView()
  for scalar in text.unicodeScalars {
    switch scalar {
    case "\"", "\\": escaped.append(contentsOf: ["\\", scalar])
    case "\u{0}"..<" ":
      let digits = String(scalar.value, radix: 16)
      escaped.append(
        contentsOf: "\\u\(String(repeating: "0", count: 4 - digits.count))\(digits)".unicodeScalars)
    default: escaped.append(scalar)
    }
  }
  return String(escaped)
}
