import Records
package import Store

/// A page about one line: what it says, how sure it is, where reports differ, and the words it rests on.
package struct LinePage {
  private let item: RecordedItem
  private let belonging: [LinkedLine]
  private let forms: HTML?
  private let known: Set<String>

  /// Another line to which this one belongs.
  struct LinkedLine {
    let kind: LineLink.Kind
    let html: HTML
  }

  /// - Parameters:
  ///   - item: a line; nothing is shown of an article, which has its own page.
  ///   - store: where the lines to which it belongs are looked up.
  ///   - forms: how a reader can correct it; nil where it cannot be corrected.
  /// - Throws: `StoreError`.
  package init(_ item: RecordedItem, in store: RecordStore, forms: HTML? = nil) throws {
    self.item = item
    self.forms = forms
    known = try store.known(among: item.voices)
    belonging = try item.links.compactMap { link in
      guard let html = try store.line(id: link.line)?.listed else { return nil }
      return LinkedLine(kind: link.kind, html: html)
    }
  }

  package var page: Page {
    switch item {
    case .contact(let line, let paragraphs): page(line, paragraphs)
    case .statement(let line, let paragraphs): page(line, paragraphs)
    case .figure(let line, let paragraphs): page(line, paragraphs)
    case .action(let line, let paragraphs): page(line, paragraphs)
    case .disagreement(let line, let paragraphs): page(line, paragraphs)
    case .pledge(let line, let paragraphs): page(line, paragraphs)
    case .article(let line, _): Page(title: line.title ?? line.id, kicker: "Article", body: "")
    }
  }

  private func page<Item: ShownItem>(
    _ line: RecordLine<Item>, _ paragraphs: [CitedParagraph]
  ) -> Page {
    let sections = LineSections(line, known: known)
    let title = LineWrap.truncated(SafeText.line(line.item.shownSentence), width: 180)
    let chips = [line.item.kindChip] + line.item.statusChips + Chip.cautions(of: line)
    return Page(
      title: title, kicker: Item.noun, place: .list(RecordList(Item.lineKind)),
      body: """
        <div class="mind">\(Chip.list(chips))</div>
        \(sections.facts)\(sections.sides)\(sections.outcomes)\(sections.differences)\
        \(LinePassages(line, paragraphs).html)\(sections.certainty)\(belongs)\(sections.dealings)\
        \(LineNotes(line.corrections).html)\(correcting)\(foot(line.id))
        """)
  }

  private var belongs: HTML {
    guard !belonging.isEmpty else { return "" }
    let groups = LineLink.Kind.allCases.map { kind -> HTML in
      let lines = belonging.filter { $0.kind == kind }.map(\.html)
      return lines.isEmpty ? "" : "<h3>\(LinePage.words(kind))</h3>\n\(LineList.html(lines))"
    }
    return "<h2>Lines that belong to it</h2>\n\(groups)"
  }

  private static func words(_ kind: LineLink.Kind) -> String {
    switch kind {
    case .counts: "Contacts that it counts"
    case .countedBy: "A tally that counts it"
    }
  }

  private var correcting: HTML {
    forms.map {
      "<section class=\"no-print\" aria-labelledby=\"correct\">\n<h2 id=\"correct\">Correct this line</h2>\n\($0)</section>\n"
    }
      ?? ""
  }

  private func foot(_ id: String) -> HTML {
    """
    <p class="files">This line: <a href="\(PageAddress.line(id))" rel="bookmark">permanent address</a>, \
    <a href="\(PageAddress.lineFile(id))">as JSON</a>, <code>readout show \(id)</code></p>

    """
  }
}

extension RecordedItem {
  /// Everyone whom it names, actors or not.
  fileprivate var voices: [String] {
    switch self {
    case .contact(let line, _): line.item.people
    case .statement(let line, _): line.item.people
    case .figure(let line, _): line.item.people
    case .action(let line, _): line.item.people
    case .disagreement(let line, _): line.item.people
    case .pledge(let line, _): line.item.people + line.item.outcomes.map(\.who)
    case .article: []
    }
  }

  /// The lines to which it belongs.
  var links: [LineLink] {
    switch self {
    case .contact(let line, _): line.links
    case .statement(let line, _): line.links
    case .figure(let line, _): line.links
    case .action(let line, _): line.links
    case .disagreement(let line, _): line.links
    case .pledge(let line, _): line.links
    case .article: []
    }
  }

  /// As a list shows it.
  package var listed: HTML {
    let options = LineViewOptions(namesKind: true)
    return switch self {
    case .contact(let line, _): LineView(line, options).html
    case .statement(let line, _): LineView(line, options).html
    case .figure(let line, _): LineView(line, options).html
    case .action(let line, _): LineView(line, options).html
    case .disagreement(let line, _): LineView(line, options).html
    case .pledge(let line, _): LineView(line, options).html
    case .article(let article, _): ArticleView(article).html
    }
  }

  /// As one object of JSON; nil for an article, of which the text would be all.
  ///
  /// - Throws: `EncodingError`, which no line causes.
  package func json() throws -> String? {
    switch self {
    case .contact(let line, _): try JSONText.text(ItemRow(line))
    case .statement(let line, _): try JSONText.text(ItemRow(line))
    case .figure(let line, _): try JSONText.text(ItemRow(line))
    case .action(let line, _): try JSONText.text(ItemRow(line))
    case .disagreement(let line, _): try JSONText.text(ItemRow(line))
    case .pledge(let line, _): try JSONText.text(ItemRow(line))
    case .article: nil
    }
  }
}

extension PageAddress {
  /// A line as a file.
  package static func lineFile(_ id: String) -> PageAddress {
    PageAddress(path: line(id).path + ".json")
  }
}
