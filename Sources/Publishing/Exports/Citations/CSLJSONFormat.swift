import Records
import Store

/// CSL-JSON of the articles (<https://citeproc-js.readthedocs.io/en/latest/csl-json/markup.html>).
///
/// Programs take a few tags in titles for markup; `<` and `>` of an article are written as `‹` and `›`.
struct CSLJSONFormat: RecordFormat {
  let meaning = "the reports, for Zotero, pandoc and citation styles (CSL)"

  var files: [ExportFile] {
    [
      ExportFile("sources.csl.json", "application/vnd.citationstyles.csl+json", "the reports") {
        try CSLJSONFormat.text($0.articles())
      }
    ]
  }

  static func text(_ articles: [ArticleLine]) throws -> String {
    let entries = try articles.map { try JSONText.text(Entry($0)) }
    return entries.isEmpty ? "[]\n" : "[\n\(entries.joined(separator: ",\n"))\n]\n"
  }

  private struct Entry: Encodable {
    let id: String
    let type = "article-newspaper"
    let title: String?
    let author: [Name]?
    let outlet: String?
    let issued: Issued?
    let url: String?
    let note: String?

    private enum CodingKeys: String, CodingKey {
      case id, type, title, author
      case outlet = "container-title"
      case issued
      case url = "URL"
      case note
    }

    init(_ article: ArticleLine) {
      id = article.id
      title = article.title.map(CSLJSONFormat.plain)
      author = article.byline.map { [Name(literal: CSLJSONFormat.plain($0))] }
      outlet = article.outlet.map(CSLJSONFormat.plain)
      issued = article.published.map { Issued($0, isInferred: article.publishedHow == .inferred) }
      url = article.url.flatMap(WebAddress.encoded)
      note = article.sources.first.map { CSLJSONFormat.plain("Read from \($0)") }
    }
  }

  /// A byline, which is not taken apart.
  private struct Name: Encodable {
    let literal: String
  }

  /// When an article came out; parts that are not known are left out.
  private struct Issued: Encodable {
    var parts: [[Int]]?
    var season: Int?
    var circa: Bool?
    var literal: String?

    private enum CodingKeys: String, CodingKey {
      case parts = "date-parts"
      case season, circa, literal
    }

    init(_ date: EventDate, isInferred: Bool) {
      if isInferred { circa = true }
      switch date.shape {
      case .point(let point) where point.unspecifiedYearDigits == 0:
        parts = [Issued.parts(of: point)]
        if case .known(let month) = point.month, month > 12 { season = month - 20 }
        if point.qualifier != nil { circa = true }
      case .interval(.date(let from), .date(let to))
      where from.unspecifiedYearDigits == 0 && to.unspecifiedYearDigits == 0:
        parts = [Issued.parts(of: from), Issued.parts(of: to)]
        if from.qualifier != nil || to.qualifier != nil { circa = true }
      default: literal = date.description
      }
    }

    private static func parts(of point: DatePoint) -> [Int] {
      guard case .known(let month) = point.month, month <= 12 else { return [point.year] }
      guard case .known(let day) = point.day else { return [point.year, month] }
      return [point.year, month, day]
    }
  }

  private static func plain(_ text: String) -> String {
    SafeText.line(text, replacing: ["<": "‹", ">": "›"])
  }
}
