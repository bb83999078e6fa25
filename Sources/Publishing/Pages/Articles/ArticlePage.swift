import Records
package import Store

/// An article: what is known of it, its whole text with every passage that supports something, and the lines that rest
/// on them, linked both ways.
package struct ArticlePage {
  private let told: ArticleAccount

  package init(_ told: ArticleAccount) {
    self.told = told
  }

  package var page: Page {
    let lines = ArticleLines(told)
    let name = told.listed.title ?? told.listed.sources.first ?? told.article.id
    let text = MarkedText(told.article.text.string, lines.passages, extras)
    return Page(
      title: name, kicker: "Article", place: .list(.articles),
      body: """
        \(facts)<div class="reading">
        <section class="article-text" aria-labelledby="text-name" lang="en">
        <h2 id="text-name">Its words</h2>
        <p class="quiet no-print">Marked words support a line; the numbers lead to it.</p>
        \(text.markup)</section>
        <section class="article-lines" aria-labelledby="lines-name">
        <h2 id="lines-name">What was drawn from it <span class="count">\(lines.entries.count)</span></h2>
        \(lines.markup)\(unused)</section>
        </div>

        """)
  }

  private var extras: MarkedText.Extras {
    let text = told.article.text
    func range(_ span: TextSpan) -> Range<Int>? { text.quote(span).map { $0.start..<$0.end } }
    return MarkedText.Extras(
      cues: told.unusedCues.map { $0.passage.start..<$0.passage.end },
      furniture: told.article.furniture.filter { $0.kind != .markup }.compactMap { range($0.span) },
      headline: told.article.headline.flatMap(range))
  }

  /// The days that its clues leave, where they are not its date.
  private var bounds: EventDate? { told.listed.published == told.bounds ? nil : told.bounds }

  private var facts: HTML {
    let details = told.article.details
    let address = details.url.map { url -> HTML in
      HTMLText.link(url) == nil
        ? "\(url)" : "<a href=\"\(url)\" rel=\"noreferrer\">\(url)</a>"
    }
    let known: [(String, HTML?)] = [
      ("Outlet", details.outlet.map { "\($0)" }), ("By", details.byline.map { "\($0)" }),
      ("Published", published), ("Dates found", candidates), ("Clues", clues),
      ("Between", bounds.map { "\(DateWords.text($0))" }), ("Address", address),
      ("Read from", HTML.joined(told.listed.sources.map { "<code>\($0)</code>" }, by: "<br>")),
      ("The same text in", reprints), ("Identifier", "<code>\(told.article.id)</code>"),
    ]
    let rows = known.compactMap { name, value in
      value.map { "<dt>\(name)</dt><dd>\($0)</dd>\n" as HTML }
    }
    return "<dl class=\"facts\">\n\(rows)</dl>\n"
  }

  private var published: HTML {
    let date = told.article.published
    guard let day = date.date else {
      return "<span class=\"quiet\">not known</span>"
    }
    let how: HTML =
      switch date.how {
      case .dateline: "as its own dateline says"
      case .metadata: "as its page or file says"
      case .inferred: "inferred from what it and other reports say"
      case .unknown: ""
      }
    let caution = date.how == .inferred ? " " + Chip.list([Chip("inferred date", .warn)]) : ""
    return "\(DayMarkup.html(day)), \(how)\(caution)"
  }

  /// Every date that was found, where there is more than the one that is shown, or where it was reasoned out.
  private var candidates: HTML? {
    let found = told.article.published.candidates.filter { $0.how != .inferred }
    guard found.count > 1 else { return nil }
    let items = found.map { candidate -> HTML in
      let words: HTML = candidate.words.isEmpty ? "" : ": “\(candidate.words)”"
      return "<li>\(DateWords.text(candidate.value)) (\(candidate.foundIn)\(words))</li>\n"
    }
    return "<ul class=\"bare\">\n\(items)</ul>"
  }

  /// What the text says of the day of its publication, each with the words that say it.
  private var clues: HTML? {
    guard !told.clues.isEmpty, told.article.published.stated == nil else { return nil }
    let items = told.clues.map { clue -> HTML in
      let words = clue.passages.map { passage -> HTML in
        "“\(LineWrap.truncated(SafeText.line(passage.text), width: 90))”"
      }
      let quoted: HTML =
        words.isEmpty ? "" : " <span class=\"quiet\">\(HTML.joined(words, by: " "))</span>"
      return "<li>\(clue.says)\(quoted)</li>\n"
    }
    return """
      <details><summary>\(Counted.text(told.clues.count, "clue")) to its day in its own words</summary>
      <ul class="bare">
      \(items)</ul>
      </details>
      """
  }

  private var reprints: HTML? {
    guard !told.reprints.isEmpty else { return nil }
    return HTML.joined(told.reprints.map { SourceMarkup.link($0) }, by: "; ")
  }

  /// Sentences that gave nothing, shown faintly in the text as long as this is open.
  private var unused: HTML {
    guard !told.unusedCues.isEmpty else { return "" }
    let items = told.unusedCues.map { cue -> HTML in
      let words = LineWrap.truncated(SafeText.line(cue.passage.text), width: 140)
      return """
        <li><a href="#u\(cue.passage.start)">\(words)</a> <span class="chip">\(cue.kind.rawValue): \(cue.cue)</span></li>

        """
    }
    return """
      <details class="unused">
      <summary>\(Counted.text(told.unusedCues.count, "sentence")) with a word of contact or speech that gave nothing</summary>
      <p class="quiet">While this is open they are underlined in the text.</p>
      <ul>
      \(items)</ul>
      </details>

      """
  }
}
