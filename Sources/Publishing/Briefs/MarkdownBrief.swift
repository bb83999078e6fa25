import Records
import Store

/// A dossier in GitHub's Markdown, with its footnotes (`[^1]`).
struct MarkdownBrief {
  private let brief: Brief

  init(_ brief: Brief) {
    self.brief = brief
  }

  var text: String {
    let parts =
      ["# " + MarkdownBrief.escaped(brief.title) + "\n"]
      + brief.summary.map { MarkdownBrief.escaped($0) + "\n" } + brief.sections.map(section)
      + (brief.footnotes.isEmpty ? [] : [footnotes])
    return parts.joined(separator: "\n")
  }

  private func section(_ section: BriefSection) -> String {
    var parts = ["## \(section.heading)\n"]
    if let introduction = section.introduction {
      parts.append(MarkdownBrief.escaped(introduction) + "\n")
    }
    for group in section.groups {
      if let heading = group.heading { parts.append("### \(heading)\n") }
      parts.append(group.lines.map(line).joined())
    }
    return parts.joined(separator: "\n")
  }

  private func line(_ line: BriefLine) -> String {
    let date = line.date.map { "**\(MarkdownBrief.escaped($0))** — " } ?? ""
    let id = line.id.map { " `\($0)`" } ?? ""
    let details = line.details.map { "  - " + $0.map(part).joined() + "\n" }.joined()
    return "- \(date)\(part(line.text))\(id)\n\(details)"
  }

  private func part(_ part: BriefPart) -> String {
    MarkdownBrief.spaced(part.text) + part.notes.map { "[^\($0)]" }.joined()
  }

  private var footnotes: String {
    brief.footnotes.map { note in
      let source = SourcePart.all(of: note).map { MarkdownBrief.escaped($0.text) }.joined(
        separator: ", ")
      return "[^\(note.number)]: “\(MarkdownBrief.escaped(note.passage.text))” — \(source)\n"
    }.joined()
  }

  /// Escaped, with the space that it begins with.
  private static func spaced(_ text: String) -> String {
    (text.first == " " ? " " : "") + escaped(text)
  }

  /// As tables have it, and without character references (`&lt;`).
  static func escaped(_ text: String) -> String {
    MarkdownFormat.escaped(text).replacing("&", with: "\\&")
  }
}
