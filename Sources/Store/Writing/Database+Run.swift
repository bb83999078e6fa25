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
/// Identifiers have letters and digits only, so nothing needs escaping.
func jsonList(_ identifiers: some Sequence<String>) -> String {
  "[" + identifiers.map { "\"\($0)\"" }.joined(separator: ",") + "]"
}
