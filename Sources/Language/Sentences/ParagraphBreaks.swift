import Records

/// Tells where a new paragraph begins.
///
/// A blank line or a piece of furniture always breaks, except marks of markup, which stand inside
/// sentences («he told *Le Figaro* that …»). A single line end breaks too, as in most web
/// text, unless the article is wrapped at a fixed width as agency copy often is.
struct ParagraphBreaks {
  private let text: ArticleText
  private let furniture: SpanSet
  private let headline: TextSpan?
  private let isWrapped: Bool

  init(_ article: Article) {
    text = article.text
    furniture = SpanSet(article.furniture.filter { $0.kind != .markup }.map(\.span))
    headline = article.headline
    isWrapped = ParagraphBreaks.isWrapped(article.text.string)
  }

  func separates(_ token: Token, _ next: Token) -> Bool {
    let gap = TextSpan(token.span.end, next.span.start)
    if let headline, headline.contains(token.span) != headline.contains(next.span) { return true }
    if furniture.hasOne(within: gap) { return true }
    let lineEnds = text[gap].utf8.count { $0 == 10 }
    return lineEnds > 1 || lineEnds == 1 && !isWrapped
  }

  /// Whether lines end at a width and not at a thought: most lines that do not end a paragraph are
  /// 50 to 100 bytes long and end without a full stop.
  private static func isWrapped(_ string: String) -> Bool {
    let lines = string.utf8.split(separator: 10, omittingEmptySubsequences: false)
    var inner = 0
    var wrapped = 0
    for (line, next) in zip(lines, lines.dropFirst()) where !line.isEmpty && !next.isEmpty {
      inner += 1
      let ends: [UInt8] = [46, 33, 63, 34]
      if (50...100).contains(line.count), !ends.contains(line.last ?? 0) { wrapped += 1 }
    }
    return inner >= 3 && wrapped * 3 >= inner * 2
  }
}
