/// A table in GitHub's Markdown (<https://github.github.com/gfm/#tables-extension->).
package struct MarkdownFormat: ListFormat {
  package init() {}

  package func begin<Row: ListedRow>(_ rows: Row.Type) -> String {
    MarkdownFormat.row(Row.overview.map(\.heading))
      + MarkdownFormat.row(Row.overview.map { _ in "---" })
  }

  package func line<Row: ListedRow>(_ row: Row) -> String {
    MarkdownFormat.row(Row.overview.map { MarkdownFormat.escaped($0.value(row)) })
  }

  package func end<Row: ListedRow>(_ rows: Row.Type) -> String { "" }

  private static func row(_ cells: [String]) -> String {
    "| " + cells.joined(separator: " | ") + " |\n"
  }

  /// Nothing of an article is markup: every mark that could be is escaped.
  static func escaped(_ text: String) -> String {
    let marks = "\\|*_`[]<>#~".unicodeScalars
    let scalars = SafeText.line(text).unicodeScalars
    return String(
      scalars.reduce(into: String.UnicodeScalarView()) { escaped, scalar in
        if marks.contains(scalar) { escaped.append("\\") }
        escaped.append(scalar)
      })
  }
}
