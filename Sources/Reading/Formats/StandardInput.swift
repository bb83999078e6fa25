import Foundation

/// Guesses what the standard input holds, by its first bytes.
///
/// `{"text": …}` on one line is JSON Lines; other JSON is one file of it; a page begins with a tag of HTML;
/// the rest is plain text.
enum StandardInput {
  static let name = "-"

  static func format(of start: [UInt8]) -> FileFormat {
    let text =
      (try? TextDecoding.decode(start, source: name)) ?? String(decoding: start, as: UTF8.self)
    let trimmed = text.drop(while: \.isWhitespace)
    switch trimmed.first {
    case "{": return isLines(trimmed) ? .jsonLines : .json
    case "[": return isList(trimmed) ? .json : .text
    case "<": return isPage(trimmed) ? .html : .text
    default: return .text
    }
  }

  /// Whether the first line is a whole object.
  private static func isLines(_ text: Substring) -> Bool {
    let line = text.prefix { $0 != "\n" }
    if line.utf8.count == text.utf8.count, line.utf8.count >= 60_000 { return true }
    return (try? JSONText.object(String(line), source: name)) != nil
  }

  private static func isList(_ text: Substring) -> Bool {
    text.dropFirst().first { !$0.isWhitespace }.map { $0 == "{" || $0 == "]" } ?? false
  }

  private static func isPage(_ text: Substring) -> Bool {
    let start = text.prefix(512).lowercased()
    return [
      "<!doctype", "<html", "<head", "<body", "<article", "<?xml", "<!--", "<div", "<p", "<meta",
    ]
    .contains { start.hasPrefix($0) }
  }
}
