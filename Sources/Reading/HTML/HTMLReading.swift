import Records

/// Reads a page: the report's paragraphs, and what the page says about it.
struct HTMLReading: Sendable {
  let assembly: ArticleAssembly

  /// - Throws: `no_article_found` when the page holds no text of a report.
  func draft(_ html: String, source: String) throws(ReadingError) -> ArticleDraft {
    guard let tree = PageTree(html: html) else { throw ReadingError(.noArticleFound, source) }
    let head = PageHead(tree)
    let headline = headline(of: tree, head)
    let body = PageBody.find(in: tree, hints: assembly.pageHints)
    var paragraphs = body.paragraphs(headline: headline)
    if let stated = head.linked.body { paragraphs = fuller(paragraphs, stated) }
    guard paragraphs.reduce(0, { $0 + $1.utf8.count }) >= 40 else {
      throw ReadingError(.noArticleFound, source)
    }
    var stated = Stated(
      title: head.title ?? headline, byline: head.byline, outlet: head.outlet, url: head.url)
    for date in head.dates(bodyStart: body.start) {
      if let candidate = assembly.candidate(date.value, foundIn: date.place),
        !stated.candidates.contains(candidate)
      {
        stated.candidates.append(candidate)
      }
    }
    let text = ([headline].compactMap { $0 } + paragraphs).joined(separator: "\n\n")
    return ArticleDraft(
      source: source, text: text, headline: headline.map { TextSpan(0, $0.utf8.count) },
      stated: stated, markup: .none)
  }

  /// The page's own heading when it agrees with the head's title; else that title.
  private func headline(of tree: PageTree, _ head: PageHead) -> String? {
    let headings = ["h1", "h2"].flatMap { tree.elements(named: $0) }.map { tree.words(of: $0) }
      .filter { (8...300).contains($0.utf8.count) }
    guard let title = head.title else { return headings.first }
    let words = Set(PlainWords.of(title))
    let shared = { (heading: String) in
      let own = PlainWords.of(heading)
      return own.count { words.contains($0) } * 2 >= own.count
    }
    return headings.first(where: shared) ?? title
  }

  /// Takes the body that JSON-LD states where scripts would have put in the page's own.
  private func fuller(_ paragraphs: [String], _ stated: String) -> [String] {
    let found = paragraphs.reduce(0) { $0 + $1.utf8.count }
    guard stated.utf8.count > found * 2, !stated.contains("</") else { return paragraphs }
    return LineEnds.normalised(stated).split(separator: "\n").compactMap {
      Stated.clean(String($0))
    }
  }
}
