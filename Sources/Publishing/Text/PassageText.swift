import Records
package import Store

/// A line of the record in full: its fields, then every passage that it rests on, in its context.
package struct PassageText {
  private let style: TextStyle
  private static let indent = "  "

  package init(style: TextStyle) {
    self.style = style
  }

  /// The fields of a row that are known, one a line.
  package func fields<Row: ListedRow>(of row: Row, leavingOut hidden: Set<String> = []) -> String {
    let known = Row.columns.map { ($0.name, SafeText.line($0.value(row))) }
      .filter { !$0.1.isEmpty && !hidden.contains($0.0) }
    let column = (known.map(\.0.count).max() ?? 0) + 2
    return known.map { name, value in
      let padding = String(repeating: " ", count: column - name.count)
      let margin = String(repeating: " ", count: column)
      let lines = LineWrap.lines(value, width: style.width - column)
      return style.dim(name) + padding + lines.joined(separator: "\n" + margin) + "\n"
    }.joined()
  }

  /// A finding and its passages.
  package func text<Item: ListedItem>(
    _ line: RecordLine<Item>, in paragraphs: [CitedParagraph]
  ) -> String {
    let origin = Set(SourceColumns.columns { ($0 as RecordLine<Item>).origin }.map(\.name))
    var text = style.bold(Item.noun) + "\n"
    text += fields(of: ItemRow(line), leavingOut: origin)
    for variant in line.variants {
      let tellers = Set(variant.citations.map(\.article)).sorted().joined(separator: ", ")
      let told = SafeText.line("\(variant.field): \(variant.value) (\(tellers))")
      text += style.dim("variant") + "  " + told + "\n"
    }
    for article in line.articles {
      text += "\n" + style.bold(heading(of: article)) + "\n"
      for paragraph in paragraphs where paragraph.article == article.id {
        for citation in paragraph.citations { text += "\n" + passage(citation, in: paragraph) }
      }
    }
    return text
  }

  /// «Leaders talk — Le Monde, 2022-02-08 — articles/a.txt».
  private func heading(of article: ArticleLine) -> String {
    let publication = [article.outlet, article.published?.description].compactMap(\.self)
    let parts = [article.title ?? "", publication.joined(separator: ", ")] + article.sources
    let line = parts.filter { !$0.isEmpty }.joined(separator: " — ")
    return LineWrap.lines(SafeText.line(line), width: style.width).joined(separator: "\n")
  }

  private func passage(_ citation: CitedPassage, in paragraph: CitedParagraph) -> String {
    let context = PassageContext(
      text: paragraph.text, start: citation.start - paragraph.start,
      end: citation.end - paragraph.start)
    let before = SafeText.line(context?.before ?? "")
    let after = SafeText.line(context?.after ?? "")
    let words =
      (before.isEmpty ? [] : [(before, false)])
      + [(SafeText.line(citation.text), true)] + (after.isEmpty ? [] : [(after, false)])
    return marked(words) + PassageText.indent
      + style.dim("code points \(citation.start)–\(citation.end) of \(citation.article)") + "\n"
  }

  /// Wraps the words with the marks of the cited ones, so that every line carries its own style.
  private func marked(_ parts: [(text: String, isCited: Bool)]) -> String {
    guard style.hasColour else {
      let text = parts.map { $0.isCited ? style.cited($0.text) : $0.text }.joined(separator: " ")
      return LineWrap.lines(text, width: style.width - 2)
        .map { PassageText.indent + $0 + "\n" }.joined()
    }
    var lines: [[(words: String, isCited: Bool)]] = []
    var used = style.width
    for part in parts {
      for word in part.text.split(separator: " ") {
        let width = DisplayWidth.of(word)
        if used + 1 + width > style.width {
          lines.append([(String(word), part.isCited)])
          used = PassageText.indent.count + width
          continue
        }
        used += 1 + width
        var line = lines.removeLast()
        if let last = line.last, last.isCited == part.isCited {
          line[line.count - 1].words = last.words + " " + word
        } else {
          line.append((String(word), part.isCited))
        }
        lines.append(line)
      }
    }
    return lines.map { line in
      let shown = line.map { $0.isCited ? style.cited($0.words) : $0.words }
      return PassageText.indent + shown.joined(separator: " ") + "\n"
    }.joined()
  }
}
