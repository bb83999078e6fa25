package import Language
package import Records

/// Draws from an article what it says of dealings: `Analysis` → `Report`.
///
/// Input: an article with its tokens, sentences, times and mentions. Output: contacts and statements, each
/// with the sentences that it rests on. «Macron met Putin in Moscow on Monday. “We will talk,” Putin
/// said.» gives a meeting and a statement. Contacts work by patterns over tokens, names
/// and times, statements and figures by grammar; actions and disagreements stay empty.
package struct ReportExtractor: Sendable {
  /// Changes whenever the same article can give another report.
  package static let version = "3"

  private let contacts: ContactFinder
  private let statements: StatementFinder
  private let figures: FigureFinder

  /// - Throws: `ExtractionError` when a table that ships with the program cannot be used.
  package init() throws(ExtractionError) {
    let cues = try SpeechCues()
    let subjects = try SubjectFinder()
    contacts = try ContactFinder(speech: cues, subjects: subjects)
    statements = try StatementFinder()
    figures = try FigureFinder()
  }

  package func report(on analysis: Analysis) -> Report {
    let view = ArticleView(analysis)
    let contacts = contacts.contacts(in: view)
    let statements = statements.statements(in: view)
    var report = Report(
      article: analysis.article, actors: NamedActors(analysis).actors(in: contacts, statements),
      contacts: contacts, statements: statements)
    report.figures = figures.figures(in: view, saidIn: statements)
    return report
  }
}
