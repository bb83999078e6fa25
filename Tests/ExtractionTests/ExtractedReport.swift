@testable import Extraction
import Language
import Neural
import ReadoutTestSupport
import Records

/// Reads a short article written in a test.
enum ExtractedReport {
  private static let stages = Result {
    (
      analyser: try LanguageAnalyser(parser: Parser(LanguageModel())),
      extractor: try ReportExtractor()
    )
  }

  static func of(
    _ text: String, published: String? = "2018-06-14", headline: TextSpan? = nil
  ) throws -> Report {
    let stages = try stages.get()
    let article = MarkedArticle(text, published: published, headline: headline).article
    return stages.extractor.report(on: stages.analyser.analyse(article))
  }

  /// What the rules of extraction walk over.
  static func view(of text: String, published: String? = "2018-06-14") throws -> ArticleView {
    let article = MarkedArticle(text, published: published).article
    return ArticleView(try stages.get().analyser.analyse(article))
  }
}
