import Records

/// An article as a format gives it, before furniture is found and metadata is settled.
struct ArticleDraft: Sendable {
  /// How much the text may hold of Markdown.
  enum Markup: Sendable {
    /// Text of a page: marks are signs of the text itself.
    case none
    /// Plain text, in which links and emphasis may have survived.
    case light
    /// A `.md` file.
    case full
  }

  let source: String
  var text: String
  /// The headline's place in the text, where the format keeps it apart.
  var headline: TextSpan?
  /// What the file, the page or the row says, the most trusted first.
  var stated: Stated
  var markup: Markup
  /// What the format itself knows to be no part of the report.
  var furniture: [Furniture] = []

  init(
    source: String, text: String, headline: TextSpan? = nil, stated: Stated = Stated(),
    markup: Markup = .light
  ) {
    self.source = source
    self.text = text
    self.headline = headline
    self.stated = stated
    self.markup = markup
  }

  /// A draft whose title stands before the text, unless the text begins with it.
  static func titled(
    source: String, text: String, stated: Stated, markup: Markup
  ) -> ArticleDraft {
    let words = LineEnds.normalised(text)
    guard let title = stated.title else {
      return ArticleDraft(source: source, text: words, stated: stated, markup: markup)
    }
    let lead = words.utf8.prefix { $0 == 10 || $0 == 32 || $0 == 9 }.count
    if words.dropFirst(lead).hasPrefix(title) {
      let span = TextSpan(lead, lead + title.utf8.count)
      return ArticleDraft(
        source: source, text: words, headline: span, stated: stated, markup: markup)
    }
    let body = words.drop { $0 == "\n" || $0 == " " || $0 == "\t" }
    return ArticleDraft(
      source: source, text: title + "\n\n" + body, headline: TextSpan(0, title.utf8.count),
      stated: stated, markup: markup)
  }
}
