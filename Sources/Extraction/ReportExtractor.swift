package import Language
package import Records

/// Draws from an article what it says of dealings: `Analysis` → `Report`.
///
/// Input: an article with its grammar, times and mentions. Output: contacts, statements, figures and actions, each
/// with the sentences that it rests on. «Macron met Putin in Moscow on Monday. “We will talk,” Putin
/// said.» gives a meeting and a statement. What a word tells stands in the files of frames; the clauses around it
/// say who, to whom, when and whether at all. Each line says how sure it is, and the report which sentences with such a
/// word gave none. Where two
/// sides give different accounts of one thing, that is a disagreement.
package struct ReportExtractor: Sendable {
  /// Changes whenever the same article can give another report.
  package static let version = "9"

  /// The version, and what tells apart reports that a user's own frames have made.
  package let version: String

  private let contacts: ContactFinder
  private let statements: StatementFinder
  private let figures: FigureFinder
  private let actions: ActionFinder
  private let disagreements: DisagreementFinder
  private let dating: DateClueFinder
  private let words: ClauseWords
  private let speech: SpeechFrames

  /// - Parameter added: frames of a user's own.
  /// - Throws: `ExtractionError` when a table or an added frame cannot be used.
  package init(added: AddedFrames = .none) throws(ExtractionError) {
    version = ReportExtractor.version + (added.mark.map { "+" + $0 } ?? "")
    speech = try SpeechFrames(added: added)
    let shares = try ConfidenceTable()
    contacts = try ContactFinder(shares: shares, added: added)
    statements = try StatementFinder(frames: speech, shares: shares)
    figures = try FigureFinder(shares: shares)
    actions = try ActionFinder(try ActionTable.frames(added: added), shares: shares)
    disagreements = try DisagreementFinder()
    dating = try DateClueFinder()
    words = try ClauseWords()
  }

  package func report(on analysis: Analysis) -> Report {
    let reading = ArticleReading(ArticleView(analysis), words: words)
    let statements = statements.statements(in: reading)
    var report = Report(
      article: analysis.article, contacts: contacts.contacts(in: reading), statements: statements)
    report.figures = figures.figures(in: reading.view, saidIn: statements)
    report.actions = actions.actions(in: reading)
    report.actors = NamedActors(analysis).actors(in: report)
    report.disagreements = disagreements.disagreements(in: report, of: reading)
    report.unusedCues = UnusedCues(reading: reading, contacts: contacts, speech: speech)
      .cues(besides: report)
    report.dateClues = dating.clues(in: reading, contacts: report.contacts)
    return report
  }
}
