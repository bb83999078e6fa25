import Records

/// Settles a draft into an article: furniture, headline, details and the date of publication.
///
/// What is stated wins in the order option, sidecar, column or page, lines of the text, address. The
/// text itself is never changed.
struct ArticleAssembly: Sendable {
  private let options: Stated
  private let finder: FurnitureFinder
  private let clues: TextClues
  /// Words in the class or id of page elements that hold no report.
  let pageHints: PhraseList

  /// - Throws: `missing_table`, or `bad_date` when the option's date cannot be understood.
  init(overrides: ArticleOverrides) throws(ReadingError) {
    let lists = try FurnitureLists()
    finder = FurnitureFinder(lists)
    clues = try TextClues(lists)
    pageHints = try PhraseList("page-furniture")
    var options = Stated(overrides)
    if let published = overrides.published {
      guard let candidate = clues.candidate(published, foundIn: "option") else {
        throw ReadingError(.badDate, "option published", detail: "«\(published)»")
      }
      options.candidates = [candidate]
    }
    self.options = options
  }

  /// The date that a value of metadata gives.
  func candidate(_ value: String?, foundIn: String) -> PublicationDate.Candidate? {
    clues.candidate(value, foundIn: foundIn)
  }

  /// What lines that a page shows beside its text say.
  func clues(in lines: [String]) -> Stated {
    clues.read(TextLine.lines(of: lines.joined(separator: "\n\n"))) { _ in false }.stated
  }

  func article(_ draft: ArticleDraft) -> Article {
    let text = ArticleText(draft.text)
    let known = SpanSet(draft.furniture.map(\.span))
    let lines = TextLine.lines(of: text.string).filter { !known.covers($0.span) }
    var furniture = draft.furniture + finder.furniture(of: lines)
    let closed = SpanSet(furniture.map(\.span))
    let open = lines.filter { !closed.overlaps($0.span) }
    let headline = draft.headline ?? (draft.markup == .none ? nil : headline(in: open))
    furniture.removeAll { piece in headline.map(piece.span.overlaps) ?? false }
    let kept = SpanSet(furniture.map(\.span))
    let found = clues.read(lines) { line in
      headline.map(line.span.overlaps) ?? false || kept.covers(line.span)
    }
    furniture += found.furniture.filter { !kept.overlaps($0.span) }
    furniture += marks(in: lines, draft.markup, outside: SpanSet(furniture.map(\.span)))
    let stated = settle(draft.stated, found.stated)
    return Article(
      source: draft.source,
      details: ArticleDetails(
        title: stated.title ?? headline.flatMap { words(of: $0, in: text, without: furniture) },
        byline: stated.byline, outlet: stated.outlet, url: stated.url),
      published: PublicationDate(candidates: stated.candidates), text: text, headline: headline,
      furniture: furniture)
  }

  /// The first line that is neither furniture nor a byline, unless it is no headline.
  private func headline(in lines: [TextLine]) -> TextSpan? {
    let heads = clues.read(lines) { _ in false }.furniture
    let open = lines.drop { line in heads.contains { $0.span == line.span } }
    return HeadlineLine.find(in: Array(open))
  }

  private func settle(_ draft: Stated, _ found: Stated) -> Stated {
    var stated = options
    stated.complete(with: draft)
    stated.complete(with: found)
    if let candidate = clues.candidate(address: stated.url) {
      stated.complete(with: Stated(candidates: [candidate]))
    }
    return stated
  }

  private func marks(
    in lines: [TextLine], _ markup: ArticleDraft.Markup, outside furniture: SpanSet
  ) -> [Furniture] {
    guard markup != .none else { return [] }
    return MarkdownMarks.marks(in: lines, isMarkdownFile: markup == .full)
      .filter { !furniture.overlaps($0) }
      .map { Furniture(span: $0, kind: .markup) }
  }

  private func words(
    of span: TextSpan, in text: ArticleText, without furniture: [Furniture]
  ) -> String? {
    var words = ""
    var position = span.start
    for piece in furniture.map(\.span).sorted() where span.contains(piece) {
      words += text[TextSpan(position, max(position, piece.start))]
      position = max(position, piece.end)
    }
    words += text[TextSpan(position, span.end)]
    return Stated.clean(words)
  }
}
