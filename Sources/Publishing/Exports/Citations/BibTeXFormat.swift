import Records
import Store

/// BibTeX of the articles, with the `date` of BibLaTeX, which takes EDTF as it is.
///
/// The key is the article's identifier, so that it stays and is the one of every other export. Names are in braces of
/// their own: a byline is no list of authors, and headlines keep their capitals.
struct BibTeXFormat: RecordFormat {
  let meaning = "the reports, for BibTeX, BibLaTeX, Zotero and JabRef"

  var files: [ExportFile] {
    [
      ExportFile("sources.bib", "application/x-bibtex", "the reports") {
        BibTeXFormat.text(try $0.articles())
      }
    ]
  }

  static func text(_ articles: [ArticleLine]) -> String {
    articles.map(entry).joined(separator: "\n")
  }

  private static func entry(_ article: ArticleLine) -> String {
    let point = article.published.flatMap(BibTeXFormat.point)
    var month: String?
    if case .known(let number) = point?.month, number <= 12 { month = months[number - 1] }
    let inferred = article.publishedHow == .inferred ? "; date inferred" : ""
    let isYear = point?.unspecifiedYearDigits == 0
    let fields: [(String, String?)] = [
      ("author", article.byline.map { "{{\(escaped($0))}}" }),
      ("title", article.title.map { "{{\(escaped($0))}}" }),
      ("journal", article.outlet.map { "{\(escaped($0))}" }),
      ("date", article.published.map { "{\($0)}" }),
      ("year", point.flatMap { isYear ? "{\($0.year)}" : nil }), ("month", month),
      ("url", article.url.flatMap(WebAddress.encoded).map { "{\($0)}" }),
      ("note", article.sources.first.map { "{Read from \(escaped($0))\(inferred)}" }),
    ]
    let known = fields.compactMap { name, value in value.map { "  \(name) = \($0),\n" } }
    return "@article{\(article.id),\n\(known.joined())}\n"
  }

  /// The date, or the month or year in which all of an interval lies.
  private static func point(_ date: EventDate) -> DatePoint? {
    switch date.shape {
    case .point(let point): return point
    case .interval(.date(let from), .date(let to)):
      guard from.year == to.year, from.unspecifiedYearDigits == 0, to.unspecifiedYearDigits == 0
      else { return nil }
      return DatePoint(year: from.year, month: from.month == to.month ? from.month : nil)
    case .interval: return nil
    }
  }

  private static let months = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
  ]

  /// Text in which nothing is a command: every sign that means something to TeX is written as itself.
  ///
  /// Braces become commands, as BibTeX counts even those behind a backslash.
  static func escaped(_ text: String) -> String {
    var escaped = ""
    for scalar in SafeText.line(text).unicodeScalars {
      switch scalar {
      case "\\": escaped += "\\textbackslash{}"
      case "{": escaped += "\\textbraceleft{}"
      case "}": escaped += "\\textbraceright{}"
      case "~": escaped += "\\textasciitilde{}"
      case "^": escaped += "\\textasciicircum{}"
      case "&", "%", "$", "#", "_":
        escaped += "\\"
        escaped.unicodeScalars.append(scalar)
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }
}
