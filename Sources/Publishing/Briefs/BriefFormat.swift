/// The ways to write a dossier, by the names that a user gives them.
package enum BriefFormat: String, CaseIterable, Sendable {
  case markdown, html

  /// The whole document; the same dossier gives the same bytes.
  package func text(of brief: Brief) -> String {
    switch self {
    case .markdown: MarkdownBrief(brief).text
    case .html: HTMLBrief(brief).text
    }
  }
}
