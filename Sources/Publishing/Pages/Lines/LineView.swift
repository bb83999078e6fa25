package import Records
package import Store

/// A line of the record in a list, the same on every page: its day, its sentence, what to mind, and where it stands.
///
/// «7 February 2022 · Call between Emmanuel Macron and Vladimir Putin, 90 min · 2 reports, 2 independent · Le Monde».
package struct LineView<Item: ShownItem> {
  private let line: RecordLine<Item>
  private let options: LineViewOptions

  package init(_ line: RecordLine<Item>, _ options: LineViewOptions = LineViewOptions()) {
    self.line = line
    self.options = options
  }

  /// An `<li>`, to be put into ``LineList``.
  package var html: HTML {
    let anchor: HTML = options.hasAnchor ? " id=\"\(line.id)\"" : ""
    let day = DayMarkup.html(line.item.day, reportedOn: line.article.published)
    return """
      <li class="line"\(anchor)>
      <div class="when">\(day)</div>
      <div class="what">
      <p class="said"><a href="\(PageAddress.line(line.id))">\(sentence)</a></p>
      \(details)<div class="from">\(Chip.list(chips)) <span>\(source)</span></div>
      </div>
      </li>

      """
  }

  /// The year under which it stands in a list; nil where no report has a date.
  package var year: Int? {
    let date = line.item.day ?? line.article.published
    return (date?.firstDay ?? date?.lastDay)?.year
  }

  private var sentence: String {
    LineWrap.truncated(SafeText.line(line.item.sentence), width: LineViewOptions.longest)
  }

  private var chips: [Chip] {
    let kind = line.item.kindChip
    let noun = PageWords.plain(Item.lineKind.rawValue)
    let named =
      options.namesKind && Item.lineKind != .contact
      ? Chip("\(noun): \(kind.words)", kind.tone) : kind
    return [named] + line.item.statusChips + Chip.cautions(of: line)
  }

  /// What the sides of a disagreement say.
  private var details: HTML? {
    guard let dispute = line.item as? Dispute else { return nil }
    let sides = dispute.sides.prefix(LineViewOptions.mostSides).map { side -> HTML in
      let says = LineWrap.truncated(SafeText.line(side.says), width: LineViewOptions.longest / 2)
      return "<li><b>\(side.who)</b>: \(says)</li>\n"
    }
    let more = dispute.sides.count - LineViewOptions.mostSides
    let others: HTML? = more > 0 ? "<li>and \(more) more</li>\n" : nil
    return "<ul class=\"sides\">\n\(sides)\(others)</ul>\n"
  }

  private var source: HTML {
    let others = line.articles.count - 1
    let more: HTML? = others > 0 ? " and \(others) more" : nil
    return SourceMarkup.link(line.article, at: line.citations) + (more ?? "")
  }
}

/// How a line is shown in a list.
package struct LineViewOptions: Sendable {
  /// Whether its kind is named, for lists of several kinds.
  package var namesKind = false
  /// Whether a link can lead to it by its identifier; only where a page shows it once.
  package var hasAnchor = false

  /// Columns of a sentence that are shown in a list.
  static let longest = 300
  /// Sides of a disagreement that are shown in a list.
  static let mostSides = 3

  package init(namesKind: Bool = false, hasAnchor: Bool = false) {
    self.namesKind = namesKind
    self.hasAnchor = hasAnchor
  }
}

/// A list of lines.
package enum LineList {
  /// `items` are ``LineView/html``.
  package static func html(_ items: [HTML]) -> HTML {
    "<ol class=\"lines\">\n\(items)</ol>\n"
  }

  /// The lines of one kind.
  package static func html<Item: ShownItem>(
    _ lines: [RecordLine<Item>], _ options: LineViewOptions = LineViewOptions()
  ) -> HTML {
    html(lines.map { LineView($0, options).html })
  }
}

/// The article in which something stands.
package enum SourceMarkup {
  /// «Le Monde, 8 February 2022», linked to the first of some passages that stands in it.
  package static func link(_ article: ArticleLine, at passages: [CitedPassage] = []) -> HTML {
    let passage = passages.first { $0.article == article.id }
    let date = article.published.map { ", " + DayMarkup.html($0) }
    return "<a href=\"\(PageAddress.article(article.id, at: passage))\">\(name(of: article))</a>"
      + (date ?? ", undated")
  }

  /// Its outlet, else its headline, else the file that brought it.
  package static func name(of article: ArticleLine) -> String {
    let title = article.title.map { LineWrap.truncated(SafeText.line($0), width: 60) }
    return article.outlet ?? title ?? article.sources.first ?? article.id
  }
}
