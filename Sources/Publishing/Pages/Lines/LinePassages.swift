import Records
import Store

/// The words that a line rests on, report by report, in their paragraphs.
struct LinePassages<Item: ShownItem> {
  private let line: RecordLine<Item>
  private let paragraphs: [CitedParagraph]
  /// Reports beyond these are folded away.
  private let shown = 6

  init(_ line: RecordLine<Item>, _ paragraphs: [CitedParagraph]) {
    self.line = line
    self.paragraphs = paragraphs
  }

  var html: HTML {
    let told = line.articles.filter { article in paragraphs.contains { $0.article == article.id } }
    let first = told.prefix(shown).map(report)
    let others = told.dropFirst(shown)
    let rest: HTML =
      others.isEmpty
      ? ""
      : """
      <details class="rest">
      <summary>\(Counted.text(others.count, "more report"))</summary>
      \(others.map(report))</details>

      """
    return """
      <h2 id="reports">The words it rests on</h2>
      <p class="quiet">\(amount)</p>
      \(first)\(rest)
      """
  }

  private var amount: String {
    let passages = Counted.text(line.citations.count, "passage")
    let reports = Counted.reports(line.articles.count, independent: line.independentSources)
    return "\(passages) in \(reports)."
  }

  private func report(_ article: ArticleLine) -> HTML {
    let mine = paragraphs.filter { $0.article == article.id }
    let title = LineWrap.truncated(
      SafeText.line(article.title ?? SourceMarkup.name(of: article)), width: 160)
    return """
      <h3>\(title)</h3>
      \(mine.map { PassageMarkup($0).html(in: article) })
      """
  }
}
