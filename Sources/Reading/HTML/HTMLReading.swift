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
      title: headline ?? head.title, byline: head.byline, outlet: head.outlet, url: head.url)
    for date in head.dates(bodyStart: body.start) {
      if let candidate = assembly.candidate(date.value, foundIn: date.place),
        !stated.candidates.contains(candidate)
      {
        stated.candidates.append(candidate)
      }
    }
    stated.complete(with: near(headline: tree, before: body.start))
    let text = ([headline].compactMap { $0 } + paragraphs).joined(separator: "\n\n")
    return ArticleDraft(
      source: source, text: text, headline: headline.map { TextSpan(0, $0.utf8.count) },
      stated: stated, markup: .none)
  }

  /// The byline and the date that the page shows between its heading and the first paragraph.
  private func near(headline tree: PageTree, before bodyStart: Int) -> Stated {
    guard let heading = tree.elements(named: "h1").first, heading < bodyStart,
      bodyStart - heading < 400
    else { return Stated() }
    let shown = PageBlocks.lines(of: tree, in: tree.nodes[heading].end..<bodyStart)
    let found = assembly.clues(in: shown)
    return Stated(
      byline: found.byline,
      candidates: found.candidates.map {
        PublicationDate.Candidate(
          value: $0.value, how: $0.how, foundIn: "line near the headline", words: $0.words)
      })
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
