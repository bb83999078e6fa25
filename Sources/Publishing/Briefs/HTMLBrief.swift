import Records
import Store

/// A dossier as one page that needs nothing else: no script, nothing loaded from elsewhere, fit to be printed.
struct HTMLBrief {
  private let brief: Brief
  /// The line in which each footnote is used first, for the way back.
  private let firstUse: [Int: String]

  init(_ brief: Brief) {
    self.brief = brief
    var firstUse: [Int: String] = [:]
    for (number, line) in brief.sections.flatMap(\.groups).flatMap(\.lines).enumerated() {
      let notes = line.text.notes + line.details.joined().flatMap(\.notes)
      for note in notes where firstUse[note] == nil {
        firstUse[note] = line.id ?? "line-\(number + 1)"
      }
    }
    self.firstUse = firstUse
  }

  var text: String {
    let title = HTMLText.escaped(brief.title)
    let summary = brief.summary.map { "<p>\(HTMLText.escaped($0))</p>\n" }.joined()
    return """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
      <meta name="referrer" content="no-referrer">
      <title>\(title)</title>
      <style>
      \(BriefStyle.css)
      </style>
      </head>
      <body>
      <header>
      <h1>\(title)</h1>
      \(summary)</header>
      \(contents)<main>
      \(brief.sections.map(section).joined())\(footnotes)</main>
      </body>
      </html>

      """
  }

  private var contents: String {
    let sections = brief.sections.map { ($0.anchor, $0.heading) }
    let notes = brief.footnotes.isEmpty ? [] : [("footnotes", "Footnotes")]
    let items = (sections + notes).map { anchor, heading in
      "<li><a href=\"#\(anchor)\">\(HTMLText.escaped(heading))</a></li>\n"
    }
    guard !items.isEmpty else { return "" }
    return "<nav aria-label=\"Contents\">\n<ul>\n\(items.joined())</ul>\n</nav>\n"
  }

  private func section(_ section: BriefSection) -> String {
    let introduction =
      section.introduction.map { "<p class=\"introduction\">\(HTMLText.escaped($0))</p>\n" } ?? ""
    let groups = section.groups.map { group in
      let heading = group.heading.map { "<h3>\(HTMLText.escaped($0))</h3>\n" } ?? ""
      return heading + "<ul class=\"lines\">\n" + group.lines.map(line).joined() + "</ul>\n"
    }
    return """
      <section id="\(section.anchor)" aria-labelledby="\(section.anchor)-heading">
      <h2 id="\(section.anchor)-heading">\(HTMLText.escaped(section.heading))</h2>
      \(introduction)\(groups.joined())</section>

      """
  }

  private func line(_ line: BriefLine) -> String {
    let anchor = line.id.map { " id=\"\(HTMLText.escaped($0))\"" } ?? ""
    let date = line.date.map { "<span class=\"date\">\(HTMLText.escaped($0))</span> " } ?? ""
    let id = line.id.map { " <code>\(HTMLText.escaped($0))</code>" } ?? ""
    let details = line.details.map { "<li>\($0.map(part).joined())</li>\n" }.joined()
    let list = details.isEmpty ? "" : "\n<ul class=\"details\">\n\(details)</ul>\n"
    return "<li\(anchor)>\(date)\(part(line.text))\(id)\(list)</li>\n"
  }

  private func part(_ part: BriefPart) -> String {
    let space = part.text.first == " " ? " " : ""
    let notes = part.notes.map { note in
      "<a href=\"#note-\(note)\" role=\"doc-noteref\" aria-label=\"footnote \(note)\">\(note)</a>"
    }
    let marks = notes.isEmpty ? "" : "<sup>\(notes.joined(separator: " "))</sup>"
    return space + HTMLText.escaped(part.text) + marks
  }

  private var footnotes: String {
    guard !brief.footnotes.isEmpty else { return "" }
    return """
      <section id="footnotes" role="doc-endnotes" aria-labelledby="footnotes-heading">
      <h2 id="footnotes-heading">Footnotes</h2>
      <p class="introduction">The words are those of the article, with each space shown as one; code \
      points count its Unicode characters from 0.</p>
      <ol>
      \(brief.footnotes.map(footnote).joined())</ol>
      </section>

      """
  }

  private func footnote(_ note: Footnote) -> String {
    let source = SourcePart.all(of: note).map(HTMLBrief.source).joined(separator: ", ")
    let back =
      firstUse[note.number].map {
        " <a href=\"#\(HTMLText.escaped($0))\" role=\"doc-backlink\" "
          + "aria-label=\"back to the line of footnote \(note.number)\">↩</a>"
      } ?? ""
    let words = HTMLText.escaped(note.passage.text)
    return "<li id=\"note-\(note.number)\"><q>\(words)</q> — \(source)\(back)</li>\n"
  }

  private static func source(_ part: SourcePart) -> String {
    let text = HTMLText.escaped(part.text)
    switch part {
    case .plain: return text
    case .title: return "<cite>\(text)</cite>"
    case .address(let address):
      guard let link = HTMLText.link(address) else { return text }
      return "<a href=\"\(link)\" rel=\"noreferrer\">\(text)</a>"
    }
  }
}
