import GRDB

/// Words that a reader typed, made into a full-text question that has no syntax.
///
/// Every word becomes one quoted FTS5 string, so `AND`, `*`, `"` and `title:` are words like others;
/// all of them must occur.
struct SearchWords {
  /// The FTS5 expression; nil when the text has words of punctuation only, which occur nowhere.
  private let expression: String?

  /// Nil when nothing is asked: no text, or white space.
  init?(_ text: String?) {
    guard let text, text.contains(where: { !$0.isWhitespace }) else { return nil }
    let words = text.unicodeScalars
      .split { $0.properties.isWhitespace || $0.value < 0x20 }
      .map { String($0) }
      .filter { $0.contains { $0.isLetter || $0.isNumber } }
    expression =
      words.isEmpty ? nil : words.map(SearchWords.quoted).joined(separator: " ")
  }

  /// One phrase as an FTS5 string.
  static func quoted(_ phrase: String) -> String {
    "\"" + phrase.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"")
      + "\""
  }

  /// A condition in which every `?` stands for the expression.
  func condition(_ sql: String) -> Condition {
    guard let expression else { return Condition(sql: "FALSE") }
    let count = sql.count { $0 == "?" }
    return Condition(
      sql: sql, arguments: StatementArguments(Array(repeating: expression, count: count)))
  }
}
