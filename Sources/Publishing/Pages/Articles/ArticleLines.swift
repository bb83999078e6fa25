import Records
import Store

/// The lines that rest on an article's words, numbered in the order of its text.
struct ArticleLines {
  /// A line of any kind, as the page shows it.
  struct Entry: Sendable {
    let id: String
    let kind: LineKind
    let chips: [Chip]
    let day: HTML
    let sentence: String
    /// Its passages in this article, in the order of the text.
    let passages: [CitedPassage]
  }

  /// The first has number 1.
  let entries: [Entry]

  init(_ told: ArticleAccount) {
    let id = told.article.id
    func entries<Item: ShownItem>(
      _ lines: [RecordLine<Item>], also: (Item) -> [CitedPassage] = { _ in [] }
    ) -> [Entry] {
      lines.map { line in
        let cited = Set((line.citations + also(line.item)).filter { $0.article == id })
        return Entry(
          id: line.id, kind: Item.lineKind,
          chips: [Chip(Item.lineKind.rawValue), line.item.kindChip] + line.item.statusChips
            + Chip.cautions(of: line),
          day: DayMarkup.html(line.item.day, reportedOn: line.article.published),
          sentence: LineWrap.truncated(SafeText.line(line.item.sentence), width: 300),
          passages: cited.sorted())
      }
    }
    let all =
      entries(told.contacts) + entries(told.statements) + entries(told.figures)
      + entries(told.actions) + entries(told.disagreements)
      + entries(told.pledges) { $0.outcomes.flatMap(\.citations) }
    let order = LineKind.allCases
    self.entries = all.sorted { left, right in
      let (l, r) = (left.passages.first, right.passages.first)
      if l?.start != r?.start { return (l?.start ?? Int.max) < (r?.start ?? Int.max) }
      let (i, j) = (order.firstIndex(of: left.kind) ?? 0, order.firstIndex(of: right.kind) ?? 0)
      return (i, left.id) < (j, right.id)
    }
  }

  /// Every passage once, with the numbers of its lines.
  var passages: [MarkedText.Passage] {
    var numbers: [CitedPassage: [Int]] = [:]
    for (index, entry) in entries.enumerated() {
      for passage in entry.passages { numbers[passage, default: []].append(index + 1) }
    }
    return numbers.keys.sorted().map {
      MarkedText.Passage(start: $0.start, end: $0.end, lines: numbers[$0] ?? [])
    }
  }

  var markup: HTML {
    guard !entries.isEmpty else { return "<p>Nothing was drawn from this article.</p>\n" }
    let rows = entries.enumerated().map { index, entry -> HTML in
      let number = index + 1
      let places = entry.passages.enumerated().map { place, passage -> HTML in
        let words = LineWrap.truncated(SafeText.line(passage.text), width: 46)
        return """
          <a href="#p\(passage.start)-\(passage.end)" aria-label="passage \(place + 1) of line \(number)">↑ “\(words)”</a>
          """
      }
      return """
        <li class="drawn \(entry.kind.rawValue)" id="l\(number)">
        <span class="n" aria-hidden="true">\(number)</span>
        <div>
        <p class="said"><a href="\(PageAddress.line(entry.id))">\(entry.sentence)</a></p>
        <div class="from">\(entry.day) \(Chip.list(entry.chips))</div>
        <p class="places">\(HTML.joined(places, by: " "))</p>
        </div>
        </li>

        """
    }
    return "<ol class=\"drawn-lines\">\n\(rows)</ol>\n"
  }
}
