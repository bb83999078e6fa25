import Records

/// The lines between two `---` at the top of a Markdown file: `title: …`, `date: 2018-05-10`.
struct FrontMatter: Sendable {
  /// From the first rule to the end of the second.
  let span: TextSpan
  let fields: ArticleFields

  /// Nil when the text does not begin with one of at most forty lines.
  init?(_ text: String) {
    let lines = TextLine.lines(of: String(text.prefix(4000))).prefix(42)
    guard let first = lines.first, first.number == 1, first.text == "---",
      let last = lines.dropFirst().first(where: { $0.text == "---" })
    else { return nil }
    var values: [String: String] = [:]
    for line in lines.dropFirst() where line.span.end < last.span.start {
      guard let colon = line.text.firstIndex(of: ":") else { continue }
      let value = line.text[line.text.index(after: colon)...]
        .drop { " \"'".contains($0) }
      values[String(line.text[..<colon])] = String(
        value.reversed().drop { " \"'".contains($0) }
          .reversed())
    }
    span = TextSpan(first.span.start, last.span.end)
    fields = ArticleFields(values)
  }
}
