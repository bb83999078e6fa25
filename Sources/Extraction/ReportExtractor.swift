package import Language
package import Records

/// Draws from an article what it says of dealings: `Analysis` → `Report`.
///
/// Input: an article with its tokens, sentences, times and mentions. Output: contacts and statements, each
/// with the sentences that it rests on. «Macron met Putin in Moscow on Monday. “We will talk,” Putin
/// said.» gives a meeting and a statement. This first version works by patterns over tokens, names
/// and times, figures and actions by grammar; disagreements stay empty.
package struct ReportExtractor: Sendable {
  /// Changes whenever the same article can give another report.
  package static let version = "4"

  /// The version, and what tells apart reports that a user's own frames have made.
  package let version: String

  private let contacts: ContactFinder
  private let statements: StatementFinder
  private let figures: FigureFinder
  private let actions: ActionFinder
  private let words: ClauseWords

  /// - Parameter added: frames of a user's own.
  /// - Throws: `ExtractionError` when a table or an added frame cannot be used.
  package init(added: AddedFrames = .none) throws(ExtractionError) {
    version = ReportExtractor.version + (added.mark.map { "+" + $0 } ?? "")
    let cues = try SpeechCues()
    let subjects = try SubjectFinder()
    contacts = try ContactFinder(speech: cues, added: added)
    statements = try StatementFinder(cues: cues, subjects: subjects)
    figures = try FigureFinder()
    actions = try ActionFinder(try ActionTable.frames(added: added))
    words = try ClauseWords()
  }

  package func report(on analysis: Analysis) -> Report {
    let view = ArticleView(analysis)
    let contacts = contacts.contacts(in: view)
    let statements = statements.statements(in: view)
    let actions = actions.actions(in: ArticleReading(view, words: words))
    var report = Report(article: analysis.article, contacts: contacts, statements: statements)
    report.figures = figures.figures(in: view, saidIn: statements)
    report.actions = actions
    report.actors = NamedActors(analysis).actors(in: report)
    return report
  }
}
