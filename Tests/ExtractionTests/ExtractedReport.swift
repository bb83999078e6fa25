import Extraction
import Language
import ReadoutTestSupport
import Records

/// Reads a short article written in a test.
enum ExtractedReport {
  private static let stages = Result {
    (analyser: try LanguageAnalyser(), extractor: try ReportExtractor())
  }

  static func of(_ text: String, published: String? = "2018-06-14") throws -> Report {
    let stages = try stages.get()
    let article = MarkedArticle(text, published: published).article
    return stages.extractor.report(on: stages.analyser.analyse(article))
  }
}
