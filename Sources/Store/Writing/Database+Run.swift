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

/// Identifiers or names as one bound argument, `["c1…","c2…"]`, for `IN (SELECT value FROM json_each(?))`.
///
/// A list of any length is one statement, which SQLite's limit on arguments does not touch.
func jsonList(_ texts: some Sequence<String>) -> String {
  var list = "["
  for text in texts {
    list += list.utf8.count > 1 ? ",\"" : "\""
    if text.utf8.contains(where: { $0 < 0x20 || $0 == 0x22 || $0 == 0x5C }) {
      for scalar in text.unicodeScalars { list += escaped(scalar) }
    } else {
      list += text
    }
    list += "\""
  }
  return list + "]"
}

/// A code point as a JSON string has it.
private func escaped(_ scalar: Unicode.Scalar) -> String {
  switch scalar {
  case "\"", "\\": return "\\\(scalar)"
  case let control where control.value < 0x20:
    return "\\u00" + (control.value < 0x10 ? "0" : "") + String(control.value, radix: 16)
  default: return String(scalar)
  }
}
