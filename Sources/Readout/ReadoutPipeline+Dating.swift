import Extraction
import Language
package import Reconciliation
package import Records

extension ReadoutPipeline {
  /// Reads an article again as one published on a day, or in some days, that were inferred.
  ///
  /// The article keeps its identifier; its relative times count from the inferred date. What is not English is read
  /// all the same, since it has been read before.
  package func report(on article: Article, published: InferredDate) -> Report {
    report(on: analyser.analyse(article.undated), published: published)
  }

  /// The report on an article; one that does not state its date is read again with the date that its own clues give.
  func report(on analysis: Analysis) -> Report {
    let report = extractor.report(on: analysis)
    guard let published = DateInference().date(from: report.dateClues) else { return report }
    return again(analysis, published: published, clues: report.dateClues)
  }

  private func report(on analysis: Analysis, published: InferredDate) -> Report {
    let clues = extractor.report(on: analysis).dateClues
    return again(analysis, published: published, clues: clues)
  }

  /// The words are parsed already; only their times and names are read anew.
  private func again(
    _ analysis: Analysis, published: InferredDate, clues: [DateClue]
  ) -> Report {
    let article = analysis.article.inferred(published.interval, from: published.reasons)
    var report = extractor.report(
      on: analyser.analyse(
        article, tokens: analysis.tokens, sentences: analysis.sentences, grammar: analysis.grammar))
    report.dateClues = clues
    return report
  }
}

extension Article {
  /// The article as it was read, without an inferred date.
  fileprivate var undated: Article {
    let stated = published.candidates.filter { $0.how != .inferred }
    return Article(
      source: source, details: details, published: PublicationDate(candidates: stated), text: text,
      headline: headline, furniture: furniture)
  }
}
